"""临汾经济开发区, 岚县经济技术开发区, 大同经开区 and the food town of 山阴: units of their own. Seats are real; all else is made."""

from board import add_grid, limited, link, power_line, railway, receptor, river, road, supply, utility_mains, utility_sources
from geometry import blob
from projection import to_grid
from street_grid import Column, Frame, Grid, Row

LF = Frame(to_grid(111.600, 36.165), 62.0)  # between the city and 洪洞
LX = Frame(to_grid(111.6651, 38.2782), 24.0)
DT = Frame(to_grid(113.2910, 40.0745), -8.0)
SY = Frame(to_grid(112.8097, 39.5257), 38.0)
LF_SPECIAL = {"LF-17-01": "power", "LF-05-02": "commerce", "LF-04-01": "office", "LF-07-01": "green", "LF-15-01": "buffer", "LF-11-03": "fire"}
LX_SPECIAL = {"LX-03-01": "green", "LX-10-03": "office", "LX-06-01": "power", "LX-10-01": "commerce"}
DT_SPECIAL = {"DT-04": "industry_2", "DT-10-02": "commerce", "DT-11-01": "office", "DT-03-02": "green", "DT-03-03": "parking", "DT-08-02": "power"}
SY_SPECIAL = {"SY-02-01": "green", "SY-02-02": "office", "SY-07-01": "water", "SY-01-04": "fuel"}


def build(board):
    linfen(board)
    lanxian(board)
    datong(board)
    shanyin(board)


def rectangle(frame, u, v, along, deep):
    a, d = along / 2, deep / 2
    return frame.line([(u - a, v - d), (u + a, v - d * 0.96), (u + a * 0.98, v + d), (u - a, v + d * 1.02)])


def columns(prefix, us, widths, shears, edge=()):
    return [Column(u, w, s, street=k not in edge, name=f"{prefix}{k + 1}街") for k, (u, w, s) in enumerate(zip(us, widths, shears))]


def one_park_each(board, zone, grid, parks, park_of):
    for key, name, purpose, allowed in parks:
        board.put("parks", id=key, zone=zone, name=name, purpose=purpose, allowed_industries=allowed,
                  ring=grid.outline([c for c in grid.cells if park_of(c) == key]))


def linfen(board):
    rows = [Row(-620, 30, 32, 2100, 0.2, steps=3, name="示例滨河东路"), Row(-350, 20, 18, 2300, 0.3, name="示例电池路"), Row(-80, 40, 8, 2600, 0.4, name="示例甘亭大道"),
            Row(195, 20, 4, 2600, 0.4, name="示例新能源路"), Row(470, 24, name="示例东山路")]
    grid = Grid(LF, columns("示例甘亭", (-820, -530, -230, 70, 370, 690), (24, 20, 20, 36, 20, 24), (0.05, 0.03, 0, 0, -0.02, -0.04)), rows,
                [(i, j) for i in range(5) for j in range(4)], merged=[(3, 5, 1, 2)])
    park = lambda c: "LF-P1" if c[0] <= 2 else "LF-P2"
    board.put("zones", id="LF", name="临汾经济开发区", level="provincial", leading_industries=["384", "382", "381", "361", "4420"],
              negative_list=["25", "31"], rings=[grid.outline(grid.cells, 25)])
    one_park_each(board, "LF", grid, [("LF-P1", "甘亭储能与电池园", "储能、动力电池", ["38", "36", "39", "44"]), ("LF-P2", "甘亭智造园", "电气与装备", [])], park)
    add_grid(board, "LF", "LF-", grid, park, lambda c: "industry_2" if c[0] <= 2 else "industry_1", 38, LF_SPECIAL)
    river(board, "LF-RV", "示例大河", "main_stem", 60.0, LF.line([(-3000, -1150), (-1900, -960), (-900, -900), (0, -880), (900, -920), (1900, -860), (3000, -1000)]))
    limited(board, "LF-RM", "示例大河河道管理范围", "river_management", LF.line(
        [(-3000, -1300), (-1900, -1110), (-900, -1050), (0, -1030), (900, -1070), (1900, -1010), (3000, -1150), (3000, -850), (1900, -710), (900, -770),
         (0, -730), (-900, -750), (-1900, -810), (-3000, -1000)]))
    power_line(board, "LF-L500", 500, 8.0, LF.line([(-3000, 900), (-1500, 640), (-820, 500)]) + [grid.frame_node(i, 4) for i in (1, 2, 3)] +
               LF.line([(700, 900), (1600, 2000)]))
    power_line(board, "LF-L110", 110, 3.5, LF.line([(-2400, -500), (-860, -620), (-840, -660), (800, -680), (2400, -500)]))
    road(board, "LF-NR", "示例国道临汾段", "national", 15.0, LF.line([(-3000, -240), (-1200, -220), (-1000, -640), (-700, -700), (200, -690), (900, -690), (3000, -420)]))
    link(board, "LF-LINK-1", "示例甘亭3街", [grid.frame_node(2, 0), LF(-230, -696)])
    link(board, "LF-LINK-2", "示例甘亭大道", [grid.frame_node(5, 2), LF(1250, -90), LF(2400, -150)], 40)
    railway(board, "LF-RW", "示例干线铁路", "other", "suburb_housing", 7.0, LF.line([(-3000, 720), (-1000, 600), (200, 590), (900, 585), (3000, 700)]))
    limited(board, "LF-GH", "示例地质灾害危险区", "geohazard", LF.line([(620, 640), (1500, 900), (1800, 300), (1200, -80), (760, 40), (560, 200), (520, 400)]), 2.0, "危险区")
    limited(board, "LF-BF", "示例永久基本农田", "basic_farmland", LF.line([(-2600, -160), (-1250, -140), (-1300, 480), (-2600, 600)]), 0.5)
    limited(board, "LF-YS", "示例黄河支流岸线管控范围", "yellow_river_shore", LF.line([(-3000, -1400), (3000, -1250), (3000, -820), (1900, -680), (0, -705), (-1900, -780), (-3000, -960)]))
    limited(board, "LF-UB", "临汾示例城镇开发边界", "urban_boundary", LF.line([(-900, -660), (800, -680), (830, 560), (-880, 560)]))
    for n, (name, u, v, r) in enumerate([("示例甘泉村", -1500, -420, 140), ("示例桥东村", 1250, -380, 130), ("示例塬上村", 300, 1050, 150)], 1):
        receptor(board, f"LF-V{n}", name, "village", 600 + 90 * n, ring=blob(LF(u, v), r, board.rng, 11, 1.2, 1.0))
    receptor(board, "LF-H1", "示例安置区", "homes", 2600, ring=rectangle(LF, 1250, -700, 260, 180))
    receptor(board, "LF-S1", "示例小学", "school", 800, point=LF(1350, -500))
    receptor(board, "LF-HP", "示例卫生院", "hospital", 120, point=LF(-1450, -700))
    supply(board, "LF-SP1", "示例铁路货场", "station", LF(900, 600))
    supply(board, "LF-SP2", "洪洞劳动力（示例）", "labour", to_grid(111.6675, 36.2559), None, 8000, "人")
    supply(board, "LF-SP3", "示例废钢回收点", "raw_material", LF(-1900, -800), "废钢", 90000, "t/a")
    utility_sources(board, "LF", {"steam": LF(-930, 330), "power": LF(-900, 60), "water": LF(780, -180), "sewage": LF(-960, -560), "gas": LF(790, -420)},
                    {"steam": (60, "t/h", 10), "power": (240, "MVA", 50), "water": (45000, "m3/d", 12000), "sewage": (30000, "m3/d", 9000), "gas": (100000, "m3/d", 20000)})
    utility_mains(board, "LF", grid, {"steam": 3, "power": 2, "water": 2, "sewage": 0, "gas": 1}, (1, 3, 4), {"steam": 300, "water": 500, "sewage": 800, "gas": 250})


def lanxian(board):
    du, dv = 2700, -1500
    rows = [Row(dv - 420, 20, 24, 1900, 0.6, steps=3, name="示例岚河路"), Row(dv - 140, 24, 10, 2300, 0.6, name="示例铸造路"), Row(dv + 150, 36, 4, name="示例普明大道"),
            Row(dv + 440, 20, name="示例特钢路")]
    grid = Grid(LX, columns("示例岚经", [du + x for x in (-620, -310, 20, 340, 660)], (20, 20, 36, 20, 24), (0.06, 0.02, 0, 0, -0.03)), rows,
                [(i, j) for i in range(4) for j in range(3)], merged=[(0, 1, 1, 3)])
    park = lambda c: "LX-P1" if c[0] <= 1 else "LX-P2"
    board.put("zones", id="LX", name="岚县经济技术开发区", level="provincial", leading_industries=["339", "313", "351", "348"],
              negative_list=["25", "26"], rings=[grid.outline(grid.cells, 25)])
    one_park_each(board, "LX", grid, [("LX-P1", "特钢与铸造园", "特钢、精密铸造", ["31", "32", "33", "34", "35"]), ("LX-P2", "高端装备园", "装备制造", [])], park)
    add_grid(board, "LX", "LX-", grid, park, lambda c: "industry_3" if c[0] <= 1 else "industry_2", 42, LX_SPECIAL)
    river(board, "LX-RV", "示例岚水", "main_stem", 18.0, LX.line([(du + x, dv - 560 + y) for x, y in ((-2600, 160), (-1500, -40), (-700, 20), (0, -30), (800, 10), (1600, -90), (2600, 60))]))
    limited(board, "LX-RM", "示例岚水河道管理范围", "river_management", LX.line(
        [(du + x, dv - 600 + y) for x, y in ((-2600, 160), (-1500, -40), (-700, 20), (0, -30), (800, 10), (1600, -90), (2600, 60), (2600, 140),
                                             (1600, -10), (800, 90), (0, 50), (-700, 100), (-1500, 40), (-2600, 240))]))
    limited(board, "LX-RL", "示例生态保护红线", "ecological_red_line", LX.line([(du + 500, dv + 1400), (du + 620, dv + 560), (du + 540, dv + 385), (du + 590, dv + 285),
                                                                        (du + 760, dv + 420), (du + 1500, dv + 500), (du + 1600, dv + 1400)]))
    road(board, "LX-PR", "示例省道岚县段", "provincial", 9.0, LX.line([(du - 2600, dv + 620), (du - 700, dv + 520), (du + 300, dv + 520), (du + 560, dv + 700), (du + 900, dv + 1600)]))
    link(board, "LX-LINK-1", "示例岚经3街", [grid.frame_node(2, 3), LX(du + 20, dv + 520)], 36)
    link(board, "LX-LINK-2", "示例普明大道", [grid.frame_node(4, 2), LX(du + 1250, dv + 130), LX(du + 2300, dv + 60)], 36)
    railway(board, "LX-RW", "示例矿用铁路", "other", "elsewhere", 5.0, LX.line([(du - 2600, dv - 900), (du - 600, dv - 820), (du + 900, dv - 830), (du + 2600, dv - 700)]))
    power_line(board, "LX-L110", 110, 3.5, LX.line([(du - 2600, dv + 200), (du - 760, dv + 180), (du - 745, dv + 320), (du - 800, dv + 1500)]))
    power_line(board, "LX-L35", 35, None, LX.line([(du + 2400, dv - 300), (du + 860, dv - 200), (du + 820, dv + 480), (du + 1300, dv + 1500)]), 5.0)
    limited(board, "LX-BF", "示例永久基本农田", "basic_farmland", LX.line([(du + 900, dv - 480), (du + 2400, dv - 560), (du + 2400, dv + 100), (du + 940, dv + 60)]), 0.5)
    limited(board, "LX-UB", "岚县示例城镇开发边界", "urban_boundary", LX.line([(du - 680, dv - 470), (du + 720, dv - 470), (du + 720, dv + 500), (du - 680, dv + 500)]))
    for n, (name, u, v, r) in enumerate([("示例普安村", -1250, 480, 130), ("示例河口村", 1250, 260, 120), ("示例梁家村", -1400, -300, 120)], 1):
        receptor(board, f"LX-V{n}", name, "village", 420 + 60 * n, ring=blob(LX(du + u, dv + v), r, board.rng, 10, 1.2, 0.4))
    receptor(board, "LX-H1", "示例移民新区", "homes", 1800, ring=rectangle(LX, du - 1500, dv + 100, 240, 200))
    receptor(board, "LX-S1", "示例中心校", "school", 700, point=LX(du - 1480, dv + 330))
    supply(board, "LX-SP1", "示例废钢加工点", "raw_material", LX(du - 1200, dv - 700), "废钢", 300000, "t/a")
    supply(board, "LX-SP2", "示例铁路站", "station", LX(du + 900, dv - 830))
    supply(board, "LX-SP3", "岚县劳动力（示例）", "labour", to_grid(111.6651, 38.2782), None, 3600, "人")
    utility_sources(board, "LX", {"power": LX(du - 700, dv + 60), "water": LX(du + 780, dv - 60), "sewage": LX(du - 720, dv - 400), "gas": LX(du + 790, dv + 180)},
                    {"power": (63, "MVA", 20), "water": (20000, "m3/d", 5000), "sewage": (12000, "m3/d", 4000), "gas": (60000, "m3/d", 10000)})
    utility_mains(board, "LX", grid, {"power": 2, "water": 2, "sewage": 0, "gas": 1}, (1, 2, 3), {"water": 300, "sewage": 600, "gas": 200})


def datong(board):
    du, dv = 4300, -2600
    rows = [Row(dv - 420, 24, 6, 2000, name="示例经一路"), Row(dv - 130, 24, name="示例经二路"), Row(dv + 160, 44, name="示例云中大道"), Row(dv + 460, 40, street=False)]
    grid = Grid(DT, columns("示例云中", [du + x for x in (-640, -330, -10, 320, 650)], (24, 20, 36, 20, 24), (0.02, 0, 0, -0.01, -0.03)), rows,
                [(i, j) for i in range(4) for j in range(3)], merged=[(2, 3, 0, 2)])
    park = lambda c: "DT-P1" if c[0] <= 1 else "DT-P2"
    board.put("zones", id="DT", name="大同经开区", level="state", leading_industries=["27", "593", "59", "384", "382"],
              negative_list=["25", "31"], rings=[grid.outline(grid.cells, 25)])
    one_park_each(board, "DT", grid, [("DT-P1", "医药与物流园", "医药、仓储物流", ["27", "59", "14", "54"]), ("DT-P2", "新兴产业园", "新能源装备", [])], park)
    add_grid(board, "DT", "DT-", grid, park, lambda c: "storage_1" if c == (0, 0) else "industry_2" if c[0] <= 1 else "industry_1", 42, DT_SPECIAL)
    road(board, "DT-PR", "示例省道大同段", "provincial", 11.0, [*DT.line([(du - 2600, dv + 520)]), *[grid.frame_node(i, 3) for i in range(5)], *DT.line([(du + 2600, dv + 430)])])
    road(board, "DT-EX", "示例大同高速", "expressway", 17.0, DT.line([(du - 1300, dv - 2200), (du - 1150, dv - 500), (du - 1120, dv + 600), (du - 1300, dv + 2200)]))
    power_line(board, "DT-L220", 220, 4.5, DT.line([(du + 900, dv - 2200), (du + 880, dv), (du + 950, dv + 2200)]))
    limited(board, "DT-WS2", "示例水源二级保护区", "water_source_2", DT.line([(du + 560, dv - 1300), (du + 1500, dv - 1200), (du + 1400, dv - 420), (du + 700, dv - 380), (du + 560, dv - 290),
                                                                     (du + 475, dv - 425)]))
    limited(board, "DT-WS1", "示例水源一级保护区", "water_source_1", blob(DT(du + 1000, dv - 850), 130, board.rng, 12))
    limited(board, "DT-CH", "示例古堡保护范围", "relics", blob(DT(du - 1600, dv + 300), 90, board.rng, 9), 0.5)
    limited(board, "DT-UB", "大同示例城镇开发边界", "urban_boundary", DT.line([(du - 900, dv - 480), (du + 760, dv - 480), (du + 760, dv + 1600), (du - 1000, dv + 1600)]))
    for n, (u, v) in enumerate([(-500, 700), (-180, 720), (180, 730), (520, 760), (-420, 1080), (60, 1100)], 1):
        receptor(board, f"DT-H{n}", f"示例小区{n}", "homes", 2100, ring=rectangle(DT, du + u, dv + v, 230, 190))
    receptor(board, "DT-V1", "示例堡村", "village", 500, ring=blob(DT(du - 900, dv - 900), 130, board.rng, 11, 1.3))
    receptor(board, "DT-S1", "示例实验小学", "school", 1200, point=DT(du + 480, dv + 1050))
    receptor(board, "DT-HP", "示例医院", "hospital", 900, point=DT(du - 760, dv + 980))
    supply(board, "DT-SP1", "示例物流站场", "station", DT(du - 700, dv - 1200))
    supply(board, "DT-SP2", "平城区劳动力（示例）", "labour", to_grid(113.2910, 40.0745), None, 12000, "人")
    utility_sources(board, "DT", {"steam": DT(du - 720, dv + 300), "power": DT(du + 760, dv + 80), "water": DT(du - 720, dv - 60), "sewage": DT(du - 700, dv - 520), "gas": DT(du + 740, dv + 260)},
                    {"steam": (80, "t/h", 15), "power": (150, "MVA", 40), "water": (40000, "m3/d", 10000), "sewage": (30000, "m3/d", 9000), "gas": (90000, "m3/d", 18000)})
    utility_mains(board, "DT", grid, {"steam": 2, "power": 1, "water": 1, "sewage": 0, "gas": 2}, (1, 2, 3), {"steam": 300, "water": 400, "sewage": 800, "gas": 250})


def shanyin(board):
    du, dv = 1500, 1500
    rows = [Row(dv - 400, 24, 10, 2000, name="示例乳都南路"), Row(dv - 110, 36, 4, name="示例乳都大道"), Row(dv + 180, 20, name="示例食品路"), Row(dv + 460, 24, street=False)]
    grid = Grid(SY, columns("示例食品", [du + x for x in (-480, -160, 160, 490)], (24, 20, 24, 20), (0.03, 0, 0, -0.03)), rows,
                [(i, j) for i in range(3) for j in range(3)])
    board.put("zones", id="SY", name="山阴县食品专业镇", level="food_town", leading_industries=["144", "143", "135"], negative_list=["25", "26", "27", "31"],
              rings=[grid.outline(grid.cells, 22)])
    board.put("parks", id="SY-P1", zone="SY", name="乳品与食品园", purpose="乳制品、食品加工", allowed_industries=["13", "14", "15", "59"], ring=grid.outline(grid.cells))
    add_grid(board, "SY", "SY-", grid, lambda c: "SY-P1", lambda c: "storage_1" if c == (2, 0) else "industry_2" if c[1] else "industry_1", 40, SY_SPECIAL)
    road(board, "SY-CR", "示例县道山阴段", "county", 6.0, [*SY.line([(du - 2400, dv + 560)]), *[grid.frame_node(i, 3) for i in range(4)], *SY.line([(du + 2400, dv + 400)])])
    power_line(board, "SY-L10", 10, 0.8, [*SY.line([(du - 2000, dv - 250), (du - 700, dv - 130)]), *[(p[0] + 9.2, p[1] - 11.8) for p in (grid.frame_node(i, 1) for i in range(4))],
                                         *SY.line([(du + 1500, dv - 160)])], 1.0)
    railway(board, "SY-RW", "示例货运铁路", "other", "village_housing", 6.0, SY.line([(du - 2400, dv - 760), (du, dv - 720), (du + 2400, dv - 800)]))
    limited(board, "SY-CH", "示例古城址保护范围", "relics", SY.line([(du + 375, dv + 330), (du + 410, dv + 230), (du + 560, dv + 200), (du + 760, dv + 260), (du + 760, dv + 420), (du + 520, dv + 410)]), 0.5)
    limited(board, "SY-BF", "示例永久基本农田", "basic_farmland", SY.line([(du - 2000, dv - 600), (du - 640, dv - 560), (du - 620, dv - 280), (du - 2000, dv - 300)]), 0.5)
    limited(board, "SY-NB", "示例禁养区", "no_breeding", blob(SY(0, 0), 900, board.rng, 14), 5.0)
    limited(board, "SY-UB", "山阴示例城镇开发边界", "urban_boundary", SY.line([(du - 560, dv - 450), (du + 560, dv - 450), (du + 560, dv + 520), (du - 560, dv + 520)]))
    receptor(board, "SY-V1", "示例牧村", "village", 450, ring=blob(SY(du - 1000, dv + 240), 130, board.rng, 10, 1.2))
    receptor(board, "SY-V2", "示例河堡村", "village", 380, ring=blob(SY(du + 1000, dv - 480), 110, board.rng, 10, 1.2))
    receptor(board, "SY-H1", "示例县城居住区", "homes", 3000, ring=rectangle(SY, 300, 300, 400, 260))
    receptor(board, "SY-S1", "示例中学", "school", 1500, point=SY(100, 600))
    receptor(board, "SY-NH", "示例养老院", "nursing", 120, point=SY(-100, 500))
    supply(board, "SY-SP1", "县域奶牛（8万头以上）", "raw_material", SY(du - 1400, dv + 900), "生乳", None, None)
    supply(board, "SY-SP2", "示例玉米青贮基地", "raw_material", SY(du + 1500, dv + 800), "玉米", 80000, "t/a")
    supply(board, "SY-SP3", "山阴劳动力（示例）", "labour", to_grid(112.8097, 39.5257), None, 3000, "人")
    utility_sources(board, "SY", {"steam": SY(du - 560, dv + 40), "power": SY(du + 580, dv - 40), "water": SY(du + 580, dv - 220), "sewage": SY(du - 560, dv - 480), "gas": SY(du - 570, dv + 260)},
                    {"steam": (42, "t/h", 6), "power": (80, "MVA", 20), "water": (24000, "m3/d", 6000), "sewage": (16000, "m3/d", 4000), "gas": (50000, "m3/d", 9000)})
    utility_mains(board, "SY", grid, {"steam": 1, "power": 1, "water": 1, "sewage": 0, "gas": 2}, (1, 2), {"steam": 250, "water": 300, "sewage": 600, "gas": 200})
