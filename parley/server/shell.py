"""What a page shows until Streamlit draws it: its outlines, so that it is never blank."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import Final

from parley.server import wording

_HERE: Final = Path(__file__).parent
_KINDS: Final = ("html", "css", "js")


@dataclass(frozen=True, slots=True)
class Shell:
    """Its markup, its style, and the script that takes it away."""

    markup: str
    style: str
    script: str


def shell() -> Shell:
    """The shell of every page."""
    markup, style, script = ((_HERE / f"shell.{kind}").read_text("utf-8") for kind in _KINDS)
    return Shell(markup.format(loading=escape(wording.LOADING)), style, script)
