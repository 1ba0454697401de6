"""Plane geometry for the sample's generator and its check: nothing but the standard library, independent of Qipan's C++.

Points are (x, y) tuples in metres. Rings are open lists of points. `cut` works on rings that a line cuts once.
"""

import math


def add(a, b):
    return (a[0] + b[0], a[1] + b[1])


def sub(a, b):
    return (a[0] - b[0], a[1] - b[1])


def mul(a, k):
    return (a[0] * k, a[1] * k)


def dot(a, b):
    return a[0] * b[0] + a[1] * b[1]


def cross(a, b):
    return a[0] * b[1] - a[1] * b[0]


def length(a):
    return math.hypot(a[0], a[1])


def unit(a):
    n = length(a)
    return (a[0] / n, a[1] / n)


def left(a):
    return (-a[1], a[0])


def lerp(a, b, t):
    return (a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t)


def signed_area(ring):
    return sum(cross(ring[i - 1], ring[i]) for i in range(len(ring))) / 2


def area(ring):
    return abs(signed_area(ring))


def ccw(ring):
    return list(ring) if signed_area(ring) > 0 else list(reversed(ring))


def centroid(ring):
    o = ring[0]
    a = x = y = 0.0
    for i in range(len(ring)):
        p, q = sub(ring[i - 1], o), sub(ring[i], o)
        c = cross(p, q)
        a += c
        x += (p[0] + q[0]) * c
        y += (p[1] + q[1]) * c
    return (o[0] + x / (3 * a), o[1] + y / (3 * a))


def box(points):
    xs, ys = [p[0] for p in points], [p[1] for p in points]
    return (min(xs), min(ys), max(xs), max(ys))


def boxes_within(a, b, d):
    return a[0] - d <= b[2] and b[0] - d <= a[2] and a[1] - d <= b[3] and b[1] - d <= a[3]


def edges(ring):
    return [(ring[i], ring[(i + 1) % len(ring)]) for i in range(len(ring))]


def segments(line):
    return list(zip(line, line[1:]))


def contains(ring, p):
    inside = False
    for a, b in edges(ring):
        if (a[1] > p[1]) != (b[1] > p[1]) and p[0] < (b[0] - a[0]) * (p[1] - a[1]) / (b[1] - a[1]) + a[0]:
            inside = not inside
    return inside


def point_segment(p, s):
    (ax, ay), (bx, by) = s
    dx, dy, px, py = bx - ax, by - ay, p[0] - ax, p[1] - ay
    n = dx * dx + dy * dy
    t = 0.0 if n == 0 else max(0.0, min(1.0, (px * dx + py * dy) / n))
    return math.hypot(px - t * dx, py - t * dy)


def cross_properly(s, t):
    (ax, ay), (bx, by) = s
    (cx, cy), (dx, dy) = t
    ux, uy, vx, vy = bx - ax, by - ay, dx - cx, dy - cy
    return (ux * (cy - ay) - uy * (cx - ax)) * (ux * (dy - ay) - uy * (dx - ax)) < 0 and \
        (vx * (ay - cy) - vy * (ax - cx)) * (vx * (by - cy) - vy * (bx - cx)) < 0


def segment_distance(s, t):
    if cross_properly(s, t):
        return 0.0
    return min(point_segment(s[0], t), point_segment(s[1], t), point_segment(t[0], s), point_segment(t[1], s))


def chain_distance(some, others):
    best = math.inf
    boxed = [(box(t), t) for t in others]
    for s in some:
        x0, y0, x1, y1 = box(s)
        for (u0, v0, u1, v1), t in boxed:
            if max(u0 - x1, x0 - u1, v0 - y1, y0 - v1) < best:
                best = min(best, segment_distance(s, t))
    return best


def ring_line_distance(ring, line):
    if contains(ring, line[0]):
        return 0.0
    return chain_distance(edges(ring), segments(line))


def ring_distance(a, b):
    if contains(a, b[0]) or contains(b, a[0]):
        return 0.0
    return chain_distance(edges(a), edges(b))


def clip_half_plane(ring, p, n):
    """The part of the ring where dot(x - p, n) >= 0 (Sutherland and Hodgman 1974)."""
    out = []
    for a, b in edges(ring):
        da, db = dot(sub(a, p), n), dot(sub(b, p), n)
        if da >= 0:
            out.append(a)
        if (da > 0 > db) or (da < 0 < db):
            out.append(lerp(a, b, da / (da - db)))
    return without_repeats(out)


def without_repeats(ring, eps=1e-6):
    out = []
    for p in ring:
        if not out or length(sub(p, out[-1])) > eps:
            out.append(p)
    while len(out) > 1 and length(sub(out[0], out[-1])) <= eps:
        out.pop()
    return out


def overlap_area(ring, convex):
    """Area of ring and convex; exact where `convex` is convex (bridges of the clip carry no area)."""
    part = list(ring)
    for a, b in edges(ccw(convex)):
        if not part:
            return 0.0
        part = clip_half_plane(part, a, left(unit(sub(b, a))))
    return area(part) if len(part) > 2 else 0.0


def cut(ring, share, direction):
    """Two parts of a ring along `direction`: the first, on the right of it, has `share` of the area."""
    n = left(unit(direction))
    low = min(dot(p, n) for p in ring)
    high = max(dot(p, n) for p in ring)
    target = area(ring) * share
    for _ in range(60):
        mid = (low + high) / 2
        part = clip_half_plane(ring, mul(n, mid), mul(n, -1))
        if len(part) > 2 and area(part) > target:
            high = mid
        else:
            low = mid
    at = mul(n, (low + high) / 2)
    return clip_half_plane(ring, at, mul(n, -1)), clip_half_plane(ring, at, n)


def meet(p, d, q, e):
    """Where the lines p + t d and q + s e meet; None if they are parallel."""
    k = cross(d, e)
    return None if abs(k) < 1e-9 else add(p, mul(d, cross(sub(q, p), e) / k))


def inset(ring, distances):
    """A counter-clockwise ring with edge i (from point i to i + 1) moved inwards by distances[i]; negative: outwards."""
    n = len(ring)
    moved = []
    for i, (a, b) in enumerate(edges(ring)):
        d = unit(sub(b, a))
        moved.append((add(a, mul(left(d), distances[i])), d))
    out = []
    for i in range(n):
        p, d = moved[i - 1]
        q, e = moved[i]
        at = meet(p, d, q, e) if abs(cross(d, e)) > 0.02 else None
        out.append(at or lerp(add(p, mul(d, length(sub(ring[i], ring[i - 1])))), q, 0.5))
    return out


def offset_line(line, distance):
    """A line moved to its left by `distance`, with mitred joints."""
    out = []
    for i, p in enumerate(line):
        before = left(unit(sub(p, line[i - 1]))) if i else None
        after = left(unit(sub(line[i + 1], p))) if i + 1 < len(line) else None
        if before and after:
            m = unit(add(before, after))
            out.append(add(p, mul(m, distance / max(0.5, dot(m, after)))))
        else:
            out.append(add(p, mul(before or after, distance)))
    return out


def chamfer(ring, corners, size):
    """The ring with the named corner points cut off `size` metres from the corner."""
    out = []
    n = len(ring)
    for i, p in enumerate(ring):
        if i not in corners:
            out.append(p)
            continue
        for q in (ring[i - 1], ring[(i + 1) % n]):
            d = sub(q, p)
            out.append(add(p, mul(unit(d), min(size, length(d) * 0.4))))
    return out


def node(rings, eps=0.02):
    """Rings with each other's corners put into their edges, so that neighbours share every vertex."""
    corners = [p for ring in rings for p in ring]
    out = []
    for ring in rings:
        new = []
        for a, b in edges(ring):
            new.append(a)
            inner = [p for p in corners if point_segment(p, (a, b)) < eps
                     and length(sub(p, a)) > 2 * eps and length(sub(p, b)) > 2 * eps]
            new += sorted(inner, key=lambda p: length(sub(p, a)))
        out.append(without_repeats(new, eps))
    return out


def nearest_on(line, p):
    """(distance along the line, distance from it, direction) of the nearest place to p."""
    best, run = None, 0.0
    for a, b in segments(line):
        d = sub(b, a)
        t = max(0.0, min(1.0, dot(sub(p, a), d) / dot(d, d)))
        gap = length(sub(p, add(a, mul(d, t))))
        if best is None or gap < best[1]:
            best = (run + t * length(d), gap, unit(d), add(a, mul(d, t)))
        run += length(d)
    return best


def blob(centre, radius, rng, count=10, stretch=1.0, turn=0.0):
    """An irregular convex-like ring round a centre: a village, a patch of field."""
    out = []
    for i in range(count):
        t = 2 * math.pi * i / count
        r = radius * (0.8 + 0.35 * rng.random())
        x, y = r * math.cos(t) * stretch, r * math.sin(t)
        out.append((centre[0] + x * math.cos(turn) - y * math.sin(turn), centre[1] + x * math.sin(turn) + y * math.cos(turn)))
    return out
