"""How questions are read: stop words, endings, beginnings, slips, scripts, several words, languages."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parley.dataset import Dataset
from parley.dataset.search.question import Word
from parley.dataset.search.reader import MOST_WORDS


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


def test_words_that_ask_for_nothing_find_nothing(example: Dataset):
    for question in ("who is it", "what is the", "a", "the of and"):
        assert set(roles(example, question).values()) == {"aside"}
        assert example.search.ranked(example.search.question(question)) == {}


def test_names_spelled_like_them_count_by_themselves(frozen: Dataset):
    assert roles(frozen, "US") == {"US": "read"}
    assert roles(frozen, "what is the UN") == {
        "what": "aside", "is": "aside", "the": "aside", "UN": "read",
    }  # fmt: skip


@pytest.mark.parametrize("word", ["no", "without", "war", "us", "people"])
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


@pytest.mark.parametrize(
    "number",
    [
        "600,000", "600000", "600 000", "600.000", "600 thousand", "600k", "600 тисяч", "600 тыс",
        "600 tausend", "600 mille", "600 bin",
    ],
)  # fmt: skip
def test_a_large_number_is_one_word_however_it_is_written(frozen: Dataset, number: str):
    (word,) = frozen.search.question(number).words
    assert word.typed == "600,000"
    assert word.role == "read"


def test_a_number_of_four_digits_is_a_year_or_has_a_comma(frozen: Dataset):
    # terms.csv: 1,000 people each; written "1,000" in the summary of victory-truce-2026/2.
    assert words(frozen, "1000 captives")["1000"].read_as == ("1,000",)
    assert words(frozen, "talks 2022")["2022"].role == "read"


@pytest.mark.parametrize("question", ["sluice'yi", "sluice\u2019nin", "sluice's", "Sluice'DEN"])
def test_an_ending_after_an_apostrophe_is_no_word(example: Dataset, question: str):
    (word,) = example.search.question(question).words
    assert word.typed.lower() == "sluice"
    assert word.role == "read"


def test_an_elided_vowel_takes_nothing_from_the_word(with_words: Callable):
    data = with_words("écluse,fr,sluice")
    assert words(data, "l'écluse")["écluse"].read_as == ("The upper sluice",)


def test_a_german_compound_is_read_by_its_parts(with_words: Callable):
    data = with_words("hafen,de,harbour-dues", "schleuse,de,sluice", "wasser,de,water-share")
    read = words(data, "die hafenschleusenordnung")["hafenschleusenordnung"]
    assert set(read.read_as) == {"Harbour dues", "The upper sluice"}
    # Four letters at the end of a long word say too little.
    assert roles(data, "die bundeswehrwassr")["bundeswehrwassr"] == "unknown"


def test_a_turkish_word_is_known_before_its_suffixes(with_words: Callable):
    data = with_words("kanal,tr,sluice", "liman,tr,harbour-dues")
    assert words(data, "limanlarından")["limanlarından"].read_as == ("Harbour dues",)
    assert roles(data, "kanalizasyoncu su")["kanalizasyoncu"] == "unknown"


def test_a_ukrainian_word_is_known_in_other_cases(with_words: Callable):
    data = with_words("мережа,uk,sluice")
    assert words(data, "про мережею")["мережею"].read_as == ("The upper sluice",)


def test_several_words_may_hold_a_slip_or_be_half_typed(with_words: Callable):
    data = with_words("cessez-le-feu,fr,sluice", "political prisoner,en,flood-claims")
    assert words(data, "cesez-le-feu")["cesez-le-feu"].read_as == ("The upper sluice",)
    assert words(data, "political priso")["political priso"].read_as == ("Old flood claims",)


def test_any_ending_is_an_ending(with_words: Callable):
    # "accountability" and "accounting" have one stem.
    data = with_words("accountability*,en,sluice")
    assert roles(data, "accounting river")["accounting"] == "unknown"


def test_what_fits_as_it_stands_comes_before_other_forms(with_words: Callable):
    # "retraite" and "retrait" have one stem.
    data = with_words("retrait,fr,sluice", "retraites,fr,")
    assert roles(data, "les retraites")["retraites"] in ("aside", "unknown")
    assert words(data, "le retrait")["retrait"].read_as == ("The upper sluice",)


def test_an_actor_is_looked_up_by_its_name_as_well(with_words: Callable):
    data = with_words("müller,de,millers")
    name = (
        data.record("actors", "millers")["short_name"] or data.record("actors", "millers")["name"]
    )
    assert name in words(data, "die müller")["müller"].read_as


def test_a_long_question_is_read_from_its_beginning(example: Dataset):
    read = example.search.question("dues sluice " * 10_000)
    assert len(read.words) == MOST_WORDS


@pytest.mark.parametrize("question", ["", "—", "?!", "\0"])
def test_signs_are_no_word(example: Dataset, question: str):
    assert example.search.question(question).words == ()
    assert example.search.ranked(example.search.question(question)) == {}
