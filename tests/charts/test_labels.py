"""Labels that fit where they stand."""

from __future__ import annotations

from parley.charts.labels import (
    fitted,
    short_name,
    shortened,
    side_by_side,
    text_width,
    unique,
    wrapped,
)


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


def test_letters_of_other_scripts_have_the_room_that_they_need():
    # Wide letters take the whole size (Unicode Standard Annex 11), what combines or only steers nothing,
    # and a letter with a mark what it takes without.
    assert text_width("\u5927\u6cb3") == 2 * 13
    assert text_width("\u0e01\u0e34") == text_width("\u0e01")
    assert text_width("\u2068a\u2069") == text_width("a")
    assert text_width("\u00c9") == text_width("E")


def test_a_label_is_cut_by_what_it_needs_and_not_by_letters():
    # Sixteen usual letters take 16 * 0.55 * 13 = 114.4 pixels: eight wide ones, of which the last gives
    # way to an ellipsis of 12.35.
    assert shortened("\u5927" * 20, 16) == "\u5927" * 7 + "\u2026"
    assert shortened("M" * 16, 16) == "M" * 9 + "\u2026"  # 9 * 10.92 and 12.35 are 110.63
    assert shortened("a" * 16, 16) == "a" * 16


def test_wide_letters_are_broken_where_a_line_is_full():
    assert wrapped("\u5927" * 10, 10, 2) == "\u5927" * 5 + "<br>" + "\u5927" * 5
    assert fitted("\u5927" * 4, 30, 2) == ["\u5927" * 2] * 2


def test_each_line_of_a_right_to_left_label_is_isolated():
    assert (
        wrapped("\u05d0\u05d1 \u05d2\u05d3", 3, 2)
        == "\u2068\u05d0\u05d1\u2069<br>\u2068\u05d2\u05d3\u2069"
    )


def test_lines_of_one_name_have_their_ids_beside_them():
    assert unique(["A", "B", "A"], ["x", "y", "z"], " ") == ["A x", "B", "A z"]
