"""Streamlit's page with Parley's head and shell.

Every change hangs on a piece of Streamlit's own text. Where a later version writes that piece
otherwise, the change is left out and the page works as Streamlit made it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from html import escape
from typing import Final

from parley.brand.mark import NAME
from parley.isolation import settled
from parley.server import wording
from parley.server.own_files import CARD, CARD_SIZE, ICON
from parley.server.shell import Shell

_TITLE: Final = re.compile(r"<title>.*?</title>", re.DOTALL)
_LANGUAGE: Final = re.compile(r"<html[^>]*>")
_ICON: Final = re.compile(r'<link rel="shortcut icon"[^>]*>')
_NO_SCRIPTS: Final = re.compile(r"<noscript>.*?</noscript>", re.DOTALL)
_STYLESHEET: Final = re.compile(r'<link rel="stylesheet"[^>]*>')
_ROOT: Final = '<div id="root"></div>'
_END: Final = "</head>"


@dataclass(frozen=True, slots=True)
class Described:
    """What the page is called and what it offers, for the tab, for searches and for previews of links.

    ``root`` is the app's own address with a slash at its end and ``address`` the page's; '' where
    they are not known.
    """

    title: str
    description: str
    root: str = ""
    address: str = ""


def edited(
    page: str,
    described: Described,
    *,
    settings: str,
    scripts: Iterable[str],
    shell: Shell,
    style: str = "",
) -> str:
    """The page with these additions.

    ``settings`` is a script that runs before all others, and ``scripts`` are files that are
    loaded at once; ``style`` is the page's own.
    """
    head = [
        *_meta(described),
        f"<script>{settings}</script>",
        # In Streamlit's own mode, as another would load the script twice; and after what starts it.
        *(
            f'<link rel="modulepreload" href="./{file}" fetchpriority="low" crossorigin>'
            for file in scripts
        ),
        f"<style>{shell.style}</style>",
    ]
    page = _LANGUAGE.sub(f'<html lang="{wording.LANGUAGE}">', page, count=1)
    # As functions: what is put in may hold what a pattern would read as its own.
    page = _TITLE.sub(lambda _: f"<title>{escape(settled(described.title))}</title>", page, count=1)
    page = _ICON.sub(f'<link rel="icon" type="image/svg+xml" href="./{ICON}">', page, count=1)
    page = _NO_SCRIPTS.sub(f"<noscript><p>{wording.NO_SCRIPTS}</p></noscript>", page, count=1)
    # What stands before a stylesheet is painted without it, so Streamlit's comes after the shell.
    styles = "".join(_STYLESHEET.findall(page))
    if _ROOT in page:
        page = _STYLESHEET.sub("", page)
    # There from the beginning, so that nothing moves when it comes; and after Streamlit's, which it changes.
    own = f"<style>{style}</style>" if style else ""
    below = f"{shell.markup}{styles}{_ROOT}{own}<script>{shell.script}</script>"
    page = page.replace(_ROOT, below, 1)
    return page.replace(_END, "\n".join(head) + _END, 1)


def _meta(described: Described) -> list[str]:
    """What searches and previews read."""
    width, height = CARD_SIZE
    named = {"description": described.description, "twitter:card": "summary_large_image"}
    properties = {
        "og:site_name": NAME,
        "og:type": "website",
        "og:title": described.title,
        "og:description": described.description,
        "og:url": described.address,
        # Previews are made elsewhere and want the whole address.
        "og:image": f"{described.root}{CARD}" if described.root else "",
        "og:image:width": f"{width}" if described.root else "",
        "og:image:height": f"{height}" if described.root else "",
        "og:image:alt": wording.CARD if described.root else "",
    }
    return [
        f'<meta {kind}="{name}" content="{escape(settled(content))}">'
        for kind, pairs in (("name", named), ("property", properties))
        for name, content in pairs.items()
        if content
    ]
