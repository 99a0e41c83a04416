"""The HTML of pages: Streamlit's, with Parley's head, shell and settings."""

from __future__ import annotations

import re
import tomllib

import pytest

from parley.exhibits.registry import PAGES as WITH_EXHIBITS
from parley.exhibits.registry import on_page
from parley.pages import PAGES
from parley.paths import PACKAGE, ROOT
from parley.server.frontend import Frontend, read
from parley.server.head import Described, edited
from parley.server.html import EVERYWHERE, FIGURE, STYLE, STYLES, TABLE, TABLES_FIRST, scripts
from parley.server.settings import script as settings
from parley.server.shell import shell
from tests.server.conftest import Ask


@pytest.mark.parametrize(
    ("path", "base"),
    [
        ("/", ""),
        ("/agreement", ""),
        ("/agreement?plan=us-28&embed=true", ""),
        ("/overview", ""),
        ("/under/", "under"),
        ("/under/agreement?plan=us-28", "under"),
    ],
)
def test_every_page_has_its_head_and_shell(ask: Ask, path: str, base: str):
    answer = ask(path, base=base)
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert answer.headers["cache-control"] == "no-cache"
    for part in (
        '<html lang="en-GB">',
        "<title>",
        '<meta name="description"',
        "window.__streamlit={BACKEND_BASE_URL:",
        '"allowedOrigins":["https://host.test"]',
        'role="status"',
        "Loading Parley",
        '<div id="root"></div>',
    ):
        assert answer.text.count(part) == 1, part
    assert "Streamlit app" not in answer.text


def test_the_shell_stands_before_styles_that_it_does_not_wait_for(ask: Ask):
    page = ask("/").text
    assert page.index('id="shell"') < page.index('rel="stylesheet"') < page.index('id="root"')
    assert page.count('rel="stylesheet"') == 1


def test_a_page_is_sent_compressed_and_again_only_if_it_changed(ask: Ask):
    plain, zipped = ask("/stances"), ask("/stances", accept_encoding="br, gzip")
    assert zipped.headers["content-encoding"] == "gzip"
    assert zipped.text == plain.text
    assert int(zipped.headers["content-length"]) < len(plain.content) / 2
    assert zipped.headers["etag"] != plain.headers["etag"]
    again = ask("/stances", if_none_match=plain.headers["etag"])
    assert (again.status_code, again.content) == (304, b"")
    assert ask("/stances", if_none_match='"another"').status_code == 200


def test_head_has_the_headers_alone(ask: Ask):
    whole, head = ask("/data"), ask("/data", method="HEAD")
    assert head.content == b""
    assert head.headers == whole.headers


def test_an_address_that_is_no_page_is_left_to_streamlit(ask: Ask, frontend: Frontend):
    assert ask("/nowhere").text == frontend.page
    assert ask("/agreement/_stcore/health").status_code == 404
    assert ask("/agreement/").status_code == 301
    assert ask("/agreement", base="under").status_code == 404
    assert ask("/agreement", method="POST").status_code == 405


def test_scripts_are_asked_for_in_advance_where_the_page_opens_with_them(frontend: Frontend):
    for page in PAGES.values():
        drawn = [one for one in scripts(frontend, page) if "PlotlyChart" in one]
        assert len(drawn) == (page.name not in TABLES_FIRST)
    for page in WITH_EXHIBITS:
        assert on_page(page)[0].has_figure == (page not in TABLES_FIRST), page


def test_the_installed_streamlit_knows_every_element(frontend: Frontend):
    for element in (*EVERYWHERE, *FIGURE, *TABLE):
        assert frontend.needed_by([element]), element
    assert frontend.needed_by(["Hologram"]) == ()


def test_what_is_asked_for_in_advance_exists_and_is_not_asked_for_twice(frontend: Frontend):
    for page in PAGES.values():
        files = scripts(frontend, page)
        assert len(set(files)) == len(files)
        assert not set(files) & set(frontend.own)
        assert all((frontend.folder / file).is_file() for file in files)


def test_a_streamlit_without_a_list_of_scripts_serves_pages_without_them(tmp_path):
    (tmp_path / "index.html").write_text("<html><head></head><body></body></html>")
    other = read(tmp_path)
    assert scripts(other, PAGES["agreement"]) == ()
    page = edited(other.page, Described("T", "D"), settings=settings([]), scripts=(), shell=shell())
    assert "__streamlit" in page


def test_an_origin_cannot_end_the_script():
    assert "</script>" not in settings(["https://a</script>"])


def test_the_shell_has_the_colours_of_the_theme():
    theme = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text("utf-8"))["theme"]
    for kind in ("light", "dark"):
        for colours in (theme[kind], theme[kind]["sidebar"]):
            assert colours["backgroundColor"] in shell().style
        assert theme[kind]["secondaryBackgroundColor"] in shell().style


def test_the_style_has_the_colours_of_the_theme():
    theme = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text("utf-8"))["theme"]
    for name, setting in (("ground", "backgroundColor"), ("line", "borderColor")):
        light, dark = (theme[kind][setting] for kind in ("light", "dark"))
        assert f"--{name}: light-dark({light}, {dark});" in STYLE


def test_the_style_asks_for_no_more_than_the_page_defines():
    # Streamlit's own (--st-…) are defined in its components and not on the page.
    defined = set(re.findall(r"(--[a-z-]+):", STYLE))
    with_the_html = {"--sides", "--texts"}  # how many columns
    assert set(re.findall(r"var\((--[a-z-]+)", STYLE)) <= defined | with_the_html


def test_a_page_has_every_file_of_the_style_once(ask: Ask):
    there = {file.stem for file in (PACKAGE / "ui" / "style").glob("*.css")}
    assert sorted(STYLES) == sorted(there)
    assert ask("/").text.count(f"<style>{STYLE}</style>") == 1
