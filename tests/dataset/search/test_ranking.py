"""What answers a question, and in which order; by hand from the fictional set and the frozen one."""

from __future__ import annotations

from collections.abc import Callable
from math import log1p

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.dataset import Dataset
from parley.dataset.contract import BY_NAME
from parley.dataset.search import KINDS
from tests.given_answers import Check, data_with


def found(dataset: Dataset, question: str, kind: str = "clause") -> list[str]:
    """The ids of a kind, best first."""
    ranked = dataset.search.ranked(dataset.search.question(question))
    table = KINDS[kind]
    if kind not in ranked:
        return []
    return dataset[table][BY_NAME[table].key[0]].iloc[ranked[kind].rows].tolist()


def test_a_clause_is_found_by_its_issue_and_its_quantities(example: Dataset):
    # No clause holds "agreement" or "kept"; the question of the issue wardens does.
    assert set(found(example, "agreement kept")) == {"revised/3", "revised/3-f"}
    # terms.csv: share_ostrell 60 percent in counter/1 alone.
    assert found(example, "60 percent")[0] == "counter/1"


def test_an_id_leads_to_all_of_its_issue(example: Dataset):
    # toll -> harbour-dues: draft/3, draft/3a, counter/2, revised/2.
    assert set(found(example, "toll")) == {"draft/3", "draft/3a", "counter/2", "revised/2"}


def test_among_equals_the_most_spoken_of_stands_first_then_the_latest(example: Dataset):
    # Of the four only 3a has other words; the three others are alike but for their texts, published
    # on 4 March, 12 March and 2 April 2024. On draft/3 there are two statements, on the others none.
    same = [row for row in found(example, "toll") if row != "draft/3a"]
    assert same == ["draft/3", "revised/2", "counter/2"]


def test_the_word_itself_wins_over_what_it_leads_to(with_words: Callable):
    data = with_words("night,en,harbour-dues")
    # "Sluice shut at night" is the heading of draft/2.
    assert found(data, "night")[0] == "draft/2"


def test_rows_that_hold_all_words_come_before_those_that_hold_one(example: Dataset):
    # "Half each in dry months": revised/1; draft/1 is "Half each".
    assert found(example, "half dry months")[0] == "revised/1"
    assert found(example, "grain barges dues")[0] == "draft/3a"


def test_a_statement_is_found_by_its_clause_and_by_who_made_it(example: Dataset):
    # positions.csv: pos-12 is the guild's on draft/2, the sluice; only the actor's name says guild.
    assert found(example, "guild sluice", "statement")[0] == "pos-12"


def test_a_text_and_a_number_name_a_clause(frozen: Dataset):
    assert found(frozen, "point 7 of the 28 points")[0] == "us-28/7"
    assert found(frozen, "US 28 points 7")[0] == "us-28/7"


@pytest.mark.parametrize(
    "question",
    [
        "football world cup",
        "pizza recipe",
        "climate change targets",
        "brexit trade deal with Scotland",
    ],
)
def test_what_is_answered_in_small_part_is_not_answered(frozen: Dataset, question: str):
    assert frozen.search.ranked(frozen.search.question(question)) == {}


def test_scores_by_hand(example: Dataset):
    # One word, whole: "barges" stands in the heading of draft/3a (weight 4) and in its summary (2)
    # and nowhere else in clauses; the rest of the score is where it counts.
    ranked = example.search.ranked(example.search.question("barges"))["clause"]
    clauses = example["clauses"]
    assert clauses["clause_id"].iloc[ranked.rows].tolist() == ["draft/3a"]
    weight = 0.0
    for column, of_column in (("heading", 4), ("summary", 2)):
        length = clauses[column].str.len()
        ratio = length / length.mean()
        weight += of_column / (0.25 + 0.75 * ratio[clauses["clause_id"] == "draft/3a"].iloc[0])
    # One statement on it, four on draft/2, which has the most.
    prior = 0.92 + 0.08 * log1p(1) / log1p(4)
    score = prior * (0.5 + 0.5 * weight / (weight + 1.2))
    assert ranked.scores[0] == pytest.approx(score, abs=1e-3)


def test_an_issue_that_two_words_mean_wins_over_one_of_them_literally(with_words: Callable):
    data = with_words("night,en,harbour-dues", "fee,en,harbour-dues")
    # "Sluice shut at night" holds one word and belongs to another issue; the dues are meant twice.
    assert data.by_key("clauses")[found(data, "night fee")[0]]["issue_id"] == "harbour-dues"


def test_what_is_known_answers_where_it_means_an_issue(with_words: Callable):
    data = with_words("toll,en,harbour-dues", "fish,en,water")
    # One of two words is known: toll means an issue, water is one too ("Sharing the water").
    assert set(found(data, "toll helicopter")) == set(found(data, "toll"))
    # "grain" stands in one clause and means none.
    assert found(data, "grain helicopter") == []
    # One of three is too little.
    assert found(data, "toll helicopter airline") == []


def test_two_plain_words_have_to_stand_together(example: Dataset):
    # draft/3a is about grain barges, draft/2 about the night; neither word has to do with an issue.
    assert found(example, "grain barges") == ["draft/3a"]
    assert found(example, "grain night") == []


def test_an_ending_that_is_rare_outranks_nothing(frozen: Dataset):
    # "guarantor" stands in one clause, "guarantees" in many: both count as often as all of them.
    def weight(question: str) -> float:
        read = frozen.search.question(question)
        return max(float(r.scores[0]) for r in frozen.search.ranked(read).values())

    assert weight("guarantees") == pytest.approx(weight("guarantee"), abs=0.1)


def test_idf():
    from parley.dataset.search.weights import information

    assert information(100, 9) == pytest.approx(log1p(91.5 / 9.5))
    assert information(100, 0) > information(100, 50) > information(100, 100) > 0


QUESTIONS = st.text("abdefhilmnorstuw éßłгрвода\u505c06,.'\"*:^()-+\0\n", max_size=30) | st.lists(
    st.sampled_from(
        ["dues", "sluice", "toll", "wter", "NEAR(", "AND", "OR", "NOT", "wat*", "вода", '"', "the"]
    ),
    max_size=5,
).map(" ".join)


@given(QUESTIONS)
def test_whatever_is_asked(example: Dataset, question: str):
    search = example.search
    read = search.question(question)
    first, again = search.ranked(read), search.ranked(search.question(question))
    assert list(first) == [kind for kind in KINDS if kind in first]
    for kind, rows in first.items():
        assert len(rows.rows) == len(set(rows.rows.tolist())) > 0
        assert ((rows.scores > 0) & (rows.scores <= 1)).all()
        assert (np.diff(rows.scores) <= 0).all()
        assert rows.rows.tolist() == again[kind].rows.tolist()
    if not any(word.readings for word in read.asked):
        assert first == {}


def test_answers_that_are_no_stance_were_found_on_a_clause_too(check_changed: Check):
    # Both clauses are on harbour dues and are asked for by that alone; one has an answer.
    on = "counter/2"
    data = data_with(check_changed, [], [("council", on, "2024-03-20", "abstained")])
    same = [row for row in found(data, "toll") if row != "draft/3a"]
    assert same[0] == on
