"""What a field of options reads."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from parley.dataset import Dataset
from parley.exhibits.options import option, word
from parley.exhibits.query import QueryError

COLOURS = {"violet": "Violet", "ochre": "Ochre"}
ONCE = {"purple": "violet", "Purple": "violet"}


@dataclass(frozen=True, slots=True)
class Options:
    colour: str = word("x_colour", "Colour", COLOURS, "the colour", older=ONCE)


@pytest.mark.parametrize("text", ["violet", "Violet", "purple", "Purple"])
def test_a_word_is_read_by_value_by_name_and_by_what_it_was_once_called(
    example: Dataset, text: str
):
    assert option(Options, "colour").read(example, [text]) == "violet"


def test_what_a_word_was_once_called_is_neither_written_nor_offered(example: Dataset):
    colour = option(Options, "colour")
    assert colour.written(example, "violet") == ["Violet"]
    assert colour.schema(example)["enum"] == ["violet", "ochre", "Violet", "Ochre"]
    with pytest.raises(
        QueryError, match="colour: 'red' is not in the data; allowed: violet, ochre"
    ):
        colour.read(example, ["red"])
