"""The take-away row under a figure: files, pictures, the link, the citation."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass, field
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlencode

import streamlit as st
from streamlit.components.v2 import component
from streamlit.delta_generator import DeltaGenerator

from parley.brand.mark import SIZE, mark
from parley.charts.palette import Palette, palette
from parley.charts.print_theme import light_of
from parley.dataset import View
from parley.exhibits.bench.model import Bench
from parley.exhibits.exhibit import Exhibit
from parley.exhibits.legend import Chip
from parley.export import citation, document, html
from parley.export.address import EMBEDDED, NOT_HANDED_ON
from parley.export.bench import package_brief
from parley.export.encoding import NOT_XML
from parley.export.formats import FORMATS
from parley.export.overview import KEY as OVERVIEW
from parley.export.overview import overview_brief
from parley.export.picture_layout import LAYOUT
from parley.export.takeaway import Takeaway, file_name, of_exhibit
from parley.export.wording import PACKAGE
from parley.ui import browser
from parley.ui.frame import download, wording
from parley.ui.theme import is_dark

_BROWSER: Final = Path(__file__).parent / "browser"
_PAGE: Final = "_page_taken"

HEADING: Final = 72
"""Pixels across of what stands before the buttons of a line of the menu."""

_client = component(
    "parley_take",
    html=(_BROWSER / "take.html").read_text("utf-8"),
    css=browser.joined(browser.SAID_STYLE, _BROWSER / "take.css"),
    js=browser.joined(
        browser.LINK,
        browser.SAID,
        *(_BROWSER / f"{part}.js" for part in ("figure", "picture", "take")),
    ),
)


@dataclass(slots=True)
class _Page:
    """What can be taken from a page: its title, what it shows by key, or a brief of its own.

    ``promised`` gives what parts will show that nobody came near yet, by the part's name.
    """

    title: str
    shown: dict[str, Exhibit] = field(default_factory=dict)
    promised: dict[str, Callable[[], Iterable[Exhibit | None]]] = field(default_factory=dict)
    brief: Callable[[], bytes] | None = None

    def write(self, address: str, accessed: date) -> bytes:
        """The page as one HTML file."""
        if self.brief:
            return self.brief()
        promised = [exhibit for exhibits in self.promised.values() for exhibit in exhibits()]
        takeaways = [
            of_exhibit(exhibit, address=address, accessed=accessed)
            for exhibit in (*self.shown.values(), *promised)
            if exhibit is not None
        ]
        return html.to_html(takeaways, self.title)


def begin_page() -> None:
    """Start a new page's list of what can be taken from it."""
    st.session_state[_PAGE] = _Page("")


def name_page(title: str) -> None:
    """Say what the page asks; its file is called so."""
    _page().title = title


def promise(part: str, exhibits: Callable[[], Iterable[Exhibit | None]]) -> None:
    """Have the page's file hold what the part of that name will show once a reader comes near it."""
    _page().promised[part] = exhibits


def keep_promise(part: str) -> None:
    """The part of that name shows by itself now what it was to show."""
    _page().promised.pop(part, None)


def holds(exhibit: Exhibit) -> None:
    """Say that the page shows the exhibit, whose own row of files is not open."""
    _page().shown[exhibit.key] = exhibit


def shown(key: str) -> Exhibit | None:
    """The exhibit of that key, if the page shows it."""
    return _page().shown.get(key)


def _page() -> _Page:
    return st.session_state.setdefault(_PAGE, _Page(""))


def overview(view: View) -> None:
    """A button for the Overview as a page to print, which its figure's menu gives, too."""
    brief = partial(overview_brief, view, address=address(), accessed=today())
    _page().brief = brief
    _to_print(brief, file_name(OVERVIEW, view, "html"), "overview_brief", wording.OVERVIEW_FILE)


def package(model: Bench) -> None:
    """A button for the package on the bench as a page to print."""
    brief = partial(package_brief, model.view, model.asked, address=address(), accessed=today())
    _to_print(brief, file_name(PACKAGE, model.view, "html"), "package_brief", wording.PACKAGE_FILE)


def _to_print(brief: Callable[[], bytes], name: str, key: str, explanation: str) -> None:
    download.button(wording.PAGE_TO_PRINT, brief, name, document.MIME, key, explanation)


def today() -> date:
    """The day on which the reader sees it."""
    return datetime.now(UTC).date()


def show(exhibit: Exhibit, *, figure_drawn: bool) -> None:
    """CSV, a menu of everything else, the citation; ``figure_drawn`` says that it can be seen now."""
    _page().shown[exhibit.key] = exhibit
    form, rows = FORMATS["csv"], of_exhibit(exhibit)
    download.button(
        form.label,
        partial(form.write, rows),
        rows.file_name("csv"),
        form.mime,
        f"csv_{exhibit.key}",
        wording.ROWS_FILE,
    )
    menu = st.popover(
        wording.TAKE_AWAY,
        type="tertiary",
        icon=":material/ios_share:",
        key=f"take_away_{exhibit.key}",
        on_change="rerun",
    )
    if menu.open:
        with menu, st.container(key=f"menu_{exhibit.key}"):
            _menu(_taken(exhibit), _page(), figure_drawn=figure_drawn)
    if st.button(
        wording.CITE, key=f"cite_{exhibit.key}", type="tertiary", icon=":material/format_quote:"
    ):
        _cite(_taken(exhibit))


def _taken(exhibit: Exhibit) -> Takeaway:
    """What can be taken of it, with the address; made when it is asked for, never per run."""
    return of_exhibit(exhibit, address=address(), accessed=today())


def _menu(takeaway: Takeaway, page: _Page, *, figure_drawn: bool) -> None:
    """What stands in the menu; made and sent while it is open."""
    with _row(wording.DATA):
        _file(takeaway, "xlsx", wording.SHEETS_FILE)
        _file(takeaway, "json", wording.OBJECTS_FILE)
    has_figure = takeaway.drawing is not None
    with _row(wording.INTERACTIVE if has_figure else wording.TO_PRINT):
        download.button(
            wording.FIGURE if has_figure else wording.TABLE,
            partial(html.to_html, [takeaway]),
            file_name(wording.interactive(takeaway.holds), takeaway.view, "html")
            if has_figure
            else takeaway.file_name("html"),
            document.MIME,
            f"html_{takeaway.key}",
            wording.FIGURE_FILE if has_figure else wording.TABLE_FILE,
        )
        download.button(
            wording.WHOLE_PAGE,
            partial(page.write, takeaway.address, today()),
            file_name(page.title or "page", takeaway.view, "html"),
            document.MIME,
            f"page_{takeaway.key}",
            wording.PAGE_FILE,
        )
    _in_the_browser(takeaway, figure_drawn=figure_drawn)


def _row(heading: str) -> DeltaGenerator:
    """A line of the menu: what its buttons give, then the buttons."""
    row = st.container(horizontal=True, vertical_alignment="center", gap="small")
    row.container(width=HEADING).caption(heading)
    return row


def address() -> str:
    """The address of what is shown, as the reader's browser has it."""
    parameters = st.query_params
    query = urlencode(
        [
            (key, value)
            for key in parameters
            for value in parameters.get_all(key)
            if key not in NOT_HANDED_ON
        ]
    )
    return f"{st.context.url or ''}{'?' if query else ''}{query}"


def _file(takeaway: Takeaway, ending: str, explanation: str) -> None:
    form = FORMATS[ending]
    download.button(
        form.label,
        partial(form.write, takeaway),
        takeaway.file_name(ending),
        form.mime,
        f"{ending}_{takeaway.key}",
        form.caution(len(takeaway.table)) or explanation,
        disabled=not form.holds(takeaway),
    )


def _in_the_browser(takeaway: Takeaway, *, figure_drawn: bool) -> None:
    """The buttons for what the reader's browser draws, and for the link."""
    dark = is_dark()
    colours = palette(dark=dark)
    key = f"take_{takeaway.key}"
    data: dict[str, Any] = {
        "is_figure": takeaway.drawing is not None,
        "figure": f"figure_{takeaway.key}" if figure_drawn else "",
        "page": {
            "title": takeaway.title,
            "above": takeaway.above(),
            "below": takeaway.below_chips(),
            "source": takeaway.source(),
        },
        "slide": takeaway.slide(),
        "chips": [_chip(chip, colours) for chip in takeaway.chips],
        "name": takeaway.file_name("")[:-1],
        "slide_suffix": wording.SLIDE_SUFFIX,
        "mark": {"drawing": mark(), "box": f"0 0 {SIZE} {SIZE}"},
        "left_out": list(NOT_HANDED_ON),
        "words": dict(wording.IN_THE_BROWSER),
        "not_xml": NOT_XML,
        "layout": asdict(LAYOUT),
        "background": colours.background,
        "ink": colours.ink,
        "muted": colours.muted,
        "light_of": {_parts(one): _parts(light) for one, light in light_of().items()}
        if dark
        else {},
        "document": _document(takeaway, key),
    }
    _client(data=data, key=key, on_document_change=partial(_ask_for_document, key))


def _ask_for_document(key: str) -> None:
    """The browser has drawn a figure and waits for the page that it is to stand in."""
    if st.session_state[key].document:
        st.session_state[f"{key}_document"] = True


def _document(takeaway: Takeaway, key: str) -> dict[str, str] | None:
    """The page around the figure in the run in which it is asked for: nobody else needs it."""
    if not st.session_state.pop(f"{key}_document", False):
        return None
    before, after = html.around_figure(takeaway)
    return {"before": before, "after": after, "name": takeaway.file_name("html")}


def _chip(chip: Chip, colours: Palette) -> dict[str, str]:
    """A mark of the legend with its colours."""
    return {
        "words": chip.words,
        "sign": chip.sign,
        "form": chip.form,
        "fill": chip.fill(colours),
        "ink": chip.ink(colours),
    }


def _parts(colour: str) -> str:
    """A colour's red, green and blue as browsers write them."""
    return ", ".join(map(str, bytes.fromhex(colour.removeprefix("#"))))


@st.dialog(wording.CITE_OR_EMBED, width="medium")
def _cite(takeaway: Takeaway) -> None:
    """The citation in four forms, and the figure for another site."""
    forms = {
        wording.CITED_AS_TEXT: (citation.text, "text"),
        "BibTeX": (citation.bibtex, "latex"),
        "RIS": (citation.ris, "text"),
        "CSL-JSON": (citation.csl_json, "json"),
        wording.EMBEDDED: (_embed, "html"),
    }
    for tab, (write, language) in zip(st.tabs(list(forms)), forms.values(), strict=True):
        tab.code(write(takeaway), language=language, wrap_lines=True)


def _embed(takeaway: Takeaway) -> str:
    """The HTML that shows the figure in another page."""
    sign = "&" if "?" in takeaway.address else "?"
    address = f"{takeaway.address}{sign}embed=true&{EMBEDDED}={takeaway.key}"
    return document.embedding(address, takeaway.title)
