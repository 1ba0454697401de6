"""Land, areas, facilities and buildings that stand for a planned finding, and what keeps it the only one."""

from board import limited, rect
from geometry import add, left, mul, sub, unit
from place_others import DT
from place_wuxiang import FRAME

# conditions that the land was sold under; the projects on it keep them, but for LF-04-02 and LX-05-03
CONDITIONS = {
    "LF-04-02": dict(intensity_min_wan_per_mu=350), "LX-05-03": dict(far_min=1.0),
    "LF-07-02": dict(far_min=0.7, coverage_min=40, intensity_min_wan_per_mu=300), "SY-04-02": dict(far_min=1.0, far_max=2.0, green_max=20),
    "TL-09-03": dict(far_min=0.7, far_max=2.0, height_max_m=24), "TL-08-01": dict(coverage_min=40, green_max=20),
}
# the day on which occupied or reserved land can be handed over
READY_DATES = {"TL-09-03": "2025-05-01", "WX-03-03": "2025-12-01"}


def before_projects(board):
    """What the placing of projects must know."""
    # a strip left over between the power station and the railway, entered under the food park: half of it outside the zone
    put = board.put
    put("plots", id="WX-REST", zone="WX", park="WX-P1", use="industry_1", axis=(FRAME.cos, FRAME.sin), block="WX-REST",
        ring=FRAME.line([(-300, 334), (-240, 334), (-240, 349), (-300, 349)]))
    limited(board, "TL-CP", "示例化工园区认定范围", "chemical_park", board.find("parks", "TL-P4")["ring"])
    # the old pond of the sewage works, 20 m inside its fence towards the neighbour
    ring = board.find("plots", "WX-W01-02")["ring"]
    low, high = ring[0], ring[-1]  # the edge that both plots share
    along = unit(sub(high, low))
    middle = mul(add(low, high), 0.5)
    put("barriers", id="WX-PD", name="示例旧氧化塘", grade="sewage_pond", geometry_is="outer_edge", accuracy_m=0.5,
        ring=rect(add(middle, mul(left(along), 20.0 + 15.0)), along, 50, 30), **{"class": "pollution_source"})
    put("barriers", id="DT-WX", name="示例一般气象站", grade="general_station", geometry_is="outer_edge", accuracy_m=0.5,
        ring=DT.line([(3880, -3250), (3915, -3250), (3915, -3215), (3880, -3215)]), **{"class": "weather_station"})


def after_projects(board):
    """Conditions and days of the land, heights of the buildings."""
    for key, conditions in CONDITIONS.items():
        board.find("plots", key).update(conditions)
    for key, day in READY_DATES.items():
        board.find("plots", key)["ready_date"] = day
    plot = board.find("plots", "DT-01-02")
    board.put("buildings", id="DT-B11", plot=plot["id"], zone="DT", name="示例立体冷库", ring=DT.line([(3868, -2990), (3928, -2990), (3928, -2950), (3868, -2950)]),
              storeys=1, fire_hazard="丙", fire_resistance="二级", status="occupied", floor=60 * 40, free=0.0, height_m=32)
    for building in board.rows["buildings"]:
        if "clear_height_m" not in building:  # else storeys times clear height
            building.setdefault("height_m", {1: 9.5, 3: 17.4}[building["storeys"]])
    reactor, furnace = [b for b in sorted(board.rows["buildings"], key=lambda b: b["id"]) if b["plot"] == "TL-H01-02"][:2]
    reactor.update(fire_hazard="甲", name="示例煤基有机化学品项目一合成车间")
    furnace.update(use="open_fire", name="示例煤基有机化学品项目一加热炉")
