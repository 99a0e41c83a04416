"""Text from the data is text: no markup, no links, no formulas, no directives."""

import re

import pytest

from parley.ui.frame.markdown import escape, link


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("plain words", "plain words"),
        ("*a* _b_ `c`", r"\*a\* \_b\_ \`c\`"),
        ("[x](http://evil.example)", r"\[x\]\(http\::small[]//evil\.example\)"),
        ("<b>&amp;", r"\<b\>\&amp;"),
        (":red[x] $a$", r"\::small[]red\[x\] \$a\$"),
        ("# head\n- item", r"\# head \- item"),
    ],
)
def test_escape(text: str, escaped: str):
    assert escape(text) == escaped


def test_link():
    assert link("A [b]", "https://a.example/(c)") == r"[A \[b\]](<https://a.example/(c)>)"
    # An address is opened as it stands: "&copy;" is no sign, "\\" no escape, ":material/" no icon.
    assert link("b", "https://a.example/?x=1&y=2") == "[b](<https://a.example/?x=1&y=2>)"
    opened = link("b", "https://a.example/?x=1&copy;=\\!:material/")
    assert opened == r"[b](<https://a.example/?x=1&amp;copy;=\\!:material&#47;>)"


@pytest.mark.parametrize(
    "text",
    [
        "https://a.example/b?c=d",
        "HTTP://a.example",
        "(www.a.example)",
        "a_b+c@d.example",
        "mailto:a@d.example",
        ":material/home:",
        "::streamlit::",
        ":smile: :+1: :-1:",
        "-- -> <- <-> <= >= ~=",
    ],
)
def test_what_is_looked_for_in_the_finished_text_is_in_parts(text: str):
    # remark-gfm, remark-emoji and Streamlit look for these, in one text without markup.
    found = re.compile(
        r"(https?://|www(?=\.))[-.\w]|[-.\w+]@[-\w]+\.|:[\w+-]+[:/]|(?<!\S)(--|<?->|<-|[<>~]=)(?!\S)",
        re.IGNORECASE,
    )
    assert found.search(text)
    parts = [re.sub(r"\\(.)", r"\1", part) for part in escape(text).split(":small[]")]
    assert not any(map(found.search, parts))
    assert "".join(parts) == text
