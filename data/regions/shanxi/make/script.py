"""The cast of the sample: who is placed where, what is planned to go wrong, and how the land lies."""

# building that stands in a strip: id, zone, barrier, gap from the drawn line, size, project template
IN_STRIPS = [
    ("WX-B01", "WX", "WX-L220", 16.5, (46, 24), "bean"),        # 12.0 m from the outer conductor, 15 asked
    ("WX-B02", "WX", "WX-NR", 26.5, (60, 24), "noodle"),        # 14.0 m from the road land, 20 asked
    ("WX-B03", "WX", "WX-RW", 15.0, (72, 24), "cold"),          # 9.0 m from the toe, 12 asked
    ("WX-B04", "WX", "WX-GP", 3.5, (54, 24), "gypsum"),         # 3.5 m from the centre line, 5 asked
    ("TL-B01", "TL", "TL-EX", 36.0, (60, 30), "uav"),           # 22.0 m from the road land, 30 asked
    ("TL-B02", "TL", "TL-L110", 11.5, (40, 24), "drug"),        # 8.0 m from the outer conductor, 10 asked
    ("GX-B01", "GX", "GX-HS", 15.0, (60, 24), "pcb"),           # 8.5 m from the toe, 10 asked
    ("LF-B01", "LF", "LF-L500", 23.0, (50, 26), "storage"),     # 15.0 m from the outer conductor, 20 asked
    ("DT-B01", "DT", "DT-PR", 22.0, (64, 26), "drug"),          # 11.0 m from the road land, 15 asked
    ("SY-B01", "SY", "SY-CR", 13.0, (56, 24), "cheese"),        # 7.0 m from the road land, 10 asked
    ("SY-B02", "SY", "SY-L10", 3.8, (40, 22), "jelly"),         # 3.0 m from the outer conductor, 5 asked
]
# building that stands in an area: id, zone, area, size, project template
IN_AREAS = [
    ("WX-B05", "WX", "WX-BF1", (48, 24), "pc"), ("WX-B06", "WX", "WX-RM", (60, 24), "seasoning"),
    ("TL-B03", "TL", "TL-MR", (60, 24), "drug"), ("TL-B04", "TL", "TL-GF", (48, 24), "fireuav"),
    ("GX-B02", "GX", "GX-CC", (40, 20), "medical"), ("LF-B02", "LF", "LF-GH", (50, 24), "inverter"),
    ("LX-B01", "LX", "LX-RL", (54, 26), "support"), ("SY-B03", "SY", "SY-CH", (30, 18), "frozen"),
]

# standard factories: id prefix, zone, plot chooser (area in 亩), count, size, storeys, fire resistance, free to let
FACTORIES = [
    ("WX-F", "WX", "WX-P1", 4, (66, 30), 2, "二级", 18.0, 10.0), ("TL-F", "TL", "TL-P2", 5, (50, 26.6), 3, "二级", 9.0, 7.5),
    ("SY-F", "SY", "SY-P1", 3, (60, 24), 2, "二级", 8.0, 6.5),
]

# made projects: template, zone, stage, 亩 (0: floor), where ('' none, 'auto' a plot, a building id for floor), floor m2
MADE = [
    ("bean", "WX", "in_production", 40, "auto", 0), ("bean", "WX", "under_construction", 32, "auto", 0), ("yuba", "WX", "in_production", 28, "auto", 0),
    ("yuba", "WX", "signed", 36, "auto", 0), ("soymilk", "WX", "under_construction", 42, "auto", 0), ("dryveg", "WX", "at_target", 34, "auto", 0),
    ("dryveg", "WX", "signed", 45, "auto", 0), ("seeds", "WX", "completed", 46, "auto", 0), ("jelly", "WX", "under_construction", 30, "auto", 0),
    ("starch", "WX", "in_production", 48, "auto", 0), ("feed", "WX", "in_production", 38, "auto", 0), ("cold", "WX", "in_production", 50, "auto", 0),
    ("pack", "WX", "at_target", 40, "auto", 0), ("beef", "WX", "signed", 36, "auto", 0),
    ("bean", "WX", "talks", 60, "auto", 0), ("starch", "WX", "talks", 55, "auto", 0), ("noodle", "WX", "talks", 48, "auto", 0), ("dryveg", "WX", "talks", 35, "", 0),
    ("oil", "WX", "talks", 40, "", 0), ("frozen", "WX", "talks", 32, "", 0), ("vinegar", "WX", "reserve", 30, "", 0), ("soymilk", "WX", "reserve", 38, "", 0),
    ("pack", "WX", "reserve", 26, "", 0), ("cold", "WX", "concept", 55, "", 0), ("seeds", "WX", "concept", 30, "", 0), ("jelly", "WX", "lead", 24, "", 0),
    ("seasoning", "WX", "signed", 0, "WX-F01", 1200), ("dryveg", "WX", "in_production", 0, "WX-F01", 1500), ("bean", "WX", "under_construction", 0, "WX-F02", 1800),
    ("seeds", "WX", "signed", 0, "WX-F02", 900), ("yuba", "WX", "talks", 0, "", 1400), ("seasoning", "WX", "talks", 0, "", 800), ("jelly", "WX", "reserve", 0, "", 1100),
    ("chem", "TL", "in_production", 70, "auto", 0), ("syngas", "TL", "under_construction", 72, "auto", 0), ("polymer", "TL", "talks", 66, "", 0), ("chem", "TL", "reserve", 60, "", 0),
    ("brick", "TL", "signed", 65, "auto", 0), ("pc", "TL", "in_production", 46, "auto", 0), ("pc", "TL", "talks", 40, "", 0), ("bio", "TL", "signed", 36, "auto", 0),
    ("drug", "TL", "talks", 28, "", 0), ("support", "TL", "in_production", 48, "auto", 0), ("pick", "TL", "under_construction", 30, "auto", 0), ("parts", "TL", "talks", 33, "", 0),
    ("starch", "TL", "signed", 45, "auto", 0), ("feed", "TL", "reserve", 30, "", 0), ("ware", "TL", "concept", 36, "", 0),
    ("fireuav", "TL", "signed", 0, "TL-F01", 1800), ("uav", "TL", "under_construction", 0, "TL-F01", 1000), ("waterunit", "TL", "signed", 0, "TL-F02", 1500),
    ("fireuav", "TL", "in_production", 0, "TL-F03", 1200), ("uav", "TL", "talks", 0, "", 1600), ("fireuav", "TL", "talks", 0, "", 2000), ("pick", "TL", "reserve", 0, "", 1300),
    ("chip", "GX", "under_construction", 40, "auto", 0), ("pcb", "GX", "in_production", 28, "auto", 0), ("led", "GX", "signed", 30, "auto", 0), ("medical", "GX", "talks", 24, "", 0),
    ("uav", "GX", "talks", 22, "", 0), ("switch", "GX", "in_production", 30, "auto", 0), ("chip", "GX", "reserve", 45, "", 0), ("pcb", "GX", "lead", 20, "", 0),
    ("cell", "LF", "signed", 58, "auto", 0), ("storage", "LF", "under_construction", 44, "auto", 0), ("inverter", "LF", "in_production", 36, "auto", 0), ("wind", "LF", "completed", 52, "auto", 0),
    ("cell", "LF", "talks", 80, "", 0), ("charger", "LF", "talks", 28, "", 0), ("switch", "LF", "reserve", 32, "", 0),
    ("cast", "LX", "in_production", 52, "auto", 0), ("cast", "LX", "under_construction", 40, "auto", 0), ("forge", "LX", "signed", 44, "auto", 0), ("steel", "LX", "signed", 52, "auto", 0),
    ("cast", "LX", "talks", 36, "", 0), ("support", "LX", "talks", 50, "", 0), ("parts", "LX", "reserve", 30, "", 0),
    ("drug", "DT", "in_production", 40, "auto", 0), ("cold", "DT", "under_construction", 36, "auto", 0), ("grain", "DT", "signed", 30, "auto", 0), ("bio", "DT", "talks", 40, "", 0),
    ("storage", "DT", "reserve", 44, "", 0), ("milk", "SY", "in_production", 54, "auto", 0), ("milkpowder", "SY", "signed", 48, "auto", 0), ("cheese", "SY", "talks", 40, "auto", 0), ("milkpowder", "SY", "talks", 44, "auto", 0),
    ("beef", "SY", "reserve", 36, "", 0), ("noodle", "SY", "talks", 0, "", 1500), ("seasoning", "SY", "signed", 0, "SY-F01", 900),
    ("flavour", "WX", "signed", 0, "WX-F03", 500), ("pack", "WX", "signed", 20, "plot:WX-07-01", 0), ("brick", "WX", "talks", 20, "", 0), ("steel", "LX", "talks", 30, "", 0),
]

# made projects that stand for a planned finding: key, template, zone, plot
POLICY = [
    ("food_by_class_3", "brick", "WX", "WX-W10-01"), ("food_by_class_3_food", "dryveg", "WX", "WX-W11-01"), ("by_homes", "bean", "WX", "WX-07-07"),
    ("on_class_1", "vinegar", "WX", "WX-14-01"), ("negative", "speciality", "WX", "WX-W04-02"), ("wrong_park", "pc", "WX", "WX-20-02"),
    ("elsewhere", "waterunit", "WX", "WX-W12-01"), ("by_village", "brick", "TL", "TL-H03-02"), ("overlap", "pack", "WX", "WX-33-01"),
    ("in_water_source", "storage", "DT", "DT-04-02"),
]

STATES = {
    "WX": (("标准地", 26), ("净地", 22), ("已征未净", 12), ("已批未征", 8), ("未报批", 8), ("闲置", 4), ("低效", 4), ("已供未建", 6), ("已挂牌", 4), ("已建成", 14)),
    "TL": (("标准地", 22), ("净地", 18), ("已征未净", 12), ("已批未征", 8), ("未报批", 10), ("闲置", 4), ("低效", 6), ("已供未建", 6), ("已挂牌", 3), ("已建成", 18)),
    "GX": (("标准地", 14), ("净地", 14), ("已征未净", 6), ("已批未征", 4), ("未报批", 4), ("闲置", 4), ("低效", 12), ("已供未建", 6), ("已挂牌", 4), ("已建成", 36)),
    "": (("标准地", 20), ("净地", 20), ("已征未净", 12), ("已批未征", 8), ("未报批", 8), ("闲置", 4), ("低效", 8), ("已供未建", 6), ("已挂牌", 3), ("已建成", 20)),
}
# plots that are ready for a bigger investor, whatever the draw says
READY = {"WX-REST": "未报批", "WX-10-01": "净地", "WX-19-01": "标准地", "WX-12-01": "净地", "WX-28-01": "标准地", "WX-13-02": "标准地", "WX-30-01": "标准地", "WX-W07-01": "净地"}
STATUS = {"标准地": "available", "净地": "available", "已征未净": "planned", "已批未征": "planned", "未报批": "planned", "闲置": "available", "低效": "available",
          "已供未建": "occupied", "已挂牌": "reserved", "已建成": "occupied"}
WORKS = {"已征未净": "地上附着物清理，约3个月", "已批未征": "征收补偿与场地平整，约8个月", "未报批": "用地报批、征收、平整，约14个月", "低效": "收回或转让，约6个月",
         "闲置": "闲置处置，约4个月"}
PRICE = {"WX": 140000, "TL": 160000, "GX": 340000, "LF": 250000, "LX": 105000, "DT": 230000, "SY": 98000}
