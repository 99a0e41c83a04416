"""Labels that fit where they stand."""

from __future__ import annotations

from parley.charts.labels import short_name


def test_long_names_are_shortened_before_they_are_cut():
    assert short_name("Zhang Hong", 16) == "Zhang Hong"
    assert short_name("Oleksandra Matviichuk", 16) == "O. Matviichuk"
    assert short_name("Unnamed former Russian official", 16) == "Unnamed former\u2026"
    assert short_name("<b>", 16) == "&lt;b&gt;"
