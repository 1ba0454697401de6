"""A street grid bent to its valley: nodes where rows (along) and columns (across) meet, blocks between them, plots in blocks.

Local (u, v) metres are turned by `angle` degrees and put at `origin`. A row or column is a street of its red-line width,
or, with street=False, an edge that plots keep half the width away from (river bank, railway land, expressway land).
"""

import math
from dataclasses import dataclass

from geometry import ccw, chamfer, cut, inset, lerp, mul, node, sub, unit, without_repeats


@dataclass
class Row:
    v: float
    width: float
    amplitude: float = 0
    wave: float = 2500
    phase: float = 0
    street: bool = True
    steps: int = 1  # points between two columns
    name: str = ""
    public: bool = False  # a road of the public network, drawn as such and not as a street of the zone


@dataclass
class Column:
    u: float
    width: float
    shear: float = 0
    street: bool = True
    name: str = ""
    public: bool = False


class Frame:
    """Local (u, v) to region coordinates."""

    def __init__(self, origin, angle):
        self.origin = origin
        self.cos, self.sin = math.cos(math.radians(angle)), math.sin(math.radians(angle))

    def __call__(self, u, v):
        return (self.origin[0] + u * self.cos - v * self.sin, self.origin[1] + u * self.sin + v * self.cos)

    def line(self, points):
        return [self(u, v) for u, v in points]


class Grid:
    def __init__(self, frame, columns, rows, cells, merged=()):
        self.frame, self.columns, self.rows = frame, columns, rows
        self.cells = set(cells)
        self.blocks = [b for b in merged]
        covered = {c for b in merged for c in self.cells_of(b)}
        self.blocks += [(i, i + 1, j, j + 1) for (i, j) in sorted(self.cells) if (i, j) not in covered]
        self.blocks.sort(key=lambda b: (b[2], b[0]))
        middle = (rows[0].v + rows[-1].v) / 2
        self.nodes = {(i, j): self.solve(c, r, middle) for i, c in enumerate(columns) for j, r in enumerate(rows)}

    @staticmethod
    def cells_of(block):
        i0, i1, j0, j1 = block
        return [(i, j) for i in range(i0, i1) for j in range(j0, j1)]

    @staticmethod
    def row_v(row, u):
        return row.v + row.amplitude * math.sin(2 * math.pi * u / row.wave + row.phase)

    def solve(self, column, row, middle):
        u, v = column.u, row.v
        for _ in range(30):
            v = self.row_v(row, u)
            u = column.u + column.shear * (v - middle)
        return (u, v)

    def frame_node(self, i, j):
        return self.frame(*self.nodes[i, j])

    def along(self, j, i0, i1):
        """(u, v) points of row j from column i0 to i1, with its steps."""
        out = [self.nodes[i0, j]]
        row = self.rows[j]
        for i in range(i0, i1):
            a, b = self.nodes[i, j], self.nodes[i + 1, j]
            for k in range(1, row.steps):
                u = a[0] + (b[0] - a[0]) * k / row.steps
                out.append((u, self.row_v(row, u)))
            out.append(b)
        return out

    def walk(self, block):
        """Counter-clockwise ring of a block on the street axes, the half-width that each edge keeps, and its corners."""
        i0, i1, j0, j1 = block
        sides = [(self.along(j0, i0, i1), self.rows[j0]), ([self.nodes[i1, j] for j in range(j0, j1 + 1)], self.columns[i1]),
                 (self.along(j1, i0, i1)[::-1], self.rows[j1]),
                 ([self.nodes[i0, j] for j in range(j1, j0 - 1, -1)], self.columns[i0])]
        ring, widths, corners, streets = [], [], [], []
        for points, line in sides:
            corners.append(len(ring))
            streets.append(line.street)
            ring += points[:-1]
            widths += [line.width / 2] * (len(points) - 1)
        open_corners = {c for k, c in enumerate(corners) if streets[k] and streets[k - 1]}
        return ring, widths, open_corners

    def block_ring(self, block, corner_cut=9):
        ring, widths, corners = self.walk(block)
        return self.frame.line(chamfer(inset(ring, widths), corners, corner_cut))

    def axis(self, block):
        i0, i1, j0, j1 = block
        return unit(sub(self.frame(*self.nodes[i1, j0]), self.frame(*self.nodes[i0, j0])))

    def up(self, block):
        i0, i1, j0, j1 = block
        a = lerp(self.nodes[i0, j0], self.nodes[i1, j0], 0.5)
        b = lerp(self.nodes[i0, j1], self.nodes[i1, j1], 0.5)
        return unit(sub(self.frame(*b), self.frame(*a)))

    def plots(self, block, shares):
        """Plots of a block; `shares` is one list of area shares for each row of plots, from the lower row up."""
        rest, total = self.block_ring(block), sum(sum(r) for r in shares)
        rings, left = [], total
        for row in shares:
            part = rest
            if sum(row) < left - 1e-9:
                part, rest = cut(rest, sum(row) / left, self.axis(block))
            left -= sum(row)
            rings += self.columns_of(part, row, mul(self.up(block), -1))
        return [ccw(r) for r in node(rings)]

    @staticmethod
    def columns_of(ring, shares, direction):
        out, left = [], sum(shares)
        for share in shares[:-1]:
            part, ring = cut(ring, share / left, direction)
            out.append(part)
            left -= share
        return out + [ring]

    def streets(self):
        """(name, width, line) of every street beside a block and not inside one."""
        inner = set()
        for i0, i1, j0, j1 in self.blocks:
            inner |= {("row", i, j) for i in range(i0, i1) for j in range(j0 + 1, j1)}
            inner |= {("col", i, j) for i in range(i0 + 1, i1) for j in range(j0, j1)}
        out = []
        for j, row in enumerate(self.rows):
            parts = [("row", i, j) not in inner and bool({(i, j), (i, j - 1)} & self.cells) for i in range(len(self.columns) - 1)]
            for a, b in runs(parts):
                out.append((row, f"r{j}", self.frame.line(self.along(j, a, b))))
        for i, column in enumerate(self.columns):
            parts = [("col", i, j) not in inner and bool({(i, j), (i - 1, j)} & self.cells) for j in range(len(self.rows) - 1)]
            for a, b in runs(parts):
                out.append((column, f"c{i}", [self.frame(*self.nodes[i, j]) for j in range(a, b + 1)]))
        return [(line, key, points) for line, key, points in out if line.street and not line.public]

    def outline(self, cells, margin=0):
        """Ring round a connected set of cells without holes, on the street axes, moved out by `margin` metres."""
        sides = set()
        for i, j in cells:
            for a, b in [((i, j), (i + 1, j)), ((i + 1, j), (i + 1, j + 1)), ((i + 1, j + 1), (i, j + 1)), ((i, j + 1), (i, j))]:
                if (b, a) in sides:
                    sides.remove((b, a))
                else:
                    sides.add((a, b))
        step = dict(sides)
        start = min(step)
        at, ring = start, []
        while True:
            nxt = step[at]
            ring += self.between(at, nxt)
            at = nxt
            if at == start:
                break
        moved = inset(ring, [-margin] * len(ring)) if margin else ring
        return self.frame.line(without_repeats(moved))

    def between(self, a, b):
        if a[1] == b[1]:
            points = self.along(a[1], min(a[0], b[0]), max(a[0], b[0]))
            return (points if a[0] < b[0] else points[::-1])[:-1]
        return [self.nodes[a]]


def runs(flags):
    """(first, last + 1) of each run of true flags."""
    out, start = [], None
    for k, flag in enumerate([*flags, False]):
        if flag and start is None:
            start = k
        if not flag and start is not None:
            out.append((start, k))
            start = None
    return out


def auto_shares(block_area, grain, rng):
    """Shares for plots of about `grain` m2, uneven as land is; two rows of plots in a big block."""
    count = max(1, round(block_area / (grain * (0.6 + 0.9 * rng.random()))))
    share = lambda: 0.55 + 0.9 * rng.random()
    if count <= 2:
        return [[share() for _ in range(count)]]
    lower = count // 2 + (count % 2 if rng.random() < 0.5 else 0)
    rows = [[share() for _ in range(lower)], [share() for _ in range(count - lower)]]
    return [r for r in rows if r]
