"""屯留经济技术开发区 and 长治高新区: the other zones of the unit 长治. Seats and the power station are at their places; all else is made."""

from board import add_grid, limited, link, power_line, railway, receptor, river, road, supply, utility_mains, utility_sources
from geometry import blob
from projection import to_grid
from street_grid import Column, Frame, Grid, Row

TL_PLANT = to_grid(112.8505836, 36.365303)
TL = Frame(TL_PLANT, 6.0)
GX = Frame(to_grid(113.1074, 36.1877), -5.0)
GX_AT = (-3600, 900)  # the zone lies north-west of 潞州区

TL_SPECIAL = {"TL-06-01": "buffer", "TL-07-02": "power", "TL-17-01": "water", "TL-12-05": "sewage", "TL-10-01": "office",
              "TL-11-02": "commerce", "TL-13-01": "green", "TL-09-01": "fire", "TL-19-01": "parking"}
GX_SPECIAL = {"GX-17-02": "research", "GX-12-01": "office", "GX-13-01": "commerce", "GX-14-01": "power", "GX-16-01": "green",
              "GX-18-01": "homes", "GX-08-01": "green", "GX-09-01": "fuel"}


def build(board):
    tunliu(board)
    gaoxin(board)


def tl_grids():
    rows = [Row(-2060, 20, 14, 3000, 0.3, name="示例南环路"), Row(-1790, 24, 9, 3000, 0.3, name="示例建业路"),
            Row(-1520, 40, 5, 3000, 0.3, name="示例发展大道"), Row(-1255, 24, 2, name="示例创业路"), Row(-990, 20, 0, name="示例北环路")]
    us, widths = [420, 705, 985, 1290, 1575, 1860, 2150], [20, 24, 20, 40, 20, 24, 60]
    columns = [Column(u, w, s, street=k < 6, name=f"示例纵{k + 1}路") for k, (u, w, s) in
               enumerate(zip(us, widths, (0.04, 0.02, 0, 0, 0.01, 0.02, 0.04)))]
    main = Grid(TL, columns, rows, [(i, j) for i in range(6) for j in range(4)], merged=[(0, 1, 2, 4), (4, 5, 0, 2)])
    rows = [Row(-330, 24, name="示例化工一路"), Row(-20, 20, name="示例化工二路"), Row(300, 20, 12, 2600, name="示例化工三路")]
    columns = [Column(u, 24, name=f"示例化工纵{k}路") for k, u in enumerate((420, 780, 1130, 1480), 1)]
    chemical = Grid(TL, columns, rows, [(i, j) for i in range(3) for j in range(2)])
    return main, chemical


def tunliu(board):
    main, chemical = tl_grids()
    park = lambda c: "TL-P2" if c[0] >= 3 and c[1] <= 1 else "TL-P3" if c[0] <= 1 else "TL-P1"
    board.put("zones", id="TL", name="屯留经济技术开发区", level="provincial",
              leading_industries=["252", "359", "276", "351", "302"], negative_list=["311", "312", "22"],
              rings=[main.outline(main.cells, 26), chemical.outline(chemical.cells, 26)])
    for key, name, purpose, allowed, grid, test in [
            ("TL-P1", "装备制造园", "高端装备、矿山机械", [], main, lambda c: park(c) == "TL-P1"),
            ("TL-P2", "应急装备园", "安全应急装备、标准厂房", ["35", "39", "34", "38", "302", "596"], main, lambda c: park(c) == "TL-P2"),
            ("TL-P3", "生物医药与食品园", "生物医药、食品加工", ["13", "14", "15", "27"], main, lambda c: park(c) == "TL-P3"),
            ("TL-P4", "现代煤化工园", "现代煤化工、固废利用", ["25", "26", "30", "42"], chemical, lambda c: True)]:
        board.put("parks", id=key, zone="TL", name=name, purpose=purpose, allowed_industries=allowed,
                  ring=grid.outline([c for c in grid.cells if test(c)]))
    use = lambda c: "industry_1" if park(c) == "TL-P2" else "industry_2"
    add_grid(board, "TL", "TL-", main, park, use, 40, TL_SPECIAL)
    add_grid(board, "TL", "TL-H", chemical, lambda c: "TL-P4", lambda c: "industry_3", 70, TL_SPECIAL)
    road(board, "TL-EX", "示例绕城高速", "expressway", 14.0, TL.line(
        [(2010, -3900)] + [(2152 + 0.04 * (v + 1525), v) for v in (-2300, -2060, -1790, -1520, -1255, -990)] + [(2200, -300), (2260, 900), (2150, 2000)]))
    road(board, "TL-CR", "示例县道", "county", 7.0, TL.line([(-900, -2400), (0, -2200), (300, -2150), (1300, -2200), (2600, -2350)]))
    link(board, "TL-LINK-1", "示例纵4路", [main.frame_node(3, 4), TL(1310, -620), TL(1300, -400), chemical.frame_node(3, 0)], 24)
    link(board, "TL-LINK-2", "示例纵1路", [main.frame_node(0, 0), TL(408, -2156)])
    railway(board, "TL-RW", "示例铁路支线", "other", "elsewhere", 5.5, TL.line(
        [(-1800, -560), (-400, -620), (420, -640), (1500, -640), (2600, -700), (3600, -900)]))
    river(board, "TL-RV", "示例绛水", "tributary", 22.0, TL.line([(-1800, -640), (-900, -800), (-200, -780), (420, -810), (1200, -850),
                                                              (2000, -830), (3000, -1020), (3800, -1000)]))
    limited(board, "TL-RM", "示例绛水河道管理范围", "river_management", TL.line(
        [(-1800, -590), (-900, -745), (-200, -725), (420, -755), (1200, -795), (2000, -775), (3000, -965), (3800, -945), (3800, -1055),
         (3000, -1075), (2000, -885), (1200, -905), (420, -865), (-200, -835), (-900, -855), (-1800, -695)]))
    power_line(board, "TL-L110", 110, 3.5, TL.line([(100, 120), (330, -300), (380, -900)]) +
               [main.frame_node(0, j) for j in (4, 3, 2, 1, 0)] + TL.line([(350, -2600), (300, -3600)]))
    power_line(board, "TL-L220", 220, 4.5, TL.line([(-60, 200), (-700, -400), (-1500, -1900), (-1600, -3600)]), 1.0)
    limited(board, "TL-MR", "示例采矿权范围", "mining_right", TL.line([(-1500, -3200), (880, -3100), (905, -1975), (860, -1850), (700, -1880),
                                                                 (420, -2120), (-1400, -2200)]))
    limited(board, "TL-GF", "示例采空区", "goaf", TL.line([(1400, -3300), (2300, -3200), (2420, -2300), (2050, -1975), (1950, -1890), (1885, -1990),
                                                        (1500, -2400)]), 5.0)
    limited(board, "TL-BF", "示例永久基本农田", "basic_farmland", TL.line([(2330, -2000), (3600, -2100), (3700, -1150), (2420, -1180)]), 0.5)
    limited(board, "TL-UB", "屯留示例城镇开发边界", "urban_boundary", TL.line([(300, -2180), (2330, -2140), (2330, -960), (2000, -900), (1650, -250),
                                                                         (1650, 420), (300, 420)]))
    for n, (name, u, v, r, persons) in enumerate([("示例南庄村", 900, -2420, 120, 520), ("示例东坡村", 2620, -700, 140, 640), ("示例康庄村", 1790, 60, 130, 480),
                                                  ("示例西流村", -620, -1500, 150, 760), ("示例李村", 60, 620, 110, 300)], 1):
        receptor(board, f"TL-V{n}", name, "village", persons, ring=blob(TL(u, v), r, board.rng, 11, 1.3, 0.2))
    for n, (u, v) in enumerate([(2800, -1900), (2830, -2250), (3080, -2050)], 1):
        receptor(board, f"TL-H{n}", f"示例居住区{n}", "homes", 1500, ring=TL.line([(u - 90, v - 120), (u + 90, v - 115), (u + 92, v + 120), (u - 88, v + 110)]))
    receptor(board, "TL-S1", "示例中学", "school", 1600, point=TL(3050, -1750))
    receptor(board, "TL-HP", "示例医院", "hospital", 500, point=TL(3300, -2300))
    supply(board, "TL-SP1", "屯留电厂粉煤灰（示例）", "raw_material", TL(0, 60), "粉煤灰", 180000, "t/a")
    supply(board, "TL-SP2", "示例煤矸石堆场", "raw_material", TL(-900, -2700), "煤矸石", 400000, "t/a")
    supply(board, "TL-SP3", "示例玉米收储点", "raw_material", TL(2700, -1500), "玉米", 60000, "t/a")
    supply(board, "TL-SP4", "示例货运站", "station", TL(1500, -640))
    supply(board, "TL-SP5", "屯留劳动力（示例）", "labour", to_grid(112.8866, 36.3142), None, 5200, "人")
    board.put("sources", id="TL-PS", name="屯留电厂", utility="power", capacity=270, unit="MW", serves_zones=[], status="existing",
              data_status="secondary", point=TL_PLANT)
    utility_sources(board, "TL", {"steam": TL(160, -40), "power": TL(360, -1400), "water": TL(2350, -1480), "sewage": TL(390, -860), "gas": TL(330, -1850)},
                    {"steam": (150, "t/h", 20), "power": (126, "MVA", 30), "water": (40000, "m3/d", 12000), "sewage": (9000, "m3/d", 5200),
                     "gas": (80000, "m3/d", 20000)})
    utility_mains(board, "TL", main, {"steam": 3, "power": 2, "water": 2, "sewage": 4, "gas": 1}, (0, 2, 3, 5),
                  {"steam": 400, "water": 400, "sewage": 800, "gas": 250})
    for key, sh, dn in (("steam", (5, 3), 400), ("water", (-6, -4), 300), ("sewage", (4, -6), 600)):
        source = board.find("sources", f"TL-{key[:2].upper()}")
        start = main.frame_node(0, 2) if key == "water" else source["point"]
        board.put("mains", id=f"TL-M-{key[:2].upper()}C", utility=key, source=source["id"], dn_mm=dn, status="existing",
                  line=[(p[0] + sh[0], p[1] + sh[1]) for p in [start, chemical.frame_node(0, 0), chemical.frame_node(0, 1), chemical.frame_node(3, 1)]])


def gaoxin(board):
    du, dv = GX_AT
    rows = [Row(dv - 640, 24, 10, 2400, 1.0, name="示例科技南路"), Row(dv - 380, 24, 7, 2400, 1.0, name="示例创新路"), Row(dv - 110, 44, 4, 2400, 1.0, name="示例高新大道"),
            Row(dv + 160, 20, name="示例软件路"), Row(dv + 430, 30, name="示例科技北路")]
    us, widths = [du - 700, du - 430, du - 165, du + 130, du + 400, du + 690], [28, 20, 20, 36, 20, 24]
    columns = [Column(u, w, s, street=k > 0, name=f"示例科创{k}街") for k, (u, w, s) in enumerate(zip(us, widths, (0.05, 0.03, 0.01, 0, 0, 0.02)))]
    grid = Grid(GX, columns, rows, [(i, j) for i in range(5) for j in range(4)], merged=[(3, 4, 0, 2)])
    park = lambda c: "GX-P1" if c[0] <= 2 else "GX-P2"
    board.put("zones", id="GX", name="长治高新区", level="state", leading_industries=["397", "398", "396", "382", "358", "359"],
              negative_list=["25", "26", "30", "31", "32"], rings=[grid.outline(grid.cells, 25)])
    board.put("parks", id="GX-P1", zone="GX", name="电子信息园", purpose="集成电路、电子电路、无人机", allowed_industries=["39", "38", "35", "65", "73"],
              ring=grid.outline([c for c in grid.cells if park(c) == "GX-P1"]))
    board.put("parks", id="GX-P2", zone="GX", name="智能制造园", purpose="输配电与医疗器械", allowed_industries=[],
              ring=grid.outline([c for c in grid.cells if park(c) == "GX-P2"]))
    add_grid(board, "GX", "GX-", grid, park, lambda c: "industry_1" if c[0] <= 3 else "industry_2", 33, GX_SPECIAL)
    railway(board, "GX-HS", "示例高速铁路长治段", "high_speed", "city", 6.5, GX.line([(du - 900, dv - 3000)]) +
            [grid.frame_node(0, j) for j in range(5)] + GX.line([(du - 560, dv + 1800), (du - 300, dv + 3200)]))
    road(board, "GX-NR", "示例国道长治段", "national", 14.0, GX.line([(du - 2600, dv + 560), (du - 700, dv + 540), (du + 700, dv + 545), (du + 2800, dv + 640)]))
    link(board, "GX-LINK-1", "示例科创4街", [grid.frame_node(3, 4), GX(du + 130, dv + 542)], 36)
    link(board, "GX-LINK-2", "示例高新大道", [grid.frame_node(5, 2), GX(du + 1150, dv - 120), GX(du + 2400, dv - 150)], 44)
    power_line(board, "GX-L220", 220, 4.5, GX.line([(du + 860, dv - 2600), (du + 830, dv - 700), (du + 825, dv + 500), (du + 1000, dv + 2600)]))
    power_line(board, "GX-L110", 110, 3.5, GX.line([(du - 1800, dv - 900), (du, dv - 800), (du + 830, dv - 760)]))
    limited(board, "GX-CC", "示例文物建设控制地带", "relics_control", blob(GX(du + 745, dv - 540), 175, board.rng, 14), 0.5)
    limited(board, "GX-CH", "示例文物保护范围", "relics", blob(GX(du + 850, dv - 580), 55, board.rng, 9), 0.5)
    limited(board, "GX-UB", "长治高新示例城镇开发边界", "urban_boundary", GX.line([(du - 1100, dv - 900), (du + 2600, dv - 900), (du + 2800, dv + 1000), (du - 1000, dv + 1000)]))
    limited(board, "GX-BF", "示例永久基本农田", "basic_farmland", GX.line([(du - 2600, dv - 700), (du - 1000, dv - 700), (du - 950, dv + 400), (du - 2600, dv + 400)]), 0.5)
    for n, (u, v) in enumerate([(1000, 250), (1300, 260), (1280, -100), (1600, 100), (1000, 760), (200, 800), (-200, 790)], 1):
        receptor(board, f"GX-H{n}", f"示例社区{n}", "homes", 2400, ring=GX.line([(du + u - 110, dv + v - 90), (du + u + 110, dv + v - 90),
                                                                             (du + u + 112, dv + v + 92), (du + u - 108, dv + v + 88)]))
    receptor(board, "GX-S1", "示例职业学院", "school", 6000, ring=GX.line([(du + 1500, dv - 560), (du + 1850, dv - 560), (du + 1850, dv - 260), (du + 1500, dv - 260)]))
    receptor(board, "GX-HP", "示例市医院", "hospital", 1500, point=GX(du + 1900, dv + 300))
    receptor(board, "GX-V1", "示例西村", "village", 900, ring=blob(GX(du - 1300, dv - 980), 150, board.rng, 11, 1.2, 0.1))
    supply(board, "GX-SP1", "高校毕业生（示例）", "labour", GX(du + 1700, dv - 400), None, 5000, "人")
    supply(board, "GX-SP2", "示例长治站", "station", GX(du - 620, dv + 1500))
    utility_sources(board, "GX", {"power": GX(du + 760, dv - 250), "water": GX(du + 780, dv + 300), "sewage": GX(du - 200, dv - 720), "gas": GX(du + 760, dv + 60)},
                    {"power": (150, "MVA", 40), "water": (50000, "m3/d", 15000), "sewage": (40000, "m3/d", 16000), "gas": (90000, "m3/d", 20000)})
    utility_mains(board, "GX", grid, {"power": 2, "water": 2, "sewage": 0, "gas": 3}, (1, 3, 4), {"water": 500, "sewage": 800, "gas": 250})
