"""What more than one component does in the browser; each of the files says what."""

from __future__ import annotations

from pathlib import Path
from typing import Final

_HERE: Final = Path(__file__).parent

ROOT: Final = _HERE / "root.js"
LINK: Final = _HERE / "link.js"
SAID: Final = _HERE / "said.js"
SAID_STYLE: Final = _HERE / "said.css"


def joined(*files: Path) -> str:
    """The files as one, as a component takes them."""
    return "\n".join(file.read_text("utf-8") for file in files)
