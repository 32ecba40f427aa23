#!/usr/bin/env python3
"""Makes flags.bin from the npm package flag-icons, as README.md says.

    make.py FLAGS

FLAGS is the folder flags/4x3 of the package. Needs the Python packages resvg-py and pillow.
"""
import io
import json
import sys
from collections import Counter
from pathlib import Path

import resvg_py
from PIL import Image

SIZE = (24, 16)
COLOURS = 96
# Runs of this colour repeat the row above.
ABOVE = 255

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


def main():
    flags, here = Path(sys.argv[1]), Path(__file__).parent
    ids = sorted(entry["id"] for folder in ("member_state", "observer_state", "territory")
                 for file in (here / "../catalog" / folder).glob("*.json")
                 for entry in json.loads(file.read_text()))
    pictures = {name: flags / f"{BODIES.get(name, name)}.svg" for name in ids + sorted(BODIES)}
    pictures = {name: drawn(path) for name, path in sorted(pictures.items())
                if path.exists() and name not in WITHOUT}
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


main()
