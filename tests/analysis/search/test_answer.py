"""Answers: rows of the view only, with reasons, context, and what could be asked instead."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

import parley
from parley.analysis.search import SEARCH, Answer, answer
from parley.analysis.search.wording import FIELDS, KINDS
from parley.dataset import Dataset, Filters
from parley.dataset import search as of_dataset
from parley.dataset.contract import BY_NAME


def said(found: Answer, row_id: str) -> str:
    (hit,) = [hit for hit in found.hits if hit.id == row_id]
    return hit.why


def test_the_columns_are_those_that_are_described(example: Dataset):
    rows = parley.search(example.view(), "who pays the toll?")
    assert tuple(rows.columns) == SEARCH.column_names == ("kind", "id", "title", "why", "score")
    kinds = list(dict.fromkeys(rows["kind"]))
    assert kinds == [kind for kind in of_dataset.KINDS if kind in kinds]
    assert parley.search(example.view(), "helicopter").empty


def test_why_says_what_stands_where(example: Dataset):
    found = answer(example.view(), "toll for barges")
    assert said(found, "draft/3a") == "'toll' leads to Harbour dues; 'barges' in its heading"
    assert said(answer(example.view(), "moisture"), "draft/1") == (
        "'moisture' read as 'water' in its summary"
    )
    assert "'sluce' read as 'sluice' in its heading" in said(
        answer(example.view(), "sluce"), "draft/2"
    )


def test_context_is_another_field_than_the_title_says(example: Dataset):
    (hit, *_) = answer(example.view(), "grain barges").hits
    # The title says "Grain barges free"; the summary "Barges that carry grain pay nothing" or the like.
    assert (hit.id, hit.field) == ("draft/3a", "summary")
    said = "".join(piece.text for piece in hit.context)
    assert said == example.record("clauses", "draft/3a")["summary"]
    assert [piece.text for piece in hit.context if piece.matched] == ["Barges", "grain"]


def test_context_is_what_a_clause_says_in_numbers_where_that_was_asked(example: Dataset):
    # terms.csv: share_ostrell 60 percent in counter/1.
    (hit, *_) = answer(example.view(), "60 percent").hits
    assert (hit.id, hit.field) == ("counter/1", "quantity")
    assert {"60", "percent"} <= {piece.text for piece in hit.context if piece.matched}


def test_nothing_is_marked_where_nothing_stands(example: Dataset):
    # revised/2 is found by its issue alone.
    (hit,) = [hit for hit in answer(example.view(), "toll").hits if hit.id == "revised/2"]
    assert hit.field == "summary"
    assert not any(piece.matched for piece in hit.context)


def test_a_source_is_its_title(frozen: Dataset):
    sources = [hit for hit in answer(frozen.view(), "Reuters").hits if hit.kind == "source"]
    assert sources
    assert {(hit.field, hit.context) for hit in sources} == {("", ())}


def test_context_of_a_long_text_is_cut_at_words(frozen: Dataset):
    for hit in answer(frozen.view(), "prisoners exchanged").hits:
        text = "".join(piece.text for piece in hit.context)
        assert len(text) <= 210
        assert not text.startswith("…") or text[2] != " "


def test_only_rows_of_the_view_are_found(example: Dataset):
    view = example.view(plan="draft", asof="2024-03-10")
    found = answer(view, "sluice dues water")
    for hit in found.hits:
        table = of_dataset.KINDS[hit.kind]
        assert hit.id in set(view[table][BY_NAME[table].key[0]])


def test_what_stands_outside_the_filters_is_said(example: Dataset):
    # "wardens": revised/3 and revised/3-f; the draft has no such clause.
    found = answer(example.view(plan="draft"), "wardens")
    assert "clause" not in found.counts
    assert found.outside["clause"] == 2
    (plan,) = [one for one in found.lifting if one.filter == "plan"]
    assert plan.counts["clause"] == 2
    assert plan.said.startswith("Without the texts chosen: 2 clauses")
    assert answer(example.view(), "wardens").outside == {}


def test_nothing_found_says_which_words_stand_nowhere(example: Dataset):
    found = answer(example.view(), "helicopter")
    assert found.hits == ()
    assert found.said == "Nothing found: 'helicopter' stands nowhere in the data."
    partly = answer(example.view(), "helicopter airline dues ticket")
    assert partly.hits == ()
    assert "'helicopter', 'airline' and 'ticket' stand nowhere" in partly.said
    assert answer(example.view(), "?").said == "The question holds no word to look for."


def test_near_words_are_offered(example: Dataset):
    found = answer(example.view(), "sluiceway")
    assert found.hits == ()
    assert "sluice" in found.near


def test_at_most_so_many_of_a_kind(frozen: Dataset):
    few = answer(frozen.view(), "guarantees", 3)
    per_kind = [hit.kind for hit in few.hits]
    assert max(per_kind.count(kind) for kind in per_kind) == 3
    assert few.counts == answer(frozen.view(), "guarantees").counts


def test_every_field_and_kind_has_words(frozen: Dataset):
    assert list(KINDS) == list(of_dataset.KINDS)
    for question in ("Ukraine", "guarantee", "Reuters", "professor", "100 days", "Poland jets"):
        assert {hit.field for hit in answer(frozen.view(), question).hits} <= {*FIELDS, ""}


@given(
    st.lists(st.sampled_from(["dues", "sluice", "toll", "wter", "guild", "the", "xyzzy"]), max_size=4),
    st.sampled_from(
        [{}, {"plan": "draft"}, {"actor": "fennmark"}, {"asof": "2024-03-10"}, {"text": "dues"},
         {"issue": "sluice", "basis": "stated"}]
    ),
)  # fmt: skip
def test_counts_add_up(example: Dataset, words: list[str], filters: dict):
    view = example.view(**filters)
    question = " ".join(words)
    found, whole = answer(view, question), answer(example.view(), question)
    assert found == answer(view, question)
    for kind in of_dataset.KINDS:
        inside = found.counts.get(kind, 0) + found.outside.get(kind, 0)
        assert inside >= whole.counts.get(kind, 0)
    assert {one.filter for one in found.lifting} <= {
        name for name in filters if getattr(view.filters, name) != getattr(Filters(), name)
    }
    assert all(hit.why for hit in found.hits)


@pytest.mark.parametrize("question", ["*", '" OR 1', "<script>alert(1)</script>", "a" * 10_000])
def test_nothing_in_a_question_is_an_operator(example: Dataset, question: str):
    assert isinstance(answer(example.view(), question), Answer)


def test_a_set_without_words_is_searched(check_changed: Callable):
    data = check_changed({"words.csv": None}).dataset
    assert data is not None
    assert answer(data.view(), "sluice").counts["clause"] == 1
