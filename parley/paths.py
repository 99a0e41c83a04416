"""Where the files that are not Python modules live: pages, bundled data, configuration."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

PACKAGE: Final = Path(__file__).resolve().parent
"""The folder of the Python modules."""

_BUNDLE: Final = PACKAGE / "bundle"
ROOT: Final = _BUNDLE if _BUNDLE.is_dir() else PACKAGE.parent
"""The folder that holds dashboard.py, pages/, data/ and .streamlit/: in an installed wheel, which
carries them in a folder of its own, that one; in a checkout, which has no such folder, its root."""

PAGES: Final = ROOT / "pages"
BUNDLED_DATA: Final = ROOT / "data"
EXAMPLE_DATA: Final = PACKAGE / "dataset" / "example"
"""A small fictional data set: handed out by `parley new`, used by the tests."""

DATA_VARIABLE: Final = "PARLEY_DATA"
"""The environment's way to say `parley run --data DIR`."""


def data_folder() -> Path:
    """The folder of the data set to show."""
    return Path(os.environ.get(DATA_VARIABLE) or BUNDLED_DATA)


def is_folder(path: Path) -> bool:
    """Whether it is a folder that can be looked at; names that no system allows are none."""
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False
