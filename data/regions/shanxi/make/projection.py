"""CGCS2000 Gauss-Krueger, 3-degree zone of 114 E (EPSG:4547): Krueger's series in n to the fourth order, as in Karney (2011)."""

import math

A = 6378137.0
F = 1 / 298.257222101
CENTRAL = math.radians(114)
FALSE_EASTING = 500000.0

N = F / (2 - F)
E = math.sqrt(F * (2 - F))
RECTIFYING = A / (1 + N) * (1 + N**2 / 4 + N**4 / 64)
ALPHA = (N / 2 - 2 * N**2 / 3 + 5 * N**3 / 16 + 41 * N**4 / 180, 13 * N**2 / 48 - 3 * N**3 / 5 + 557 * N**4 / 1440,
         61 * N**3 / 240 - 103 * N**4 / 140, 49561 * N**4 / 161280)
BETA = (N / 2 - 2 * N**2 / 3 + 37 * N**3 / 96 - N**4 / 360, N**2 / 48 + N**3 / 15 - 437 * N**4 / 1440,
        17 * N**3 / 480 - 37 * N**4 / 840, 4397 * N**4 / 161280)


def to_grid(lon, lat):
    """Degrees to (easting, northing) in metres."""
    phi, lam = math.radians(lat), math.radians(lon) - CENTRAL
    t = math.sinh(math.atanh(math.sin(phi)) - E * math.atanh(E * math.sin(phi)))
    xi, eta = math.atan2(t, math.cos(lam)), math.asinh(math.sin(lam) / math.hypot(t, math.cos(lam)))
    x, y = xi, eta
    for j, a in enumerate(ALPHA, 1):
        x += a * math.sin(2 * j * xi) * math.cosh(2 * j * eta)
        y += a * math.cos(2 * j * xi) * math.sinh(2 * j * eta)
    return (FALSE_EASTING + RECTIFYING * y, RECTIFYING * x)


def to_degrees(easting, northing):
    """(easting, northing) in metres to (lon, lat)."""
    x, y = northing / RECTIFYING, (easting - FALSE_EASTING) / RECTIFYING
    xi, eta = x, y
    for j, b in enumerate(BETA, 1):
        xi -= b * math.sin(2 * j * x) * math.cosh(2 * j * y)
        eta -= b * math.cos(2 * j * x) * math.sinh(2 * j * y)
    lam = math.atan2(math.sinh(eta), math.cos(xi))
    chi = phi = math.asin(math.sin(xi) / math.cosh(eta))
    for _ in range(8):  # isometric latitude
        phi = math.asin(math.tanh(math.atanh(math.sin(chi)) + E * math.atanh(E * math.sin(phi))))
    return (math.degrees(lam + CENTRAL), math.degrees(phi))
