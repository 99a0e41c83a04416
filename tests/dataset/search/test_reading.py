"""How questions are read: stop words, endings, beginnings, slips, scripts, several words, languages."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parley.dataset import Dataset
from parley.dataset.search.reading import MOST_WORDS, Word


def words(dataset: Dataset, question: str) -> dict[str, Word]:
    return {word.typed: word for word in dataset.search.question(question).words}


def roles(dataset: Dataset, question: str) -> dict[str, str]:
    return {typed: word.role for typed, word in words(dataset, question).items()}


def test_words_that_ask_for_nothing_are_set_aside(example: Dataset):
    assert roles(example, "Who pays the dues?") == {
        "Who": "aside",
        "pays": "read",  # "pay" stands in draft/3
        "the": "aside",
        "dues": "read",
    }


def test_stop_words_count_where_nothing_else_is_left(example: Dataset):
    assert set(roles(example, "who is it").values()) <= {"read", "unknown"}


@pytest.mark.parametrize("word", ["no", "not", "without", "war", "us", "people"])
def test_negations_and_nouns_count(frozen: Dataset, word: str):
    assert roles(frozen, f"{word} troops")[word] != "aside"


def test_a_word_is_found_with_other_endings(example: Dataset):
    # "floods" stands in draft/4, "flood" in its heading.
    (word,) = example.search.question("flooding").words
    assert word.role == "read"
    assert {
        form for reading in word.readings for phrase in reading.phrases for form in phrase[0]
    } >= {
        "flood",
        "floods",
    }
    assert not word.corrected


def test_the_last_word_may_be_a_beginning(example: Dataset):
    assert words(example, "slui")["slui"].read_as[0] == "sluice"
    assert roles(example, "slui water")["slui"] == "unknown"  # nobody types on there


@pytest.mark.parametrize(
    ("typed", "meant"), [("sluce", "sluice"), ("harbuor", "harbour"), ("complaimts", "complaints")]
)
def test_a_slip_is_read_as_the_word_near_to_it(example: Dataset, typed: str, meant: str):
    word = words(example, f"{typed} river")[typed]
    assert word.corrected
    assert meant in word.read_as


@pytest.mark.parametrize("typed", ["dew", "dux", "51"])
def test_short_words_and_numbers_have_no_slips(example: Dataset, typed: str):
    assert roles(example, f"{typed} river")[typed] == "unknown"


def test_a_word_leads_where_the_table_says(example: Dataset):
    # words.csv of the fictional set: toll leads to the issue harbour-dues, named "Harbour dues".
    assert words(example, "toll")["toll"].read_as == ("Harbour dues",)
    assert words(example, "tolls")["tolls"].read_as == ("Harbour dues",)  # in the plural
    assert words(example, "floodgates")["floodgates"].read_as == ("The upper sluice",)  # any ending


def test_several_words_belong_together_and_the_longest_entry_counts(with_words: Callable):
    data = with_words("fee,en,water", "quay fee,en,harbour-dues", "old quay fee,en,flood-claims")
    assert words(data, "what quay fees?")["quay fees"].read_as == ("Harbour dues",)
    assert words(data, "old quay fee")["old quay fee"].read_as == ("Old flood claims",)
    assert words(data, "fee")["fee"].read_as == ("water",)


@pytest.mark.parametrize(
    ("question", "typed", "read_as", "language"),
    [
        ("Wer zahlt die Hafengebühren?", "Hafengebühren", "Harbour dues", "de"),
        ("wer zahlt die hafengebuhr", "hafengebuhr", "Harbour dues", "de"),  # without the accent
        ("кому належить вода", "вода", "Sharing the water", "uk"),
        ("сколько воды", "воды", "Sharing the water", "ru"),
        ("su payı ne kadar", "su payı", "Sharing the water", "tr"),
    ],
)
def test_other_languages_and_scripts(
    example: Dataset, question: str, typed: str, read_as: str, language: str
):
    read = example.search.question(question)
    assert language in read.languages
    assert {word.typed: word for word in read.words}[typed].read_as == (read_as,)


def test_a_slip_stays_within_a_script(with_words: Callable):
    data = with_words("пауза,uk,sluice")
    assert roles(data, "pauzy river")["pauzy"] == "unknown"


def test_a_word_of_the_set_may_ask_for_nothing(example: Dataset):
    # words.csv: opinion leads nowhere.
    assert roles(example, "opinion on sluice")["opinion"] == "aside"


def test_words_written_apart(with_words: Callable):
    data = with_words("watergate,en,sluice")
    assert words(data, "water gates")["water gates"].read_as == ("The upper sluice",)
    assert "water shut" not in words(data, "water shut")


def test_what_stands_nowhere_is_unknown(example: Dataset):
    assert roles(example, "helicopter dues") == {"helicopter": "unknown", "dues": "read"}


@pytest.mark.parametrize("number", ["600,000", "600000", "600 000", "600.000"])
def test_a_large_number_is_one_word_however_it_is_written(frozen: Dataset, number: str):
    (word,) = frozen.search.question(number).words
    assert word.typed == "600,000"
    assert word.role == "read"


def test_a_long_question_is_read_from_its_beginning(example: Dataset):
    read = example.search.question("dues sluice " * 10_000)
    assert len(read.words) == MOST_WORDS


@pytest.mark.parametrize("question", ["", "—", "?!", "\0"])
def test_signs_are_no_word(example: Dataset, question: str):
    assert example.search.question(question).words == ()
    assert example.search.ranked(example.search.question(question)) == {}
