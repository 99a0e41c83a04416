"""Draw the picture that previews of links show: the mark, the name, what Parley is (parley/brand/card.png)."""

from __future__ import annotations

import os
from html import escape
from pathlib import Path
from typing import Final

from playwright.sync_api import sync_playwright

from parley.brand.mark import NAME, SIZE, mark
from parley.brand.typeface import FAMILY, rule
from parley.charts.palette import LIGHT
from parley.server.wording import WHAT_IT_IS

WIDTH, HEIGHT = 1200, 630
OUT: Final = Path(__file__).resolve().parent.parent / "parley" / "brand" / "card.png"


def page() -> str:
    """The picture as HTML."""
    return f"""<!doctype html><style>{rule("upright")}
body {{ margin: 0; width: {WIDTH}px; height: {HEIGHT}px; box-sizing: border-box; padding: 0 110px;
  background: {LIGHT.background}; color: {LIGHT.ink}; font-family: "{FAMILY}"; display: flex;
  flex-direction: column; justify-content: center; gap: 56px }}
div {{ display: flex; align-items: center; gap: 44px; font-size: 150px; font-weight: 600; line-height: 1 }}
p {{ margin: 0; font-size: 52px; line-height: 1.25; color: {LIGHT.muted} }}
</style><div><svg width="170" height="170" viewBox="0 0 {SIZE} {SIZE}">{mark()}</svg>{NAME}</div>
<p>{escape(WHAT_IT_IS)}</p>"""


def main() -> None:
    """Write the file."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=os.environ.get("PARLEY_CHROMIUM"), args=["--no-sandbox"]
        )
        shown = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
        shown.set_content(page())
        shown.evaluate("document.fonts.ready")
        OUT.write_bytes(shown.screenshot())
        browser.close()


if __name__ == "__main__":
    main()
