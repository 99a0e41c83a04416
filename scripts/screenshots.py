"""Take the README's pictures of the running app, from the bundled data.

Needs PARLEY_CHROMIUM, which `make screenshots` sets by scripts/find_chromium.py.
"""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Page, sync_playwright

from parley.paths import ROOT

IMAGES = ROOT / "docs" / "images"

PICTURES = {
    "stances-light.png": ("stances?cell=ua~us-28/7", "light", 1280, 1180),
    "stances-dark.png": ("stances?cell=ua~us-28/7", "dark", 1280, 1180),
    "overview.png": ("", "light", 1280, 1000),
    "phone.png": ("?plan=ua-us-20", "light", 390, 844),
}
"""File -> address, colour scheme, width and height in pixels."""


@contextmanager
def server() -> Iterator[str]:
    """The app on a free port; gives its address."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", "dashboard.py", f"--server.port={port}"]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL)  # noqa: S603 (fixed)
    try:
        address = f"http://127.0.0.1:{port}"
        _wait_for(f"{address}/_stcore/health")
        yield address
    finally:
        process.terminate()
        process.wait()


def _wait_for(url: str) -> None:
    for _ in range(300):
        try:
            with urllib.request.urlopen(url):  # noqa: S310 (our own server)
                return
        except (urllib.error.URLError, ConnectionError):
            time.sleep(0.1)
    sys.exit("the app did not start in 30 seconds")


def settle(page: Page) -> None:
    """Wait until the page is drawn."""
    page.locator("h1").first.wait_for()
    page.wait_for_selector("[data-testid=stApp][data-test-script-state=notRunning]")
    page.wait_for_timeout(2_000)


def main() -> None:
    """Write every picture into docs/images/."""
    IMAGES.mkdir(parents=True, exist_ok=True)
    with server() as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ["PARLEY_CHROMIUM"], args=["--no-sandbox", "--disable-gpu"]
        )
        for file, (path, scheme, width, height) in PICTURES.items():
            page = browser.new_page(
                color_scheme=scheme, viewport={"width": width, "height": height}
            )
            page.goto(f"{address}/{path}")
            settle(page)
            page.screenshot(path=IMAGES / file)
            page.close()
            print(f"docs/images/{file}")
        browser.close()


if __name__ == "__main__":
    main()
