"""Streamlit's page with Parley's head and shell.

Every change hangs on a piece of Streamlit's own text. Where a later version writes that piece
otherwise, the change is left out and the page works as Streamlit made it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape
from typing import Final

from parley.server import wording
from parley.server.shell import Shell

_TITLE: Final = re.compile(r"<title>.*?</title>", re.DOTALL)
_LANGUAGE: Final = re.compile(r"<html[^>]*>")
_NO_SCRIPTS: Final = re.compile(r"<noscript>.*?</noscript>", re.DOTALL)
_STYLESHEET: Final = re.compile(r'<link rel="stylesheet"[^>]*>')
_ROOT: Final = '<div id="root"></div>'
_END: Final = "</head>"


def edited(page: str, *, settings: str, scripts: Iterable[str], shell: Shell) -> str:
    """The page with these additions.

    ``settings`` is a script that runs before all others, and ``scripts`` are files that are
    loaded at once.
    """
    head = [
        f'<meta name="description" content="{escape(wording.DESCRIPTION)}">',
        f"<script>{settings}</script>",
        # In Streamlit's own mode, as another would load the script twice; and after what starts it.
        *(
            f'<link rel="modulepreload" href="./{file}" fetchpriority="low" crossorigin>'
            for file in scripts
        ),
        f"<style>{shell.style}</style>",
    ]
    page = _LANGUAGE.sub(f'<html lang="{wording.LANGUAGE}">', page, count=1)
    page = _TITLE.sub(f"<title>{wording.TITLE}</title>", page, count=1)
    page = _NO_SCRIPTS.sub(f"<noscript><p>{wording.NO_SCRIPTS}</p></noscript>", page, count=1)
    # What stands before a stylesheet is painted without it, so Streamlit's comes after the shell.
    styles = "".join(_STYLESHEET.findall(page))
    if _ROOT in page:
        page = _STYLESHEET.sub("", page)
    below = f"{shell.markup}{styles}{_ROOT}<script>{shell.script}</script>"
    page = page.replace(_ROOT, below, 1)
    return page.replace(_END, "\n".join(head) + _END, 1)
