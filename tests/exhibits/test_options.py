"""Options described once: read from queries, written into addresses, checked in Python."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

import pandas as pd
import pytest

from parley.dataset import Dataset
from parley.exhibits import filters, options
from parley.exhibits.options import (
    checked,
    day,
    flag,
    ids,
    in_address,
    number,
    option,
    options_of,
    word,
)
from parley.exhibits.query import QueryError


@dataclass(frozen=True, slots=True)
class ManyKinds:
    """One field of each kind."""

    order: str = word("x_order", "Order", {"text": "As in the text", "side": "By side"}, "order")
    text: str | None = word("x_text", "Text", ids("plans"), "the text")
    texts: tuple[str, ...] = options.words("x_texts", "Texts", ids("plans"), "texts")
    items: bool = flag("x_items", "Items", "items, too")
    least: int = number("x_least", "At least", "how many", default=5, least=1, most=99)
    since: date | None = day("x_since", "After", "the first day")


def read(dataset: Dataset, *query: tuple[str, str]) -> ManyKinds:
    _, values = filters.read(dataset, query, options_of(ManyKinds))
    return ManyKinds(**values)


def test_a_field_describes_its_control_and_its_parameter():
    assert [
        (option.name, option.key, option.kind, option.default) for option in options_of(ManyKinds)
    ] == [
        ("order", "x_order", "word", "text"),
        ("text", "x_text", "word", None),
        ("texts", "x_texts", "words", ()),
        ("items", "x_items", "flag", False),
        ("least", "x_least", "number", 5),
        ("since", "x_since", "day", None),
    ]


def test_values_and_names_and_both_sorts_of_keys_are_read_alike(example: Dataset):
    name = example.names.plans["counter"]
    by_value = read(example, ("order", "side"), ("text", "counter"), ("texts", "draft"))
    by_name = read(example, ("x_order", "By side"), ("x_text", name), ("x_texts", "draft"))
    assert by_value == by_name == ManyKinds(order="side", text="counter", texts=("draft",))
    assert read(example) == ManyKinds()
    assert read(example, ("items", "true"), ("least", "7"), ("since", "2024-03-01")) == ManyKinds(
        items=True, least=7, since=date(2024, 3, 1)
    )


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ([("colour", "red")], "colour: no such parameter; allowed: plan, issue"),
        ([("order", "alphabet")], "order: 'alphabet' is not in the data; allowed: text, side"),
        ([("x_order", "text"), ("x_order", "side")], "order: given 2 times; allowed: one value"),
        ([("items", "yes")], "items: 'yes' is neither; allowed: true, false"),
        ([("least", "100")], "least: '100' is out of range; allowed: a whole number from 1 to 99"),
        ([("least", "1e1")], "least: '1e1' is out of range"),
        ([("since", "2024-02-30")], "since: '2024-02-30' is not a date; allowed: a calendar date"),
        ([("since", "")], "since: '' is not a date"),
    ],
)
def test_what_an_option_may_not_hold_is_named_with_what_it_may(
    example: Dataset, query: list, message: str
):
    with pytest.raises(QueryError) as error:
        read(example, *query)
    assert str(error.value).startswith(message)


def test_python_gives_values_of_its_own_kinds(example: Dataset):
    days = [date(2024, 3, 1), datetime(2024, 3, 1), pd.Timestamp("2024-03-01"), "2024-03-01"]  # noqa: DTZ001 (a day)
    for since in days:
        options = checked(
            ManyKinds, example, {"since": since, "texts": {"draft": 1}, "items": True}
        )
        assert options == ManyKinds(since=date(2024, 3, 1), texts=("draft",), items=True)
    assert checked(ManyKinds, example, {"text": None, "texts": "draft"}) == ManyKinds(
        texts=("draft",)
    )


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({"colour": "red"}, "colour: no such option; allowed: order, text, texts"),
        ({"items": 1}, "items: 1 is neither; allowed: True, False"),
        ({"least": 0}, "least: '0' is out of range"),
        ({"order": None}, "order: 'None' is not in the data"),
        ({"since": "March"}, "since: 'March' is not a date"),
    ],
)
def test_python_is_told_what_is_wrong(example: Dataset, values: dict, message: str):
    with pytest.raises(ValueError, match=message):
        checked(ManyKinds, example, values)


def test_an_address_holds_what_differs_from_the_start(example: Dataset):
    assert in_address(ManyKinds(), example) == []
    options = ManyKinds("side", "draft", ("draft", "counter"), True, 7, date(2024, 3, 1))
    names = example.names.plans
    query = in_address(options, example)
    assert query == [
        ("x_order", "By side"),
        ("x_text", names["draft"]),
        ("x_texts", names["draft"]),
        ("x_texts", names["counter"]),
        ("x_items", "true"),
        ("x_least", "7"),
        ("x_since", "2024-03-01"),
    ]
    assert read(example, *query) == options


@dataclass(frozen=True, slots=True)
class Renamed:
    """A word that was once called otherwise."""

    colour: str = word(
        "x_colour",
        "Colour",
        {"violet": "Violet", "ochre": "Ochre"},
        "the colour",
        older={"purple": "violet", "Purple": "violet"},
    )


@pytest.mark.parametrize("text", ["violet", "Violet", "purple", "Purple"])
def test_a_word_is_read_by_value_by_name_and_by_what_it_was_once_called(
    example: Dataset, text: str
):
    assert option(Renamed, "colour").read(example, [text]) == "violet"


def test_what_a_word_was_once_called_is_neither_written_nor_offered(example: Dataset):
    colour = option(Renamed, "colour")
    assert colour.written(example, "violet") == ["Violet"]
    assert colour.schema(example)["enum"] == ["violet", "ochre", "Violet", "Ochre"]
    with pytest.raises(
        QueryError, match="colour: 'red' is not in the data; allowed: violet, ochre"
    ):
        colour.read(example, ["red"])


def test_an_address_may_hold_values_where_it_always_did(example: Dataset):
    @dataclass(frozen=True, slots=True)
    class ById:
        text: str | None = word("x_text", "Text", ids("plans"), "the text", by_value=True)
        texts: tuple[str, ...] = options.words(
            "x_texts", "Texts", ids("plans"), "texts", by_value=True
        )

    by_id = checked(ById, example, {"text": example.names.plans["draft"], "texts": ["counter"]})
    assert in_address(by_id, example) == [("x_text", "draft"), ("x_texts", "counter")]
