"""One name for one clause, whichever text it is looked at from."""

from __future__ import annotations

import pytest

from parley.dataset import Dataset
from parley.exhibits.wording.clause_names import clause_names, same_wording

# lineage.csv keeps istanbul-2022/10 in us-28/18, that in eu-28/18 and in ua-us-20/11: one wording in four
# texts, of March 2022, 20, 23 November and 24 December 2025.
SAME = ["istanbul-2022/10", "us-28/18", "eu-28/18", "ua-us-20/11"]


@pytest.mark.parametrize("clause_id", SAME)
def test_it_is_named_by_the_newest_text_that_has_the_wording(frozen: Dataset, clause_id: str):
    (name,) = clause_names(frozen.view(), [clause_id])
    assert (name.clause_id, name.name, name.heading) == (
        "ua-us-20/11", "Twenty points 11", "Non-nuclear status",
    )  # fmt: skip
    assert name.beside == (
        "same wording as European counter-text 18, US 28 points 18 and Istanbul draft 2022 10"
    )
    assert name.sentence.startswith("Same wording as European")


@pytest.mark.parametrize("clause_id", SAME)
def test_it_is_named_as_in_the_text_in_view(frozen: Dataset, clause_id: str):
    (name,) = clause_names(frozen.view(plan="us-28"), [clause_id])
    assert (name.clause_id, name.name) == ("us-28/18", "18")
    assert name.also == ("Twenty points 11", "European counter-text 18", "Istanbul draft 2022 10")
    # Of several texts in view by the newest of these.
    (name,) = clause_names(frozen.view(plan=("istanbul-2022", "us-28")), [clause_id])
    assert name.name == "US 28 points 18"


def test_what_was_not_public_names_nothing(frozen: Dataset):
    # On 22 November 2025 the European counter-text and the Twenty points were still to come.
    view = frozen.view(asof="2025-11-22")
    (name,) = clause_names(view, ["istanbul-2022/10"])
    assert (name.name, name.also) == ("US 28 points 18", ("Istanbul draft 2022 10",))
    # A clause of such a text is called what it is called there.
    (later,) = clause_names(view, ["ua-us-20/20"])
    assert later.name == "Twenty points 20"


def test_a_changed_wording_is_another_clause(frozen: Dataset):
    # us-28/6 caps the army at 600,000, eu-28/6 at 800,000, which ua-us-20/4 kept.
    first, second = clause_names(frozen.view(), ["us-28/6", "eu-28/6"])
    assert (first.name, first.beside) == ("US 28 points 6", "")
    assert (second.name, second.beside) == (
        "Twenty points 4", "same wording as European counter-text 6",
    )  # fmt: skip


def test_beside_its_own_name_it_has_those_of_the_others(frozen: Dataset):
    assert same_wording(frozen.view(), ["us-28/18", "us-28/6"]) == [
        "same wording as Twenty points 11, European counter-text 18 and Istanbul draft 2022 10", "",
    ]  # fmt: skip
    # On 22 November 2025 one of the four had come before it, and two were still to come.
    assert same_wording(frozen.view(asof="2025-11-22"), ["us-28/18"]) == [
        "same wording as Istanbul draft 2022 10"
    ]
