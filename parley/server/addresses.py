"""Which addresses are pages, and which the HTTP interface's."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from parley import pages

FEED: Final = "feed.atom"
"""The one address of the HTTP interface outside its folder."""


def below(scope: Mapping[str, Any], base: str) -> str | None:
    """The path of a request below the app's own address; None for what is not below it.

    ``base`` is Streamlit's setting server.baseUrlPath; an app that is mounted in another has its path
    in the scope.
    """
    path = scope["path"].removeprefix(scope.get("root_path", ""))
    begin = f"/{base}/" if (base := base.strip("/")) else "/"
    return path.removeprefix(begin) if path.startswith(begin) else None


def page_at(path: str) -> pages.Page | None:
    """The page that Streamlit shows at a path."""
    return pages.PAGES.get(path) if path else pages.FIRST


def is_interface(path: str | None) -> bool:
    """Whether a path, as `below` gives it, is one of the HTTP interface."""
    return path is not None and (path in ("api", FEED) or path.startswith("api/"))
