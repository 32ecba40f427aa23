#!/usr/bin/env python3
"""Makes flags.bin and large.bin from the npm package flag-icons, as README.md says.

    make.py FLAGS

FLAGS is the folder flags/4x3 of the package. Needs the Python packages resvg-py and pillow.
"""
import io
import json
import sys
from collections import Counter
from pathlib import Path

import resvg_py
from PIL import Image, ImageFilter

SIZE = (24, 16)
COLOURS = 96
# Runs of this colour repeat the row above.
ABOVE = 255

# The large pictures: they are drawn so many times as large, and each pixel has the colour that most
# of its part has.
LARGE, TIMES = (192, 144), 4
# At most so many colours: two pixels of a PNG are then in a byte.
MOST_COLOURS = 15
# Colours nearer than this are one, and colours of less than this share of the flag are left out.
NEAR, SHARE = 40, 0.0004

# Bodies, by their id in the catalog.
BODIES = {"un": "un", "eu": "eu", "asean": "asean", "arab-league": "arab", "eac": "eac", "spc": "pc"}
# Entities whose status is disputed: the package has flags for some of them only, and the catalog
# treats all of them alike.
WITHOUT = {"xk", "tw", "eh"}
# Antarctica has no flag; the one in the package is a proposal.
WITHOUT |= {"aq"}


def drawn(path):
    """A flag, drawn four times as large and averaged."""
    svg = path.read_text()
    png = bytes(resvg_py.svg_to_bytes(svg_string=svg, width=SIZE[0] * 8, height=SIZE[0] * 6))
    image = Image.open(io.BytesIO(png)).convert("RGBA")
    ground = Image.new("RGBA", image.size, "white")
    ground.alpha_composite(image)
    return ground.convert("RGB").resize(SIZE, Image.Resampling.BOX)


def runs(cells):
    """Runs of colours: the colour, then the length."""
    out, at = bytearray(), 0
    width = SIZE[0]
    while at < len(cells):
        above = 0
        while (at >= width and at + above < len(cells) and above < 255
               and cells[at + above] == cells[at + above - width]):
            above += 1
        same = 1
        while at + same < len(cells) and same < 255 and cells[at + same] == cells[at]:
            same += 1
        if above >= same:
            out += bytes((ABOVE, above))
            at += above
        else:
            out += bytes((cells[at], same))
            at += same
    return out


def drawn_large(path):
    """A flag with hard edges: its palette, the most frequent colour first, and its pixels."""
    width, height = (side * TIMES for side in LARGE)
    png = bytes(resvg_py.svg_to_bytes(svg_string=path.read_text(), width=width, height=height,
                                      shape_rendering="crisp_edges"))
    image = Image.open(io.BytesIO(png)).convert("RGBA")
    ground = Image.new("RGBA", image.size, "white")
    ground.alpha_composite(image)
    image = ground.convert("RGB")
    groups = []
    for count, colour in sorted(image.getcolors(width * height), reverse=True):
        group = next((it for it in groups if distance(it[1], colour) < NEAR), None)
        if group:
            group[0] += count
        else:
            groups.append([count, colour])
    groups.sort(reverse=True)
    palette = [colour for count, colour in groups if count > width * height * SHARE]
    palette = palette[:MOST_COLOURS]
    known = Image.new("P", (1, 1))
    known.putpalette(sum(map(list, palette + palette[:1] * (256 - len(palette))), []))
    cells = image.quantize(palette=known, dither=Image.Dither.NONE)
    cells = Image.frombytes("L", cells.size, cells.tobytes()).filter(ImageFilter.ModeFilter(TIMES + 1))
    return palette, cells.resize(LARGE, Image.Resampling.NEAREST).tobytes()


def distance(one, other):
    """How different two colours look, about as in the space of CIE 1976 (the "redmean" formula)."""
    red = (one[0] + other[0]) / 2
    squares = [(a - b) ** 2 for a, b in zip(one, other)]
    return ((2 + red / 256) * squares[0] + 4 * squares[1] + (2 + (255 - red) / 256) * squares[2]) ** .5


class RangeEncoder:
    """Writes bits, each in the less space the more likely it was: the range coder of LZMA."""

    def __init__(self):
        self.low, self.range, self.shifted = 0, 0xFFFFFFFF, 0

    def bit(self, chances, context, bit):
        chance = chances.get(context, 1024)
        bound = (self.range >> 11) * chance
        if bit:
            self.low += bound
            self.range -= bound
            chances[context] = chance - (chance >> 4)
        else:
            self.range = bound
            chances[context] = chance + ((2048 - chance) >> 4)
        while self.range < 1 << 24:
            self.low <<= 8
            self.range <<= 8
            self.shifted += 1

    def finish(self):
        """The bytes. Zeros at the end are left out: the reader has them anyway."""
        # Of all numbers in the range, the one with the most zeros.
        for zeros in range(32, -1, -1):
            number = (self.low + (1 << zeros) - 1) >> zeros << zeros
            if number < self.low + self.range:
                return number.to_bytes(self.shifted + 4, "big").rstrip(b"\0")


def coded(colours, pixels):
    """The pixels in the form that README.md describes."""
    width, height = LARGE
    row = width + 4
    # Around the picture everything has colour 0.
    grid = bytearray(row * (height + 2))
    for y in range(height):
        grid[(y + 2) * row + 2:(y + 2) * row + 2 + width] = pixels[y * width:(y + 1) * width]
    out, chances, recent = RangeEncoder(), {}, list(range(colours))
    for y in range(height):
        for at in range((y + 2) * row + 2, (y + 2) * row + 2 + width):
            colour, left, above = grid[at], grid[at - 1], grid[at - row]
            above_left, above_right = grid[at - row - 1], grid[at - row + 1]
            context = ((left == above) | (above == above_left) << 1 | (above == above_right) << 2
                       | (left == above_left) << 3 | (left == grid[at - 2]) << 4
                       | (above == grid[at - 2 * row]) << 5
                       | (above_right == grid[at - row + 2]) << 6)
            out.bit(chances, (0, context), colour != left)
            if colour == left:
                continue
            if above != left:
                out.bit(chances, (1, context), colour != above)
                if colour == above:
                    continue
            others = [it for it in recent if it not in (left, above)]
            for rank, other in enumerate(others[:-1]):
                out.bit(chances, (2, rank), other != colour)
                if other == colour:
                    break
            recent.remove(colour)
            recent.insert(0, colour)
    return out.finish()


def main():
    flags, here = Path(sys.argv[1]), Path(__file__).parent
    ids = sorted(entry["id"] for folder in ("member_state", "observer_state", "territory")
                 for file in (here / "../catalog" / folder).glob("*.json")
                 for entry in json.loads(file.read_text()))
    pictures = {name: flags / f"{BODIES.get(name, name)}.svg" for name in ids + sorted(BODIES)}
    paths = {name: path for name, path in sorted(pictures.items())
             if path.exists() and name not in WITHOUT}
    pictures = {name: drawn(path) for name, path in paths.items()}
    print(len(pictures), "flags; without:", " ".join(it for it in ids if it not in pictures))
    # One palette for all: each flag counts the same, and large areas more than edges.
    sheet = Image.new("RGB", (SIZE[0], SIZE[1] * len(pictures)))
    for nth, picture in enumerate(pictures.values()):
        sheet.paste(picture, (0, SIZE[1] * nth))
    reduced = sheet.quantize(COLOURS, Image.Quantize.MEDIANCUT, kmeans=8, dither=Image.Dither.NONE)
    palette = reduced.getpalette()[:COLOURS * 3]
    out = bytearray([COLOURS]) + bytes(palette)
    cells = reduced.tobytes()
    count = SIZE[0] * SIZE[1]
    for nth, name in enumerate(pictures):
        data = runs(cells[nth * count:(nth + 1) * count])
        out += bytes([len(name)]) + name.encode() + len(data).to_bytes(2, "little") + data
    (here / "flags.bin").write_bytes(out)
    print("flags.bin", len(out), "bytes")
    out = bytearray()
    for name, path in paths.items():
        palette, pixels = drawn_large(path)
        data = coded(len(palette), pixels)
        out += bytes([len(name)]) + name.encode()
        out += bytes([len(palette)]) + bytes(sum(map(list, palette), []))
        out += len(data).to_bytes(2, "little") + data
    (here / "large.bin").write_bytes(out)
    print("large.bin", len(out), "bytes")


main()
