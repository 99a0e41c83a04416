"""Print the path of a Chromium for the browser tests; install one if none is found.

Looked at in this order: the variable PARLEY_CHROMIUM, the usual names on the path,
the one that Playwright manages. Then tried: Debian's package (as root), Playwright's
own download. Where all fail, the exit says what to do.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
VARIABLE = "PARLEY_CHROMIUM"


def present() -> str | None:
    """The path of a browser that is already here."""
    named = os.environ.get(VARIABLE)
    if named:
        return named if Path(named).is_file() else None
    on_path = next(filter(None, map(shutil.which, NAMES)), None)
    return on_path or _playwrights_own()


def _playwrights_own() -> str | None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).is_file() else None


def install() -> str | None:
    """Try the ways to get one; gives its path, or None."""
    if shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0:
        _quietly("apt-get", "update", "-qq")
        _quietly("apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium")
        if path := present():
            return path
    _quietly(sys.executable, "-m", "playwright", "install", "chromium")
    return present()


def _quietly(*command: str) -> None:
    """Run a step; what it prints goes to the error output, and failing is no end."""
    subprocess.run(command, stdout=sys.stderr, check=False)  # noqa: S603 (fixed commands)


def main() -> int:
    """Print the path; 1 and an explanation when there is none."""
    path = present()
    if path is None and os.environ.get(VARIABLE):
        print(f"{VARIABLE} names {os.environ[VARIABLE]!r}, which is no file", file=sys.stderr)
        return 1
    path = path or install()
    if path is None:
        print(
            "The browser tests need Chromium and none could be found or installed. Install it "
            f"(on Debian: apt-get install chromium) or name one in {VARIABLE}.",
            file=sys.stderr,
        )
        return 1
    print(path)
    return 0


if __name__ == "__main__":
    sys.exit(main())
