# /// script
# requires-python = ">=3.11"
# dependencies = ["brotli>=1.2", "fonttools>=4.60"]
# ///
"""Make the typeface that pictures and printed pages carry, from the one that Streamlit's pages load.

Run by hand when Streamlit brings another version of its typeface: `uv run scripts/typeface.py FOLDER`, where
FOLDER is the installed Streamlit's `static/static/media`. Shapes and widths stay as they are, so that
what was measured on a page is what is drawn in a picture. Letters of Latin and Cyrillic scripts and the
signs of the figures are kept, weights from 400 to 700. The result has a name of its own, as the licence
asks of changed versions (parley/brand/OFL.txt).
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Final

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

BRAND: Final = Path(__file__).resolve().parent.parent / "parley" / "brand"
NAME: Final = "Parley Sans"
FACES: Final = {"upright": "SourceSansVF-Upright", "italic": "SourceSansVF-Italic"}

KEPT: Final = (
    (0x20, 0x7E), (0xA0, 0x17F), (0x218, 0x21B), (0x401, 0x45F), (0x490, 0x491), (0x2010, 0x2015),
    (0x2018, 0x201E), (0x2020, 0x2022), (0x2026, 0x2026), (0x2030, 0x2030), (0x2039, 0x203A),
    (0x2044, 0x2044), (0x20AC, 0x20AC), (0x2116, 0x2116), (0x2122, 0x2122), (0x2190, 0x2199),
    (0x2212, 0x2212), (0x2248, 0x2248), (0x2260, 0x2260), (0x2264, 0x2265), (0x25A0, 0x25FF),
)  # fmt: skip
"""Letters and signs, from and to."""

FEATURES: Final = ("kern", "liga", "clig", "calt", "ccmp", "locl", "mark", "mkmk")
"""What browsers set text with by themselves; without it widths would differ."""

COPYRIGHT, FAMILY, UNIQUE, FULL, POSTSCRIPT = 0, 1, 3, 4, 6
LICENCE: Final = (13, 14)


def smaller(path: Path) -> TTFont:
    """The typeface of that file with what is kept."""
    options = Options()
    options.layout_features = list(FEATURES)
    options.name_IDs = [COPYRIGHT, FAMILY, 2, UNIQUE, FULL, 5, POSTSCRIPT, *LICENCE]
    options.name_languages = [0x409]
    options.hinting = False
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[code for first, last in KEPT for code in range(first, last + 1)])
    font = TTFont(path, recalcTimestamp=False)  # equal input gives equal files
    subsetter.subset(font)
    font = instantiateVariableFont(font, {"wght": (400, 400, 700)})
    for record in font["name"].names:
        if record.nameID in (FAMILY, FULL, UNIQUE):
            record.string = NAME
        elif record.nameID == POSTSCRIPT:
            record.string = NAME.replace(" ", "")
    font.flavor = "woff2"
    return font


def main(folder: Path) -> None:
    """Write both faces."""
    for name, original in FACES.items():
        (path,) = folder.glob(f"{original}*.woff2")
        smaller(path).save(BRAND / f"{name}.woff2")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
