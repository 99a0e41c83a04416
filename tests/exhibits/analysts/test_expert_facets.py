"""What experts can be narrowed by, counted in the files."""

from __future__ import annotations

import csv
from collections import Counter

from parley.dataset import Dataset
from parley.exhibits.analysts import expert_matrix
from parley.exhibits.analysts.expert_facets import Narrowing, facets, left_out
from tests.paths import FROZEN_DATA


def rows(table: str) -> list[dict[str, str]]:
    """The rows of a bundled file, read without the code under test."""
    with (FROZEN_DATA / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_everybody_counts_under_each_of_their_countries(bundled: Dataset):
    found = facets(bundled.view())
    # 19 rows say "United States", 3 more name it beside another: hill, ferguson, applebaum.
    assert found.country["United States"] == 22
    # 8 rows say "Russia", ragozin "Russia / Latvia", gabuev "Russia / Germany".
    assert found.country["Russia"] == 10
    assert found.affiliation["Quincy Institute"] == 2  # beebe, lieven
    assert found.theme == Counter(row["theme"] for row in rows("claims"))


def test_kinds_of_institution_as_the_file_has_them(bundled: Dataset):
    kinds = Counter(row["affiliation_kind"] for row in rows("analysts"))
    assert kinds.pop("") == 3
    assert facets(bundled.view()).kind == kinds


def test_counts_follow_the_view_and_values_stay(bundled: Dataset):
    every, view = facets(bundled.view()), bundled.view(issue="ceasefire")
    found = facets(view)
    claims = {row["claim_id"] for row in rows("claims") if row["issue_id"] == "ceasefire"}
    spoke = {row["analyst_id"] for row in rows("analyst_views") if row["claim_id"] in claims}
    kinds = Counter(
        row["affiliation_kind"] for row in rows("analysts") if row["analyst_id"] in spoke
    )
    assert list(found.kind) == list(every.kind)
    assert {kind: n for kind, n in found.kind.items() if n} == {k: n for k, n in kinds.items() if k}


def test_facets_narrow(bundled: Dataset):
    def kept(**chosen: tuple[str, ...]) -> expert_matrix.ExpertMatrix:
        return expert_matrix.matrix(bundled.view(), Narrowing(**chosen), everyone=True)

    assert kept(country=("Brazil",)).analysts["analyst_id"].tolist() == [
        "saint-pierre", "segrillo", "blum",
    ]  # fmt: skip
    # Blum is independent.
    assert kept(country=("Brazil",), kind=("university",)).analysts["analyst_id"].tolist() == [
        "saint-pierre", "segrillo",
    ]  # fmt: skip
    assert kept(theme=("Moscow's aims",)).claims["claim_id"].tolist() == [
        "russia-aims-at-control", "russia-main-aim-west", "russia-talks-for-advantage",
    ]  # fmt: skip
    assert kept(country=("Brazil",), affiliation=("RAND",)).cells.empty


def test_an_issue_leaves_the_claims_tied_to_it(bundled: Dataset):
    for issue in {row["issue_id"] for row in rows("claims")} - {""}:
        tied = {row["claim_id"] for row in rows("claims") if row["issue_id"] == issue}
        shown = expert_matrix.matrix(bundled.view(issue=issue), everyone=True)
        assert set(shown.claims["claim_id"]) == tied


def test_who_is_left_out_because_nothing_is_known(bundled: Dataset):
    view = bundled.view()
    assert left_out(view, Narrowing(theme=("Europe",))) == ""
    both = Narrowing(country=("Russia",), kind=("press",))
    # Ignatov has no country; munchau, kortunov and the unnamed official no kind.
    assert left_out(view, both) == (
        "Left out: 1 analyst whose country is not known and 3 analysts whose kind of institution "
        "is not known."
    )


def test_what_was_chosen_in_words():
    assert Narrowing().words == ""
    chosen = Narrowing(country=("Canada", "Norway"), theme=("Europe",), claim=("one",))
    assert chosen.words == "country Canada or Norway; theme Europe; 1 chosen claim"
