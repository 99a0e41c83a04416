"""The browser that measures: whichever `scripts/find_chromium.py` finds."""

from __future__ import annotations

import subprocess
import sys
from typing import Final

from playwright.sync_api import Browser, BrowserContext, Playwright

from parley.paths import ROOT

FLAGS: Final = (
    "--no-sandbox", "--disable-gpu", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
)  # fmt: skip
VIEWPORT: Final = {"width": 1400, "height": 1000}


def launch(playwright: Playwright) -> Browser:
    """Start it, or end with what the search says."""
    search = subprocess.run(
        [sys.executable, ROOT / "scripts" / "find_chromium.py"],
        capture_output=True,
        text=True,
        check=False,
    )
    if search.returncode:
        sys.exit(search.stderr.strip())
    path = search.stdout.strip()
    return playwright.chromium.launch(executable_path=path, args=list(FLAGS))


def fresh(browser: Browser) -> BrowserContext:
    """A window that has nothing cached."""
    return browser.new_context(viewport=VIEWPORT)
