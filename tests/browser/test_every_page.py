"""Every page, wide and narrow, light and dark: it fits, asks nobody else, and axe finds nothing grave."""

from __future__ import annotations

from itertools import cycle

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from parley.paths import PAGES
from tests.browser.driving import settled
from tests.browser.visits import Visit

GRAVE = {"serious", "critical"}

WITH_A_CHOICE = (
    "clauses?clause=us-28/6",
    "clauses?clause=ua-us-20/17&keep=us-28/6",
    "plans?pl_show=Shared+quantities&pl_aligned=Table",
    "plans?pl_as=One+text&pl_one=US+28+points",
    "stances?cell=ua~us-28/7",
    "stances?sides_as=Table",
    "timeline?at=event~ev-2025-11-25-transcript",
    "movement?mv_over=Last+180+days&moved=cell~us~us-28/17",
    "stances?st_columns=Actors+who+spoke+most&sidecell=Europe~us-28/9",
    "stances?st_show=Silence&cell=it~us-28/1",
    "agreement?plan=us-28&pair=ua~ru&ag_rank=One+step+short&clause=us-28/9",
    "agreement?agreement_as=Table&ground_as=Table",
    "bench?bn_cell=territory~Ukraine&bn_take=territory:us-28&bn_suppose=Russia~us-28/21~-2",
    "?ov_cell=ceasefire~Russia",
    "analysts?claim=forgo-nato",
    "analysts?analyst=beebe",
    "analysts?an_part=Widest splits",
    "analysts?an_part=Beside the parties&party=ua~us-28/7&claim=forgo-nato",
    "sources?source=trtworld-2025-11-28-pushing",
    "sources?so_part=Weak spots",
    "sources?so_part=Coverage&so_cell=it~us-28/9",
    "sources?so_part=Reliability",
    "?q=army+limit",
    "stances?q=army+limit",
    "clauses?plan=eu-24&q=elections",
    "data?q=football+world+cup",
    "data?data_as=Codebook",
)
"""Addresses that open more of a page than it shows at first."""

OPENED = ["" if page.stem == "overview" else page.stem for page in sorted(PAGES.glob("*.py"))]
WIDE, NARROW = 1280, 390
SEEN = [("light", (WIDE, NARROW)), ("dark", (NARROW, WIDE))]
"""In each scheme a page opens in one width and is then brought to the other."""

HELD_BACK = """
window.heldBack = []
addEventListener('securitypolicyviolation', (it) =>
    window.heldBack.push(`${it.violatedDirective} ${it.blockedURI}`))
"""
"""Notes what the page would have loaded and may not."""

LOOKS = [("light", WIDE), ("dark", WIDE), ("light", NARROW), ("dark", NARROW)]

VISITS = [
    *((path, *seen) for path in OPENED for seen in SEEN),
    # What opens inside a page is looked at in one of the four ways, in turn.
    *((path, scheme, (width,)) for path, (scheme, width) in zip(WITH_A_CHOICE, cycle(LOOKS))),
]


@pytest.mark.parametrize(("path", "scheme", "widths"), VISITS)
def test_a_page_is_fit_to_be_seen(
    app: str,
    visit: Visit,
    path: str,
    scheme: str,
    widths: tuple[int, ...],
):
    page = visit(viewport={"width": widths[0], "height": 900}, color_scheme=scheme)
    elsewhere: list[str] = []
    errors: list[str] = []
    page.on("request", lambda r: elsewhere.append(r.url) if is_elsewhere(r.url, app) else None)
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.add_init_script(HELD_BACK)
    page.goto(f"{app}/{path}")
    for width in widths:
        page.set_viewport_size({"width": width, "height": 900})
        settled(page)
        assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"), width
        assert graves(page) == [], width
    assert page.evaluate("heldBack") == []
    assert elsewhere == []
    assert errors == []


def graves(page: Page) -> list[tuple[str, object, str]]:
    """What axe finds on the page that keeps people from using it: rule, element, and what is off."""
    return [
        (violation["id"], node["target"], node["failureSummary"])
        for violation in Axe().run(page).response["violations"]
        if violation["impact"] in GRAVE
        for node in violation["nodes"]
    ]


def is_elsewhere(url: str, app: str) -> bool:
    """Whether a request leaves the app's own server."""
    return url.startswith(("http", "ws")) and app.partition("//")[2] not in url
