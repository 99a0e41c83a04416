"""A data set's own Markdown as a page shows it: its words, and nothing that a browser would load."""

from __future__ import annotations

import lxml.html
import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.ui.panels.prose import html

ALLOWED = {
    "a", "blockquote", "br", "code", "div", "em", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "li", "ol",
    "p", "pre", "s", "strong", "table", "tbody", "td", "th", "thead", "tr", "ul",
}  # fmt: skip
ATTRIBUTES = {"href", "target", "rel", "class", "style", "start"}
PIECES = [
    "![", "[", "](", ")", "]", "<", ">", "<img src=", "<a href=", "https://evil.example/x", "//evil.example",
    "javascript:alert(1)", "data:image/svg+xml,<svg/onload=alert(1)>", "\n", "\n\n", "[r]: ", "[r]", "| a |",
    "|---|", "`", "```", "*", "# ", "- ", "> ", "&lt;", "&#x6A;", "\\", '"', "'", " ", "x", "<!--", "-->",
    "<script>", "</div>", "style=", "onclick=", "\x00", "\u202e",
]  # fmt: skip


def parsed(markdown: str) -> lxml.html.HtmlElement:
    return lxml.html.fromstring(f"<div>{html(markdown)}</div>")


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("![a map](https://evil.example/map.png)", "Picture, not loaded: a map (https://evil.example/map.png)"),
        ('![](//evil.example/1.png "title")', "Picture, not loaded (//evil.example/1.png)"),
        ("![*a* map][there]\n\n[there]: map.png", "Picture, not loaded: a map (map.png)"),
        ("![x](data:image/png;base64,AAAA)", "Picture, not loaded: x (data:image/png;base64,AAAA)"),
        ('<img src="https://evil.example/1.png">', '<img src="https://evil.example/1.png">'),
        ("a <b onclick='x()'>b</b>", "a <b onclick='x()'>b</b>"),
        ("[the table](plans.csv)", "the table (plans.csv)"),
        ("[up](../secret)", "up (../secret)"),
        ("[do](javascript:alert(1))", "do (javascript:alert(1))"),
        ("[read](https:plans)", "read (https:plans)"),
        (":material/home: :red[x] $x$", ":material/home: :red[x] $x$"),
    ],
)  # fmt: skip
def test_pictures_foreign_html_and_other_addresses_are_words(written: str, read: str):
    shown = parsed(written)
    assert shown.text_content().strip() == read
    assert not shown.xpath("//a | //img | //b | //@onclick | //@src")


def test_a_link_of_the_web_is_one_that_is_clicked():
    shown = parsed("[one *page*](https://example.org/a?b=1&c=2 'title') <http://example.org>")
    assert [dict(link.attrib) for link in shown.iter("a")] == [
        {"href": address, "target": "_blank", "rel": "noopener noreferrer"}
        for address in ("https://example.org/a?b=1&c=2", "http://example.org")
    ]
    assert shown.text_content().strip() == "one page http://example.org"


def test_a_picture_in_a_link_leaves_the_link():
    shown = parsed("[![badge](https://evil.example/b.svg)](https://example.org)")
    (link,) = shown.iter("a")
    assert link.text_content() == "Picture, not loaded: badge (https://evil.example/b.svg)"


def test_headings_lists_tables_and_code_are_kept():
    shown = parsed(
        "## H\n\n- a\n- b\n\n| x | y |\n| --- | ---: |\n| 1 | 2 |\n\n`code` ~~old~~ **new**"
    )
    tags = [element.tag for element in shown.iter() if element is not shown]
    assert [tag for tag in tags if tag in {"h2", "ul", "li", "table", "td", "code", "s", "strong"}] == [
        "h2", "ul", "li", "li", "table", "td", "td", "code", "s", "strong",
    ]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
def test_whatever_is_written_nothing_is_loaded_and_nothing_runs(markdown: str):
    for element in parsed(markdown).iter():
        assert element.tag in ALLOWED, markdown
        assert set(element.attrib) <= ATTRIBUTES, markdown
        assert element.get("href", "https://").startswith(("http://", "https://")), markdown
        assert element.get("style", "text-align:left") in {
            "text-align:left", "text-align:right", "text-align:center",
        }, markdown  # fmt: skip
