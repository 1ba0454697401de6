"""What the zones' offices know beside the map: grade of the land, wind, plan assessment, room for emissions, and what the
utilities will add. All of it is made up."""

DIRECTIONS = ("N", "NNE", "NE", "ENE", "E", "ESE", "SE", "SSE", "S", "SSW", "SW", "WSW", "W", "WNW", "NW", "NNW")
POLLUTANTS = ("COD", "NH3-N", "SO2", "NOx", "dust", "VOCs")

# land_grade, mean_wind_m_s, plan_eia
ZONES = {
    "WX": (11, 1.8, "approved"), "TL": (11, 2.4, "approved"), "GX": (9, 2.2, "approved"), "LF": (9, 2.0, "approved"),
    "LX": (14, 2.1, "none"), "DT": (8, 2.9, "approved"), "SY": (13, 2.8, "approved"),
}

# percent of hours with wind from each of DIRECTIONS; the rest of 100 is calm
WINDS = {
    "WX": (8, 4, 3, 2, 2, 3, 5, 6, 8, 5, 4, 3, 3, 4, 8, 12),
    "TL": (7, 4, 3, 3, 4, 4, 6, 8, 9, 6, 5, 4, 4, 4, 5, 6),
    "GX": (7, 5, 4, 3, 3, 4, 6, 8, 10, 7, 5, 4, 4, 4, 5, 5),
    "LF": (5, 7, 8, 5, 3, 2, 3, 4, 6, 9, 8, 4, 3, 3, 4, 4),
    "LX": (6, 4, 3, 2, 3, 3, 4, 5, 6, 4, 4, 4, 6, 9, 10, 7),
    "DT": (9, 5, 3, 2, 3, 3, 4, 5, 6, 5, 5, 5, 6, 8, 10, 9),
    "SY": (7, 4, 4, 3, 3, 3, 4, 5, 6, 6, 7, 6, 6, 7, 8, 7),
}

# t/a of each of POLLUTANTS that the projects of a zone may emit together
BUDGETS = {
    "WX": (40, 6, 14, 12, 30, 8), "TL": (60, 8, 60, 60, 50, 40), "GX": (10, 2, 5, 5, 5, 10), "LF": (10, 2, 5, 5, 10, 10),
    "LX": (10, 2, 10, 20, 30, 10), "DT": (15, 2, 5, 5, 5, 5), "SY": (40, 4, 5, 5, 5, 5),
}

# source, step, capacity added, ready date, cost in 万元, lead in months, status
EXPANSIONS = [("WX-ST", 1, 30, "2025-09-01", 6200, 9, "under_construction")]


def complete(board):
    for zone in board.rows["zones"]:
        grade, wind, plan = ZONES[zone["id"]]
        zone.update(land_grade=grade, mean_wind_m_s=wind, calm_percent=100 - sum(WINDS[zone["id"]]), plan_eia=plan)


def winds():
    return [{"zone": z, "direction": d, "percent": p} for z, rose in WINDS.items() for d, p in zip(DIRECTIONS, rose)]


def budgets():
    return [{"zone": z, "pollutant": k, "t_per_year": t} for z, room in BUDGETS.items() for k, t in zip(POLLUTANTS, room)]


def expansions():
    keys = ("source", "step", "capacity_added", "ready_date", "cost_wan", "lead_months", "status")
    return [dict(zip(keys, row)) for row in EXPANSIONS]
