"""Ids in curators' notes are called by their names."""

from __future__ import annotations

from parley.dataset import Dataset
from parley.exhibits.wording.references import Named, with_names


def labels(dataset: Dataset, note: str) -> list[tuple[str, str]]:
    return [
        (part.label, str(part.address))
        for part in with_names(dataset, note)
        if isinstance(part, Named)
    ]


def test_clauses_statements_and_texts_are_named_and_nothing_is_lost(frozen: Dataset):
    note = "See us-28/6, gva-19/r1 and the 20 points (ua-us-20)."
    parts = with_names(frozen, note)
    assert [part if isinstance(part, str) else "*" for part in parts] == [
        "See ", "*", ", ", "*", " and the 20 points (", "*", ").",
    ]  # fmt: skip
    # Headings and names as clauses.csv and plans.csv have them.
    assert labels(frozen, note) == [
        ("US 28 points 6 Ceiling of 600,000", "clauses?clause=us-28%2F6"),
        ("Geneva 19 points r1 Strict ceiling taken out", "clauses?clause=gva-19%2Fr1"),
        ("Twenty points", "plans?pl_as=One+text&pl_one=Twenty+points"),
    ]
    # pos-ua-us-28.7-2025-12-24 is Ukraine's, on us-28/7; the full stop after it is none of its own.
    assert labels(frozen, "As in pos-ua-us-28.7-2025-12-24.") == [
        ("Ukraine, 24 December 2025", "stances?st_text=US+28+points&cell=ua~us-28%2F7")
    ]


def test_what_is_no_id_stays_text(frozen: Dataset, example: Dataset):
    for note in (
        "",
        "us-28/99 and 6 are none",
        "<b>[x](y)</b> *us*",
        "memo/2 would be another home",
    ):
        assert "".join(map(str, with_names(frozen, note))) == note
    # "draft" is the id of a text of the invented set and a word of the language, too.
    assert labels(example, "The draft of 2024 says no more.") == []
    assert labels(example, "See draft/2.") == [
        ("Mediator's draft 2 Sluice shut at night", "clauses?clause=draft%2F2")
    ]
