"""Pages for tests, each as of a reader who was never there, from contexts that many tests share.

A context of its own for each test would fetch and compile the app's five megabytes of scripts
for each anew, which takes a browser twice as long as showing a page. So a context and its
process stay, with what a browser keeps of the app's own files and nothing else: a test gets a new
page, which has no history, listeners, routes or session storage, and when it ends all its pages
are closed and cookies and storage of every origin that they showed are cleared.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, Frame, Page

Visit = Callable[..., Page]
"""Gives a new page; takes what `Visits.page` takes."""

WINDOW = {"width": 1280, "height": 720}
"""The size of a page that is asked for without one; Playwright's own."""


class Visits:
    """New pages of shared contexts; ``keeper`` is the address of something small on the app's host.

    One page stays at it, so that the process with the compiled scripts does not end between tests.
    """

    def __init__(self, browser: Browser, keeper: str) -> None:
        self._browser = browser
        self._keeper = keeper
        self._kept: dict[str, Page] = {}
        self._origins: set[str] = set()

    def page(
        self, *, viewport: dict[str, int] = WINDOW, color_scheme: str = "light", **options: Any
    ) -> Page:
        """A page of a context with these options, which are those of ``Browser.new_context``."""
        page = self._context(options).new_page()
        page.set_viewport_size(viewport)
        page.emulate_media(color_scheme=color_scheme)
        return page

    def forget(self) -> None:
        """Close what was opened and clear what it left in the browser."""
        for keeper in list(self._kept.values()):
            context = keeper.context
            for page in context.pages:
                if page is not keeper:
                    page.close()
            context.clear_cookies()
            session = context.new_cdp_session(keeper)
            for origin in self._origins:
                session.send(
                    "Storage.clearDataForOrigin", {"origin": origin, "storageTypes": "all"}
                )
            session.detach()
        self._origins.clear()

    def close(self) -> None:
        """Close all contexts."""
        for keeper in self._kept.values():
            keeper.context.close()

    def _context(self, options: dict[str, Any]) -> BrowserContext:
        key = repr(sorted(options.items()))
        if key not in self._kept:
            context = self._browser.new_context(**options)
            keeper = context.new_page()
            keeper.goto(self._keeper)
            context.on("page", lambda page: page.on("framenavigated", self._note))
            # The process has died, and the next test gets another.
            keeper.on("crash", lambda _: self._kept.pop(key, None))
            self._kept[key] = keeper
        return self._kept[key].context

    def _note(self, frame: Frame) -> None:
        """Remember an origin, as its storage is cleared when the test ends."""
        parts = urlsplit(frame.url)
        if parts.scheme in ("http", "https"):
            self._origins.add(f"{parts.scheme}://{parts.netloc}")
