"""Text from the data is text: no markup, no links, no formulas, no directives."""

import pytest

from parley.ui.frame.markdown import escape, link


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("plain words", "plain words"),
        ("*a* _b_ `c`", r"\*a\* \_b\_ \`c\`"),
        ("[x](http://evil.example)", r"\[x\]\(http\://evil\.example\)"),
        ("<b>&amp;", r"\<b\>\&amp;"),
        (":red[x] $a$", r"\:red\[x\] \$a\$"),
        ("# head\n- item", r"\# head \- item"),
    ],
)
def test_escape(text: str, escaped: str):
    assert escape(text) == escaped


def test_link():
    assert link("A [b]", "https://a.example/(c)") == r"[A \[b\]](<https://a.example/(c)>)"
