"""Where the files that are not Python modules live: pages, bundled data, configuration."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).resolve().parent.parent
"""The folder that holds dashboard.py, pages/ and data/."""

PAGES: Final = ROOT / "pages"
BUNDLED_DATA: Final = ROOT / "data"
EXAMPLE_DATA: Final = Path(__file__).resolve().parent / "dataset" / "example"
"""A small fictional data set: handed out by `parley new`, used by the tests."""

DATA_VARIABLE: Final = "PARLEY_DATA"
"""The environment's way to say `parley run --data DIR`."""


def data_folder() -> Path:
    """The folder of the data set to show."""
    return Path(os.environ.get(DATA_VARIABLE) or BUNDLED_DATA)
