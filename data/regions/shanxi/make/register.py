"""The department's register of 屯留 as a sheet: its own headers, words and units. The recipe maps them back."""

STAGE = {"lead": "线索", "concept": "谋划", "reserve": "储备", "talks": "洽谈", "signed": "签约", "under_construction": "开工", "completed": "竣工验收",
         "in_production": "投产", "at_target": "达效"}
KIND = {"industry": "产业", "infrastructure": "基础设施"}
CLASS = {1: "一类", 2: "二类", 3: "三类"}
YES = {"true": "是", "false": "否"}
CATALOGUE = {"encouraged": "鼓励类", "permitted": "允许类", "restricted": "限制类", "eliminated": "淘汰类"}
ACCESS = {"allowed": "清单以外", "licensed": "许可准入", "forbidden": "禁止准入"}
REVIEW = {"approved": "已通过", "not_needed": "不需要", "pending": "在办", "refused": "未通过"}
FIT = {"fits": "符合", "conflicts": "不符合"}
ROUTE = {"granted": "出让", "standard_land": "标准地出让", "allocated": "划拨", "leased": "租赁", "existing": "利用存量", "none": "未明确"}

# header, field, words or none
COLUMNS = [
    ("项目编号", "id", None), ("项目名称", "name", None), ("投资主体", "investor", None), ("行业代码", "industry", None), ("项目类型", "kind", KIND), ("阶段", "stage", STAGE),
    ("是否供地", "land_granted", YES), ("总投资（亿元）", "total_investment_wan", None), ("固定资产投资（亿元）", "fixed_investment_wan", None), ("年产值（万元）", "output_wan", None),
    ("年税收（万元）", "tax_wan", None), ("就业（人）", "jobs", None), ("用地（亩）", "land_mu", None), ("厂房面积（平方米）", "floor_m2", None), ("最小面宽（米）", "min_width_m", None),
    ("净高（米）", "clear_height_m", None), ("火灾危险性", "fire_hazard", None), ("环境影响类别", "pollution_class", CLASS), ("优先级", "priority", None), ("主要原料", "inputs", None),
    ("主要产品", "products", None), ("必备要素", "must_have", None), ("计划开工", "start_date", None), ("责任领导", "leader", None), ("已落位载体", "site", None),
    ("已完成投资（万元）", "completed_wan", None), ("年综合能耗（吨标准煤）", "energy_tce", None), ("产业目录", "catalogue_class", CATALOGUE), ("市场准入", "market_access", ACCESS),
    ("两高项目", "two_high", YES), ("节能审查", "energy_review", REVIEW), ("化工项目", "chemical", YES), ("直排水体", "discharges_water", YES), ("环境管控单元", "control_unit", FIT),
    ("规划环评", "plan_eia", FIT), ("总量来源", "emission_source", REVIEW), ("供地方式", "land_route", ROUTE), ("计容建筑面积（平方米）", "building_area_m2", None),
    ("建构筑物占地（平方米）", "footprint_m2", None), ("行政办公用地（平方米）", "office_land_m2", None), ("行政办公建筑面积（平方米）", "office_floor_m2", None),
    ("绿地（平方米）", "green_m2", None), ("建筑高度（米）", "height_m", None), ("成套住宅等", "housing_on_site", YES),
]
IN_YI = ("total_investment_wan", "fixed_investment_wan")


def rows(projects):
    return [[header for header, _, _ in COLUMNS], *([cell(p, field, words) for _, field, words in COLUMNS] for p in projects)]


def cell(p, field, words):
    value = p.get(field)
    if field == "land_granted" and not value and p.get("kind"):
        return "否"
    if words:
        return words.get(value)
    if isinstance(value, list):
        return ";".join(value)
    if field in IN_YI and value is not None:
        return value / 10000
    return value
