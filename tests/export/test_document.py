"""The skeleton of HTML files: what their policy lets run, and what templates let through."""

from __future__ import annotations

import base64
import hashlib
import re
from datetime import date

import pytest
from jinja2 import UndefinedError

from parley.export import document
from parley.export.document import Frame, Line, Link, Script, Source
from parley.export.rendering import TEMPLATES

NASTY = "\"><script>alert(1)</script>'"


def frame(**changed) -> Frame:
    parts = {
        "title": "T", "lead": (), "sources": (), "citation": "C", "content_hash": "H",
    }  # fmt: skip
    return Frame(**(parts | changed))


def test_the_policy_lets_exactly_the_scripts_of_the_file():
    texts = ("\nconst a = '<b>' && \"c\"\n", "draw()")
    page = document.write(
        "exhibits.html", frame(scripts=tuple(map(Script, texts))), exhibits=[]
    ).decode()
    assert tuple(re.findall(r"<script>(.*?)</script>", page, re.DOTALL)) == texts
    digests = re.findall(r"'sha256-([^']+)'", page[: page.index("</head>")])
    assert digests == [
        base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in texts
    ]


def test_every_text_around_the_body_is_escaped():
    source = Source(Link(f"https://x.example/{NASTY}", NASTY), NASTY)
    page = document.write(
        "exhibits.html",
        frame(title=NASTY, lead=(NASTY,), sources=(source,), citation=NASTY, content_hash=NASTY),
        exhibits=[],
    ).decode()
    assert "<script" not in page
    # Title twice, lead, the source's address, words and origin, citation, hash.
    assert page.count("&#34;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&#39;") == 8


def test_a_template_fails_on_what_it_is_not_given():
    with pytest.raises(UndefinedError, match="exhibits"):
        document.write("exhibits.html", frame())


def test_only_scripts_and_figures_are_let_through():
    let_through = {
        path.name: marked
        for path in TEMPLATES.iterdir()
        if (marked := re.findall(r"([\w.]+) *\| *safe", path.read_text()))
    }
    assert let_through == {
        "document.html": ["script.text"],
        # The typeface and the mark are Parley's own.
        "document.css": ["typeface"],
        "parts.html": ["mark"],
        "exhibit.html": ["drawing.data"],
        # What Plotly wrote.
        "notebook.html": ["figure"],
        "picture.svg": ["typeface", "drawing"],
    }
    for module in TEMPLATES.parent.glob("*.py"):
        assert not re.search(r"\bMarkup\b|\bescape\(", module.read_text()), module.name


def test_where_a_statement_is_told():
    row = {"url": "https://x.example", "publisher": "Reuters", "published": date(2026, 7, 4)}
    assert document.told_in(row, "page 3").words == "Reuters, 4 July 2026, page 3"
    assert document.told_in(row, None).words == "Reuters, 4 July 2026"
    assert Line("a").source is None


def test_a_figure_in_another_site_s_page_has_its_address_and_title_escaped():
    embedding = document.embedding("https://x.example/p?a=1&b=<2>", 'Who "agrees"?')
    assert embedding == (
        '<iframe src="https://x.example/p?a=1&amp;b=&lt;2&gt;"\n'
        '  title="Who &#34;agrees&#34;?" width="100%" height="800"></iframe>'
    )
