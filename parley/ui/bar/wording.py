"""The words of the bar."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from parley.brand.mark import NAME

IN_THE_BROWSER: Final[Mapping[str, str]] = MappingProxyType(
    {
        "name": NAME,
        "home": f"{NAME}, to the Overview",
        "share": "Share",
        "copied": "Link copied",
        "link": "Copy this link:",
        "menu": "Pages",
        "figure": "Figure, wider than the screen",
    }
)
"""What the browser's part says, by the names that it knows it by."""
