"""Which part of a page an address means that does not name one."""

from __future__ import annotations

import pytest

from parley.exhibits.registry import PARTS
from parley.export.address import from_address


@pytest.mark.parametrize(
    ("page", "query", "figure", "meant"),
    [
        # The experts stood first on their page once, and links to them said no more than this.
        ("analysts", ["an_kind", "an_all"], None, "experts"),
        ("analysts", [], "experts", "experts"),
        # What the first part can be asked, or what any part shows, is no reason for another.
        ("analysts", ["an_order"], None, None),
        ("analysts", ["analyst", "claim", "asof"], None, None),
        ("analysts", ["an_kind"], "splits", None),
        ("sources", ["so_why"], None, "weak"),
        ("stances", [], None, None),
        ("clauses", ["cl_text"], None, "clauses"),
        ("clauses", ["clause"], None, None),
    ],
)
def test_an_older_address_means_the_part_whose_options_it_holds(page, query, figure, meant):
    assert PARTS[page].meant(None, query, figure) == meant


def test_the_command_line_reads_such_an_address_alike():
    older = from_address("http://localhost:8501/analysts?an_kind=press&an_all=true")
    assert (older.name, older.left_out) == ("experts", ())
    assert from_address("http://localhost:8501/analysts?an_order=most+spoken+on").name == "splits"
