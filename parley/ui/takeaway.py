"""The take-away row under a figure: files, pictures, the link, the citation."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from datetime import UTC, date, datetime
from functools import partial
from html import escape
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlencode

import streamlit as st
from streamlit.components.v2 import component
from streamlit.delta_generator import DeltaGenerator

from parley.charts.palette import palette
from parley.dataset import View
from parley.exhibits.exhibit import Exhibit
from parley.export import citation, document, html
from parley.export.formats import FORMATS
from parley.export.overview import KEY as OVERVIEW
from parley.export.overview import overview_brief
from parley.export.picture_layout import LAYOUT
from parley.export.takeaway import Takeaway, file_name, of_exhibit
from parley.ui import download, embedded
from parley.ui.controls import is_dark

_BROWSER: Final = Path(__file__).parent / "browser"
_PAGE: Final = "_page_taken"

_client = component(
    "parley_take",
    html=(_BROWSER / "take.html").read_text(),
    css=(_BROWSER / "take.css").read_text(),
    js=(_BROWSER / "take.js").read_text(),
)


@dataclass(slots=True)
class _Page:
    """What can be taken from a page: its title, what it shows by key, or a brief of its own."""

    title: str
    shown: dict[str, Takeaway] = field(default_factory=dict)
    brief: Callable[[], bytes] | None = None

    def write(self) -> bytes:
        """The page as one HTML file."""
        return self.brief() if self.brief else html.to_html(list(self.shown.values()), self.title)


def begin_page(title: str) -> None:
    """Start a new page's list of what can be taken from it."""
    st.session_state[_PAGE] = _Page(title)


def overview(view: View) -> None:
    """A button for the Overview as a page to print, which its figure's menu gives, too."""
    brief = partial(overview_brief, view, address=address(), accessed=today())
    st.session_state[_PAGE].brief = brief
    name = file_name(OVERVIEW, view, "html")
    what = "This page as one HTML file, with its sources. It needs no network."
    download.button("Page to print", brief, name, document.MIME, "overview_brief", what)


def taken_from(exhibit: Exhibit) -> Takeaway:
    """What is shown, with the address and the day on which the reader sees it."""
    return of_exhibit(exhibit, address=address(), accessed=today())


def today() -> date:
    """The day on which the reader sees it."""
    return datetime.now(UTC).date()


def draw(exhibit: Exhibit, taken: Takeaway, *, figure_drawn: bool) -> None:
    """CSV, and a menu of everything else; ``figure_drawn`` says that the figure can be seen now."""
    page = st.session_state.setdefault(_PAGE, _Page(exhibit.title))
    page.shown[exhibit.key] = taken
    _file(taken, "csv", "Exactly the rows shown.")
    menu = st.popover("Take away", type="tertiary", icon=":material/ios_share:")
    with menu, st.container(key=f"menu_{exhibit.key}"):
        with _row("Data"):
            _file(taken, "xlsx", "With a page that says what it is, and the sources.")
            _file(taken, "json", "The rows as objects, and what they are.")
        with _row("To print"):
            download.button(
                "Figure" if exhibit.figure is not None else "Table",
                partial(html.to_html, [taken]),
                taken.file_name("html"),
                document.MIME,
                f"html_{exhibit.key}",
                "One HTML file with its table and its sources. It needs no network.",
            )
            download.button(
                "Whole page",
                page.write,
                file_name("page", exhibit.view, "html"),
                document.MIME,
                f"page_{exhibit.key}",
                "One HTML file with every figure and table of this page. It needs no network.",
            )
        _in_the_browser(taken, figure_drawn=figure_drawn)
    if st.button(
        "Cite", key=f"cite_{exhibit.key}", type="tertiary", icon=":material/format_quote:"
    ):
        _cite(taken)


def _row(heading: str) -> DeltaGenerator:
    """A line of the menu: what its buttons give, then the buttons."""
    row = st.container(horizontal=True, vertical_alignment="center", gap="small")
    row.container(width=72).caption(heading)
    return row


def address() -> str:
    """The address of what is shown, as the reader's browser has it."""
    shown = st.query_params
    pairs = [
        (key, value) for key in shown for value in shown.get_all(key) if key != embedded.FIGURE
    ]
    query = urlencode(pairs)
    return f"{st.context.url or ''}{'?' if query else ''}{query}"


def _file(taken: Takeaway, ending: str, what: str) -> None:
    form = FORMATS[ending]
    key = f"{ending}_{taken.key}"
    data, name = partial(form.write, taken), taken.file_name(ending)
    what = form.caution(len(taken.table)) or what
    download.button(form.label, data, name, form.mime, key, what, disabled=not form.holds(taken))


def _in_the_browser(taken: Takeaway, *, figure_drawn: bool) -> None:
    """The buttons that need no server: the picture as it is drawn, and the link."""
    colours = palette(dark=is_dark())
    data: dict[str, Any] = {
        "figure": f"figure_{taken.key}" if figure_drawn else "",
        "title": taken.title,
        "above": taken.above(),
        "below": taken.below(),
        "name": taken.file_name("")[:-1],
        "layout": asdict(LAYOUT),
        "ground": colours.ground,
        "ink": colours.ink,
        "muted": colours.muted,
    }
    _client(data=data, key=f"take_{taken.key}")


@st.dialog("Cite or embed", width="medium")
def _cite(taken: Takeaway) -> None:
    """The citation in four forms, and the figure for another site."""
    forms = {
        "Text": (citation.text, "text"),
        "BibTeX": (citation.bibtex, "latex"),
        "RIS": (citation.ris, "text"),
        "CSL-JSON": (citation.csl_json, "json"),
        "Embed": (_embed, "html"),
    }
    for tab, (write, language) in zip(st.tabs(list(forms)), forms.values(), strict=True):
        tab.code(write(taken), language=language, wrap_lines=True)


def _embed(taken: Takeaway) -> str:
    """The HTML that shows the figure in another page."""
    joint = "&" if "?" in taken.address else "?"
    framed = f"{taken.address}{joint}embed=true&{embedded.FIGURE}={taken.key}"
    return (
        f'<iframe src="{escape(framed)}"\n'
        f'  title="{escape(taken.title)}" width="100%" height="800"></iframe>'
    )
