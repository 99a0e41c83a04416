"""Plain questions to the bundled data, each with clauses that answer it, judged by reading them."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Final

import pytest

import parley
from parley.dataset import Dataset

FORCES = {
    "us-28/6", "eu-28/6", "gva-19/r1", "ua-us-20/4", "eu-24/11", "istanbul-2022/4",
    "ru-memo-2025/1.4", "paris-2026-01/2",
}  # fmt: skip
INTO_NATO = {"us-28/7", "eu-28/7", "istanbul-2022/1", "ru-memo-2025/1.2"}
PAID_BY = {
    "us-28/12f", "us-28/14a", "us-28/14b", "eu-28/12f", "eu-28/14", "ua-us-20/9", "ua-us-20/9a",
    "prosperity-2026/1", "prosperity-2026/2",
}  # fmt: skip
FROZEN = {
    "us-28/14", "us-28/14a", "us-28/14d", "eu-28/14", "gva-19/r5", "prosperity-2026/5",
}  # fmt: skip
PLANT = {
    "us-28/19", "eu-28/19", "ua-us-20/12", "ua-us-20/12-us", "memo-2026-02/4",
    "ua-peace-formula-10/1",
}  # fmt: skip
EXCHANGE = {
    "us-28/24a", "eu-28/24a", "ua-us-20/17", "abu-dhabi-2026-02/1", "victory-truce-2026/2",
    "ua-letter-2026-06/3", "ua-peace-formula-10/4",
}  # fmt: skip
IMMUNITY = {"us-28/26", "eu-28/26", "gva-19/r2"}
VOTE = {"us-28/25", "eu-28/25", "ua-us-20/18", "ru-memo-2025/3.2"}
FOREIGN = {
    "paris-2026-01/3", "us-28/8", "eu-28/8", "ru-memo-2025/1.3", "istanbul-2022/3",
}  # fmt: skip


@pytest.mark.parametrize(
    ("question", "right"),
    [
        ("army limit", FORCES),
        ("troop cap", FORCES),
        ("NATO membership", INTO_NATO),
        ("can ukraine join nato?", INTO_NATO),
        ("who pays for reconstruction", PAID_BY),
        ("frozen russian money", FROZEN),
        ("nuclear power station", PLANT),
        ("prisoner swap", EXCHANGE),
        ("war crimes immunity", IMMUNITY),
        ("when are elections", VOTE),
        ("peacekeepers", FOREIGN),
        ("europe boots on the ground", FOREIGN),
    ],
)
def test_a_right_clause_stands_among_the_first_five(
    bundled: Dataset, question: str, right: set[str]
) -> None:
    rows = parley.search(bundled.view(), question).query("kind == 'clause'")
    assert right & set(rows["id"].head(5))


@pytest.mark.parametrize(
    "question",
    [
        "football world cup",
        "pizza recipe",
        "climate change targets",
        "brexit trade deal with Scotland",
        "how to lose weight",
        "bank account",
        "abortion law",
    ],
)
def test_what_the_data_do_not_speak_of_is_not_found(bundled: Dataset, question: str) -> None:
    assert parley.search(bundled.view(), question).empty


QUESTIONS: Final = ("search_questions.csv", "search_held_out.csv")
"""By others than those who made the search: question, language, trait, and clauses that answer it. The
second set was kept from them until they had ended; of its 76 questions 70 were answered at first."""

LEAST: Final = 0.95
"""The share of the questions with a right clause among the first five."""

LEAST_OF_A_LANGUAGE: Final = 0.94
"""The same of those in one language: one of seventeen may be missed."""

FOUND_AMISS: Final = 3
"""At most so many questions of which the data hold nothing find something."""


def asked() -> list[dict[str, str]]:
    return [
        row
        for name in QUESTIONS
        for row in csv.DictReader(Path(__file__).with_name(name).read_text("utf-8").splitlines())
    ]


def clauses_to(data: Dataset, question: str) -> list[str]:
    return parley.search(data.view(), question).query("kind == 'clause'")["id"].tolist()


@pytest.mark.parametrize("language", ["de", "en", "fr", "ru", "tr", "uk", ""])
def test_questions_are_answered(bundled: Dataset, language: str) -> None:
    """In each language, and in all of them together."""
    rows = [
        row for row in asked() if row["language"].startswith(language) and row["trait"] != "absent"
    ]
    missed = [
        row["question"]
        for row in rows
        if not set(row["answers"].split(";")) & set(clauses_to(bundled, row["question"])[:5])
    ]
    least = LEAST_OF_A_LANGUAGE if language else LEAST
    assert len(missed) <= (1 - least) * len(rows), missed


def test_questions_of_which_the_data_hold_nothing_find_nothing(bundled: Dataset) -> None:
    absent = [row["question"] for row in asked() if row["trait"] == "absent"]
    found = [question for question in absent if not parley.search(bundled.view(), question).empty]
    assert len(found) <= FOUND_AMISS, found
