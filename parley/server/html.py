"""The HTML of every page, made from Streamlit's."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Final

from starlette.requests import HTTPConnection

from parley import pages
from parley.hosting import name_in
from parley.paths import PACKAGE
from parley.server import head, settings, subject, wording
from parley.server.frontend import Frontend
from parley.server.negotiation import Held, held
from parley.server.shell import shell

if TYPE_CHECKING:
    from parley.dataset import Dataset

EVERYWHERE: Final = (
    "Html", "PageLink", "Multiselect", "ButtonGroup", "DateInput", "TextInput", "DownloadButton",
)  # fmt: skip
"""What every page draws, as Streamlit's code calls it."""

FIGURE: Final = ("PlotlyChart", "Button")
TABLE: Final = ("ReadOnlyGrid", "Selectbox")

TABLES_FIRST: Final = frozenset({"clauses", "sources", "data"})
"""Pages that open without a figure."""

MOST_KEPT: Final = 128
"""Pages by title and address that are held in memory; each takes about 14,000 bytes."""

NEAR: Final = (Path(__file__).parent / "near.js").read_text("utf-8")
"""The script that parts below a page's first screen call."""

STEPS: Final = (Path(__file__).parent / "steps.js").read_text("utf-8")
"""The script by which what a reader does is one step of the browser's history."""

STYLES: Final = (
    "theme", "bar", "page", "streamlit", "menu", "controls", "frame", "panel", "legend", "overview",
    "text", "reading", "became", "facing", "prose",
)  # fmt: skip
"""The files of the pages' style in their order: of two rules that weigh the same the later one holds."""

STYLE: Final = "\n".join(
    (PACKAGE / "ui" / "style" / f"{name}.css").read_text("utf-8") for name in STYLES
)
"""The style of all pages. Its hooks are the keys of containers; Streamlit's own marks, where it gives no
key; and the classes of HTML that is Parley's own."""


def scripts(frontend: Frontend, page: pages.Page) -> tuple[str, ...]:
    """What the page's browser needs as soon as Streamlit's script has run, so is sent before."""
    opening = TABLE if page.name in TABLES_FIRST else FIGURE
    return frontend.needed_by((*opening, *EVERYWHERE))


class Pages:
    """The HTML of every page, for the address at which it is asked for.

    ``allowed_origins`` is what `parley.server.settings` says, ``base`` Streamlit's setting
    server.baseUrlPath. ``at_hand`` gives the data set by which a text or a clause in an address is
    named, None while it is not read yet: nobody waits for it.
    """

    def __init__(
        self,
        frontend: Frontend,
        allowed_origins: Sequence[str],
        *,
        base: str = "",
        at_hand: Callable[[], Dataset | None] = lambda: None,
    ) -> None:
        self._frontend = frontend
        self._settings = settings.script(allowed_origins) + NEAR + STEPS
        self._shell = shell()
        self._base = f"/{base}/" if (base := base.strip("/")) else "/"
        self._at_hand = at_hand
        self._made = lru_cache(MOST_KEPT)(self._make)

    def get(self, page: pages.Page, request: HTTPConnection) -> Held:
        """The page as this request gets it."""
        query = request.scope.get("query_string", b"")
        title = subject.title(page, query, self._at_hand())
        root = self._root(request)
        # With a query it would have to be repeated; without one previews take the address as it is.
        path = "" if page is pages.FIRST else page.name
        return self._made(page.name, title, root, "" if query or not root else f"{root}{path}")

    def _root(self, request: HTTPConnection) -> str:
        """The app's own address as the reader's browser has it, '' where the request does not say it."""
        host = request.headers.get("host", "")
        if name_in(host) is None:
            return ""
        return f"{request.url.scheme}://{host}{request.scope.get('root_path', '')}{self._base}"

    def _make(self, name: str, title: str, root: str, address: str) -> Held:
        page = pages.PAGES[name]
        offers = wording.description(page.question, page.offers)
        described = head.Described(
            title, wording.WHAT_IT_IS if page is pages.FIRST else offers, root, address
        )
        text = head.edited(
            self._frontend.page,
            described,
            settings=self._settings,
            scripts=scripts(self._frontend, page),
            shell=self._shell,
            style=STYLE,
        )
        return held(text.encode(), "text/html", "no-cache")  # a newer version names other scripts
