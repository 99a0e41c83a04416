"""Labels that fit where they stand."""

from __future__ import annotations

from parley.charts.labels import fitted, short_name, side_by_side, text_width


def test_long_names_are_shortened_before_they_are_cut():
    assert short_name("Zhang Hong", 16) == "Zhang Hong"
    assert short_name("Oleksandra Matviichuk", 16) == "O. Matviichuk"
    assert short_name("Unnamed former Russian official", 16) == "Unnamed former\u2026"
    assert short_name("<b>", 16) == "&lt;b&gt;"


def test_a_text_is_broken_where_its_line_is_full():
    # At 13 pixels a digit takes 51 hundredths of them, 6.63, and a blank 2.6.
    assert text_width("00") == 2 * 6.63
    assert fitted("00 00 00", 30, 2) == ["00 00", "00"]
    assert fitted("00 00 00", 12, 3) == ["00", "00", "00"]
    # An ellipsis takes 95, 12.35: 00, a blank, 0 and that would be 34.84.
    assert fitted("00 00 00 00", 30, 1) == ["00\u2026"]
    assert fitted("", 30, 2) == []


def test_columns_are_as_wide_as_two_neighbours_heads_need():
    # Half of 13.26 and half of 26.52, and 4 pixels between them.
    assert side_by_side(["00", "0000", "0"]) == 19.89 + 4
    assert side_by_side(["00"]) == 4
