"""Plane geometry by the textbook, for numbers that the program is held against: shoelace areas, polygon distances."""

import math


def rings(geometry):
    """The rings of a GeoJSON polygon or multipolygon, outer ring first in each part."""
    parts = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
    return [ring for part in parts for ring in part]


def _shoelace(ring):
    total = 0.0
    x0, y0 = ring[0][:2]  # near the ring: keeps the products small
    for (xa, ya, *_), (xb, yb, *_) in zip(ring, ring[1:] + ring[:1]):
        total += (xa - x0) * (yb - y0) - (xb - x0) * (ya - y0)
    return abs(total) / 2


def area(geometry):
    """Outer rings less holes."""
    parts = geometry["coordinates"] if geometry["type"] == "MultiPolygon" else [geometry["coordinates"]]
    return sum(_shoelace(part[0]) - sum(_shoelace(hole) for hole in part[1:]) for part in parts)


def box(geometry):
    points = [p for ring in rings(geometry) for p in ring]
    return (min(p[0] for p in points), min(p[1] for p in points), max(p[0] for p in points), max(p[1] for p in points))


def boxes_apart(a, b):
    return math.hypot(max(a[0] - b[2], b[0] - a[2], 0.0), max(a[1] - b[3], b[1] - a[3], 0.0))


def contains(geometry, point):
    """Even-odd rule over all rings."""
    x, y = point
    inside = False
    for ring in rings(geometry):
        for (xa, ya, *_), (xb, yb, *_) in zip(ring, ring[1:]):
            if (ya > y) != (yb > y) and x < (xb - xa) * (y - ya) / (yb - ya) + xa:
                inside = not inside
    return inside


def _point_to_segment(p, a, b):
    dx, dy = b[0] - a[0], b[1] - a[1]
    length = dx * dx + dy * dy
    t = 0.0 if length == 0 else max(0.0, min(1.0, ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / length))
    return math.hypot(p[0] - a[0] - t * dx, p[1] - a[1] - t * dy)


def _cross(a, b, c, d):
    def side(p, q, r):
        return (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0])
    return side(a, b, c) * side(a, b, d) < 0 and side(c, d, a) * side(c, d, b) < 0


def distance(first, second, reach):
    """Least distance of two polygons, 0 where they share ground; `reach` where they are farther apart than that."""
    if boxes_apart(box(first), box(second)) >= reach:
        return reach
    if contains(first, rings(second)[0][0][:2]) or contains(second, rings(first)[0][0][:2]):
        return 0.0
    least = reach
    edges = [(a, b) for ring in rings(second) for a, b in zip(ring, ring[1:])]
    for ring in rings(first):
        for a, b in zip(ring, ring[1:]):
            for c, d in edges:
                if min(c[0], d[0]) - max(a[0], b[0]) > least or min(a[0], b[0]) - max(c[0], d[0]) > least or \
                        min(c[1], d[1]) - max(a[1], b[1]) > least or min(a[1], b[1]) - max(c[1], d[1]) > least:
                    continue
                if _cross(a, b, c, d):
                    return 0.0
                least = min(least, _point_to_segment(a, c, d), _point_to_segment(b, c, d),
                            _point_to_segment(c, a, b), _point_to_segment(d, a, b))
    return least
