"""No serious or critical finding of axe on any page, wide or narrow, light or dark."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from tests.browser.driving import settled

SEVERE = {"serious", "critical"}


@pytest.mark.parametrize("path", ["", "clauses?clause=us-28/6", "stances?cell=ua~us-28/7", "data"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_nothing_serious(app: str, browser: Browser, path: str, scheme: str, width: int):
    context = browser.new_context(color_scheme=scheme, viewport={"width": width, "height": 900})
    page = context.new_page()
    page.goto(f"{app}/{path}")
    settled(page)
    found = Axe().run(page).response["violations"]
    severe = [
        (one["id"], [node["target"] for node in one["nodes"]])
        for one in found if one["impact"] in SEVERE
    ]  # fmt: skip
    assert severe == []
    context.close()
