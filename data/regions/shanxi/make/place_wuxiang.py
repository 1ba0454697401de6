"""武乡现代农业产业示范区: food parks in a river valley below the power station (its place is real; all else is made)."""

import math

from board import add_grid, link, main
from geometry import blob, offset_line
from projection import to_grid
from street_grid import Column, Frame, Grid, Row

ZONE = "WX"
PLANT = to_grid(112.8370, 36.8228)
TOWN = to_grid(112.8591, 36.8342)
FRAME = Frame(PLANT, 32.6)  # u from the station to the county seat


def rows():
    return [Row(-1160, 20, 26, 2700, 0.4, steps=3, name="示例滨河路"), Row(-905, 20, 16, 3000, 0.6, name="示例田园路"),
            Row(-640, 40, 10, 3600, 0.9, name="示例产业大道"), Row(-390, 24, 6, 3600, 1.0, name="示例兴农路"),
            Row(-140, 50, 0, name="示例国道", public=True), Row(110, 20, 0, name="示例站前路"),
            Row(372, 26, 0, street=False)]


def east_columns():
    names = ["示例一街", "示例二街", "示例三街", "示例电力街", "示例四街", "示例迎宾大街", "示例五街", "示例六街", "示例七街", "示例八街"]
    us = [-800, -535, -255, 40, 300, 560, 850, 1115, 1400, 1685]
    widths = [24, 20, 24, 30, 20, 36, 20, 24, 20, 24]
    shears = [-0.08, -0.05, -0.02, 0.0, 0.01, 0.0, 0.02, 0.03, 0.05, 0.07]
    return [Column(u, w, s, name=n, public=n == "示例迎宾大街") for u, w, s, n in zip(us, widths, shears, names)]


def west_columns():
    us, widths = [-2320, -2040, -1745, -1450, -1175], [20, 20, 24, 20, 24]
    shears = [0.06, 0.02, -0.02, -0.05, -0.08]
    return [Column(u, w, s, name=f"示例西{k}街") for u, w, s, k in zip(us, widths, shears, "一二三四五")]


EAST_CELLS = [(i, j) for i in range(9) for j in range(4)] + [(i, j) for i in range(5, 9) for j in (4, 5)]
WEST_CELLS = [(i, j) for i in range(4) for j in range(4)]

# plots that are not for industry, after a look at the drawing
SPECIAL = {"WX-16": "homes", "WX-25-01": "commerce", "WX-25-02": "office", "WX-34-01": "commerce", "WX-08-01": "green", "WX-08-02": "water",
           "WX-35-01": "fuel", "WX-36-01": "parking", "WX-24-01": "research", "WX-14-02": "fire", "WX-03-01": "buffer", "WX-06-02": "green",
           "WX-09-01": "power", "WX-21-01": "green", "WX-26-01": "buffer", "WX-W01-01": "sewage", "WX-W08-02": "fire", "WX-W15-01": "power",
           "WX-W06-01": "green", "WX-W10": "industry_3", "WX-07-07": "industry_2"}
# blocks kept for bigger investors
SHARES = {"WX-10": [[1.0]], "WX-19": [[0.8, 0.2]], "WX-12": [[1.0]], "WX-28": [[0.74, 0.26]], "WX-13": [[0.22, 0.78]], "WX-W07": [[0.75, 0.25]]}


def park_east(cell):
    i, j = cell
    if i >= 5:
        return "WX-P3"
    return "WX-P1" if j >= 2 else "WX-P2"


def use_east(cell):
    i, j = cell
    if j >= 4:
        return "storage_1" if j == 5 else "industry_1"
    if i >= 5:
        return "industry_1"
    return "industry_2" if (i + j) % 3 or j < 2 else "industry_1"


def build(board):
    east = Grid(FRAME, east_columns(), rows(), EAST_CELLS, merged=[(0, 2, 0, 1), (7, 8, 0, 2)])
    west = Grid(FRAME, west_columns(), rows()[:5], WEST_CELLS, merged=[(1, 2, 0, 2)])
    board.put("zones", id=ZONE, name="武乡现代农业产业示范区", level="provincial",
              leading_industries=["139", "137", "146", "142", "143"], negative_list=["25", "261", "266"],
              rings=[east.outline(EAST_CELLS, 30), west.outline(WEST_CELLS, 30),
                     FRAME.line([(-440, -106), (316, -106), (322, 308), (124, 345), (-442, 340)])])
    parks = [("WX-P1", "食品产业园", "豆制品、脱水蔬菜、休闲食品", ["13", "14", "15"], east, lambda c: park_east(c) == "WX-P1"),
             ("WX-P2", "农产品加工园", "粮油、食醋、饲料", ["13", "14", "15", "5951"], east, lambda c: park_east(c) == "WX-P2"),
             ("WX-P3", "冷链物流与配套园", "冷链物流、包装、配套服务", [], east, lambda c: park_east(c) == "WX-P3"),
             ("WX-P4", "循环与装备园", "建材、农机、固废利用", [], west, lambda c: True)]
    for key, name, purpose, allowed, grid, test in parks:
        board.put("parks", id=key, zone=ZONE, name=name, purpose=purpose, allowed_industries=allowed,
                  ring=grid.outline([c for c in grid.cells if test(c)]))
    add_grid(board, ZONE, "WX-", east, park_east, use_east, 40, SPECIAL, SHARES)
    add_grid(board, ZONE, "WX-W", west, lambda c: "WX-P4", lambda c: "industry_2" if c[1] < 3 else "industry_1", 44, SPECIAL, SHARES)
    barriers(board, east, west)
    surroundings(board)
    utilities(board, east, west)


def barriers(board, east, west):
    put = board.put
    national = FRAME.line([(-4200, -140), (-3300, -140)]) + [west.frame_node(i, 4) for i in range(5)] + \
        [east.frame_node(i, 4) for i in range(10)] + FRAME.line([(2300, -140), (3000, -60), (4200, 200)])
    put("barriers", id="WX-NR", name="示例国道", **{"class": "road"}, grade="national", geometry_is="centreline", half_width_m=12.5,
        half_width_source="示例竣工图", accuracy_m=0.5, setting="suburb_housing", line=national)
    column = [FRAME(*east.nodes[5, j]) for j in range(7)]
    provincial = FRAME.line([(380, -5200), (470, -3300), (520, -2300), (556, -1500)]) + column + FRAME.line([(545, 800), (430, 1500), (300, 2400), (60, 4200)])
    put("barriers", id="WX-PR", name="示例省道", **{"class": "road"}, grade="provincial", geometry_is="centreline", half_width_m=10.0,
        half_width_source="示例竣工图", accuracy_m=0.5, line=provincial)
    put("roads", id="WX-NR-road", name="示例国道", grade="national", width=25, line=national)
    put("roads", id="WX-PR-road", name="示例省道", grade="provincial", width=20, line=provincial)
    link(board, "WX-LINK-1", "示例产业大道", [west.frame_node(4, 2), FRAME(-985, -640), east.frame_node(0, 2)], 40)
    link(board, "WX-LINK-2", "示例滨河路", [west.frame_node(4, 0), FRAME(-940, -1162), east.frame_node(0, 0)])
    link(board, "WX-LINK-3", "示例电厂路", [east.frame_node(2, 4), FRAME(-255, -90), FRAME(-60, -95)])
    express = FRAME.line([(-300, -5200), (-560, -3600), (-800, -2200), (-930, -1300), (-985, -640), (-1045, 0), (-1130, 900), (-1350, 2400), (-1700, 4200)])
    put("barriers", id="WX-EX", name="示例高速公路", **{"class": "road"}, grade="expressway", geometry_is="centreline", half_width_m=17.0,
        half_width_source="示例用地图", accuracy_m=0.5, line=express)
    put("roads", id="WX-EX-road", name="示例高速公路", grade="expressway", width=34, line=express)
    rail = FRAME.line([(-4200, 900), (-3000, 620), (-2000, 450), (-1000, 380), (-200, 372), (500, 372), (1200, 372), (2000, 372),
                       (3000, 420), (4200, 640)])
    put("barriers", id="WX-RW", name="示例铁路", **{"class": "railway"}, speed_class="other", setting="village_housing",
        geometry_is="centreline", half_width_m=6.0, half_width_source="示例铁路用地图（路堤坡脚）", accuracy_m=0.5, line=rail)
    put("barriers", id="WX-HS", name="示例高速铁路", **{"class": "railway"}, speed_class="high_speed", setting="elsewhere",
        geometry_is="centreline", half_width_m=6.5, half_width_source="示例铁路用地图（桥梁外侧）", accuracy_m=0.5,
        line=FRAME.line([(-4200, 1500), (-1500, 1050), (500, 800), (2500, 780), (4200, 960)]))
    line_220 = FRAME.line([(60, 120), (42, -140)]) + [FRAME(*east.nodes[3, j]) for j in (3, 2, 1, 0)] + FRAME.line([(60, -1800), (160, -3200), (380, -5200)])
    put("barriers", id="WX-L220", name="示例220kV线路", **{"class": "power_line"}, voltage_kv=220, geometry_is="centreline",
        half_width_m=4.5, half_width_source="示例杆塔图（边导线）", accuracy_m=0.5, line=line_220)
    put("barriers", id="WX-L500", name="示例500kV线路", **{"class": "power_line"}, voltage_kv=500, geometry_is="centreline",
        half_width_m=7.5, half_width_source="示例杆塔图（边导线）", accuracy_m=1.0, line=FRAME.line([(-80, 300), (-420, 1100), (-900, 2400), (-1500, 4200)]))
    put("barriers", id="WX-L110", name="示例110kV线路", **{"class": "power_line"}, voltage_kv=110, geometry_is="centreline",
        half_width_m=3.5, half_width_source="示例杆塔图（边导线）", accuracy_m=0.5,
        line=FRAME.line([(-140, 300), (-900, 60), (-1320, -60), (-2150, -560), (-2900, -760), (-3900, -820)]))
    put("barriers", id="WX-L35", name="示例35kV线路", **{"class": "power_line"}, voltage_kv=35, geometry_is="centreline",
        half_width_m=None, half_width_source=None, accuracy_m=5.0,
        line=FRAME.line([(2600, -500), (1720, -1010), (1380, -1180), (700, -1420), (-300, -1600)]))
    put("barriers", id="WX-L10", name="示例10kV线路", **{"class": "power_line"}, voltage_kv=10, geometry_is="centreline",
        half_width_m=0.8, half_width_source="示例配网图", accuracy_m=1.0,
        line=offset_line([FRAME(*east.nodes[i, 1]) for i in range(0, 8)], 8))
    put("barriers", id="WX-GP", name="示例输气管道", **{"class": "oil_gas_pipeline"}, grade="long_distance", geometry_is="centreline",
        half_width_m=None, accuracy_m=0.5,
        line=FRAME.line([(-1500, -5200), (-1700, -3300), (-1820, -1900), (-1890, -1100), (-1905, -300), (-1890, 700), (-1700, 2400), (-1400, 4200)]))
    river = [(u, -1285 + 42 * math.sin(u / 430 + 0.5)) for u in range(-4200, 4300, 150)]
    put("barriers", id="WX-RV", name="示例河", **{"class": "river"}, grade="main_stem", geometry_is="centreline", half_width_m=32.0,
        half_width_source="示例河道测量", accuracy_m=1.0, line=FRAME.line(river))


def surroundings(board):
    put, rng = board.put, board.rng
    low, high = [], []
    for u in range(-4200, 4300, 150):
        centre = -1285 + 42 * math.sin(u / 430 + 0.5)
        bulge = 115 * math.exp(-((u - 980) / 110) ** 2)
        low.append((u, centre - 78))
        high.append((u, min(centre + 72, -1188) + bulge))
    put("areas", id="WX-RM", name="示例河河道管理范围", **{"class": "river_management"}, accuracy_m=1.0, ring=FRAME.line(low + high[::-1]))
    put("areas", id="WX-BF1", name="示例永久基本农田一", **{"class": "basic_farmland"}, accuracy_m=0.5,
        ring=FRAME.line([(-3900, -1130), (-2800, -1120), (-2500, -1105), (-2345, -1020), (-2338, -976), (-2250, -972), (-2252, -938), (-2420, -820), (-2700, -600),
                         (-3300, -560), (-3900, -700)]))
    put("areas", id="WX-BF2", name="示例永久基本农田二", **{"class": "basic_farmland"}, accuracy_m=0.5,
        ring=FRAME.line([(-2400, -1480), (-600, -1450), (400, -1500), (300, -2100), (-900, -2300), (-2500, -2050)]))
    put("areas", id="WX-BF3", name="示例永久基本农田三", **{"class": "basic_farmland"}, accuracy_m=0.5,
        ring=FRAME.line([(720, -1560), (2700, -1480), (2900, -2050), (800, -2250)]))
    put("areas", id="WX-RL", name="示例生态保护红线", **{"class": "ecological_red_line"}, accuracy_m=1.0,
        ring=FRAME.line([(-4200, 1750), (-2600, 1300), (-1000, 1500), (600, 1250), (2200, 1400), (4200, 1600), (4200, 2600), (-4200, 2600)]))
    put("areas", id="WX-GH", name="示例滑坡危险区", **{"class": "geohazard"}, grade="危险区", accuracy_m=2.0,
        ring=FRAME.line([(-2300, 480), (-1500, 430), (-1250, 700), (-1500, 980), (-2200, 900)]))
    put("areas", id="WX-WS1", name="示例水源一级保护区", **{"class": "water_source_1"}, accuracy_m=1.0,
        ring=blob(FRAME(3300, -1750), 180, rng, 12))
    put("areas", id="WX-WS2", name="示例水源二级保护区", **{"class": "water_source_2"}, accuracy_m=1.0,
        ring=blob(FRAME(3300, -1750), 520, rng, 14, 1.3, 0.57))
    put("areas", id="WX-CH", name="示例文物保护范围", **{"class": "relics"}, accuracy_m=0.5, ring=blob(FRAME(2450, 560), 70, rng, 8))
    put("areas", id="WX-CC", name="示例文物建设控制地带", **{"class": "relics_control"}, accuracy_m=0.5,
        ring=blob(FRAME(2450, 560), 160, rng, 10))
    put("areas", id="WX-UB", name="武乡示例城镇开发边界", **{"class": "urban_boundary"}, accuracy_m=1.0,
        ring=FRAME.line([(-2420, -1178), (0, -1182), (1800, -1178), (3300, -900), (3700, -300), (3500, 900), (1900, 900), (1760, 864.5), (1760, 262), (1437, 262), (1437, 782.7), (400, 520),
                         (-500, 420), (-1200, -80), (-2420, -80)]))
    put("areas", id="WX-KS", name="示例泉域重点保护区", **{"class": "karst_spring"}, accuracy_m=5.0,
        ring=FRAME.line([(-4200, -2400), (-1500, -2600), (1200, -2450), (4200, -2600), (4200, -3400), (-4200, -3400)]))
    villages = [("示例上庄村", -2750, 60, 130, 620), ("示例下庄村", 1000, -1600, 120, 480), ("示例东沟村", -1480, -1560, 110, 350),
                ("示例北坡村", 330, 900, 120, 400), ("示例河西村", -3300, -1400, 150, 700), ("示例坡底村", -620, 560, 105, 260)]
    for n, (name, u, v, r, persons) in enumerate(villages, 1):
        put("receptors", id=f"WX-V{n}", name=name, **{"class": "village"}, persons=persons, accuracy_m=1.0,
            ring=blob(FRAME(u, v), r, rng, 11, 1.4, 0.5))
    homes = [(1950, -620), (1950, -330), (2250, -640), (2260, -330), (2560, -500), (2350, 120), (2650, 60), (2900, -320)]
    for n, (u, v) in enumerate(homes, 1):
        put("receptors", id=f"WX-H{n}", name=f"示例居住区{n}", **{"class": "homes"}, persons=1100 + 130 * n, accuracy_m=1.0,
            ring=FRAME.line([(u - 110, v - 95), (u + 115, v - 90), (u + 108, v + 100), (u - 115, v + 92)]))
    for key, name, kind, u, v, persons in [("WX-S1", "示例县第一中学", "school", 2500, -160, 2200), ("WX-S2", "示例第二小学", "school", 2000, 200, 900),
                                           ("WX-HP", "示例县医院", "hospital", 2800, 300, 800), ("WX-NH", "示例敬老院", "nursing", 2350, 420, 160)]:
        put("receptors", id=key, name=name, **{"class": kind}, persons=persons, accuracy_m=2.0, point=FRAME(u, v))
    put("supplies", id="WX-SP1", name="示例大豆集散点", **{"class": "raw_material"}, product="大豆", amount=30000, unit="t/a", point=FRAME(-3000, -900))
    put("supplies", id="WX-SP2", name="示例高粱收购点", **{"class": "raw_material"}, product="高粱", amount=12000, unit="t/a", point=FRAME(1500, -1700))
    put("supplies", id="WX-SP3", name="示例蔬菜基地", **{"class": "raw_material"}, product="蔬菜", amount=45000, unit="t/a", point=FRAME(-700, -1700))
    put("supplies", id="WX-SP4", name="电厂粉煤灰（示例）", **{"class": "raw_material"}, product="粉煤灰", amount=600000, unit="t/a", point=FRAME(-250, 200))
    put("supplies", id="WX-SP5", name="电厂脱硫石膏（示例）", **{"class": "raw_material"}, product="脱硫石膏", amount=120000, unit="t/a", point=FRAME(-200, 220))
    put("supplies", id="WX-SP6", name="示例火车站", **{"class": "station"}, product=None, amount=None, unit=None, point=FRAME(1900, 372))
    put("supplies", id="WX-SP7", name="县城劳动力（示例）", **{"class": "labour"}, product=None, amount=4200, unit="人", point=TOWN)
    plant = [(-420, -100), (300, -100), (310, 300), (120, 335), (-430, 330)]
    put("plots", id="WX-PLANT", zone=ZONE, park=None, use="power", axis=(FRAME.cos, FRAME.sin), block="WX-PLANT", ring=FRAME.line(plant),
        name="电厂用地（示例范围）")


def utilities(board, east, west):
    put = board.put
    made = dict(status="existing", data_status="assumption", serves_zones=[ZONE])
    put("sources", id="WX-PS", name="西山电厂", utility="power", capacity=1200, unit="MW", reserved=None, serves_zones=[], status="existing",
        data_status="secondary", point=PLANT)
    steam = FRAME(80, -75)
    put("sources", id="WX-ST", name="示例供汽首站", utility="steam", capacity=150, unit="t/h", reserved=15, pressure_mpa=1.0, pressure_basis="g",
        temperature_c=240, point=steam, **made)
    put("sources", id="WX-SS", name="示例110kV变电站", utility="power", capacity=100, unit="MVA", reserved=29, point=FRAME(250, -60), **made)
    put("sources", id="WX-WW", name="示例水厂", utility="water", capacity=30000, unit="m3/d", reserved=9000, point=FRAME(1900, -860), **made)
    put("sources", id="WX-SW", name="示例污水处理厂", utility="sewage", capacity=26000, unit="m3/d", reserved=7000, point=FRAME(-2420, -1010), **made)
    put("sources", id="WX-GS", name="示例燃气门站", utility="gas", capacity=60000, unit="m3/d", reserved=15000, point=FRAME(-2430, -600), **made)
    e, w = east.frame_node, west.frame_node
    steam = dict(utility="steam", source="WX-ST")
    main(board, "WX-M-ST1", [FRAME(80, -75), e(3, 4), e(3, 3), e(3, 2)], (5, 3), dn_mm=500, **steam)
    main(board, "WX-M-ST2", [e(3, 3), e(2, 3), e(1, 3), e(0, 3)], (5, 3), dn_mm=350, **steam)
    main(board, "WX-M-ST3", [e(3, 3), e(4, 3), e(5, 3), e(6, 3)], (5, 3), dn_mm=300, **steam)
    main(board, "WX-M-ST4", [e(3, 2), e(2, 2), e(1, 2), e(0, 2), w(4, 2), w(3, 2)], (5, 3), dn_mm=400, **steam)
    main(board, "WX-M-ST5", [e(3, 2), e(4, 2), e(5, 2), e(6, 2), e(7, 2)], (5, 3), dn_mm=300, status="under_construction", **steam)
    main(board, "WX-M-ST6", [w(3, 2), w(2, 2), w(1, 2), w(0, 2)], (5, 3), dn_mm=250, status="planned", **steam)
    main(board, "WX-M-ST7", [e(2, 2), e(2, 1)], (5, 3), dn_mm=200, status="planned", **steam)
    for key, utility, source, start, dn, shift in (("PW", "power", "WX-SS", [FRAME(250, -60), e(4, 4)], None, (-5, 3)),
                                                   ("WA", "water", "WX-WW", [FRAME(1900, -860), e(9, 1), e(9, 2)], 400, (-6, -4)),
                                                   ("SE", "sewage", "WX-SW", [FRAME(-2420, -1010), w(0, 1)], 800, (4, -6)),
                                                   ("GA", "gas", "WX-GS", [FRAME(-2430, -600), w(0, 2)], 250, (-3, 7))):
        make = dict(utility=utility, source=source, dn_mm=dn)
        spine = {"power": 4, "water": 2, "sewage": 1, "gas": 2}[utility]
        main(board, f"WX-M-{key}1", start, shift, **make)
        main(board, f"WX-M-{key}2", [w(i, spine) for i in range(5)] + [e(i, spine) for i in range(10)], shift, **make)
        for i in (1, 3, 5, 7):
            main(board, f"WX-M-{key}{i + 3}", [e(i, j) for j in range(5)], shift, **{**make, "dn_mm": dn and dn / 2})
        main(board, f"WX-M-{key}9", [w(2, j) for j in range(5)], shift, **{**make, "dn_mm": dn and dn / 2})
