"""The HTML of every page, made once from Streamlit's."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from parley import pages
from parley.server import head, settings
from parley.server.frontend import Frontend
from parley.server.negotiation import Held, held
from parley.server.shell import shell

EVERYWHERE: Final = (
    "Html", "PageLink", "Multiselect", "ButtonGroup", "DateInput", "TextInput", "DownloadButton",
)  # fmt: skip
"""What every page draws, as Streamlit's code calls it."""

FIGURE: Final = ("PlotlyChart", "Button")
TABLE: Final = ("ReadOnlyGrid", "Selectbox")

TABLES_FIRST: Final = frozenset({"clauses", "sources", "data"})
"""Pages that open without a figure."""


NEAR: Final = (Path(__file__).parent / "near.js").read_text("utf-8")
"""The script that parts below a page's first screen call."""


def scripts(frontend: Frontend, page: pages.Page) -> tuple[str, ...]:
    """What the page's browser needs as soon as Streamlit's script has run, so is sent before."""
    opening = TABLE if page.name in TABLES_FIRST else FIGURE
    return frontend.needed_by((*opening, *EVERYWHERE))


def html(frontend: Frontend, allowed_origins: Sequence[str]) -> Mapping[str, Held]:
    """The pages by name; what allowed origins are says `parley.server.settings`."""
    said = settings.script(allowed_origins) + NEAR
    drawn = shell()
    return {
        page.name: held(
            head.edited(
                frontend.page, settings=said, scripts=scripts(frontend, page), shell=drawn
            ).encode(),
            "text/html",
            "no-cache",  # a newer version names other scripts
        )
        for page in pages.PAGES.values()
    }
