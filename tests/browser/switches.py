"""How Chromium is started for tests: without what costs a page more than it gives one that is soon closed."""

from __future__ import annotations

import re
from pathlib import Path

import playwright


def switches() -> list[str]:
    """The command line's switches, besides Playwright's own."""
    return [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
        # All pages of a context in one process, which has the app's scripts compiled already,
        "--process-per-site",
        # and are not to be compiled again while they come in; of two such switches the last one counts.
        f"--disable-features={','.join([*off_in_playwright(), 'ScriptStreaming'])}",
        # A page is closed before what is compiled anew to be faster has paid for its making.
        "--js-flags=--no-maglev --no-turbofan",
    ]


def off_in_playwright() -> list[str]:
    """The features that Playwright switches off, as its driver lists them."""
    bundle = Path(playwright.__file__).parent / "driver" / "package" / "lib" / "coreBundle.js"
    listed = re.search(
        r"disabledFeatures = \[(.*?)\]\.filter", bundle.read_text("utf-8"), re.DOTALL
    )
    names = re.findall(r'^\s*"(\w+)"', listed[1], re.MULTILINE) if listed else []
    if not names:
        raise LookupError(f"{bundle} lists no features that are off; see how it names them now")
    return names
