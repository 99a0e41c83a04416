"""Where what was found opens, and how the parties stand on it."""

from __future__ import annotations

import pytest

from parley.dataset import Dataset
from parley.exhibits.search import model
from parley.exhibits.search.model import build, opens


@pytest.mark.parametrize(
    ("kind", "row_id", "address"),
    [
        ("clause", "us-28/7", "clauses?clause=us-28%2F7"),
        ("text", "us-28", "plans?pl_as=One+text&pl_one=US+28+points"),
        # A position on a text as a whole is read on the Stances of that text.
        ("statement", "pos-de-us-28-2025-11-20", "stances?st_text=US+28+points&cell=de~us-28"),
        ("view", "view-001", "analysts?analyst=ignatov&claim=motive-credit"),
        ("event", "ev-2014-03-18-crimea", "timeline?at=event~ev-2014-03-18-crimea"),
        ("actor", "pl", "stances?actor=Poland"),
        ("expert", "beebe", "analysts?analyst=beebe"),
        ("source", "babel-2025-11-25-ft", "sources?source=babel-2025-11-25-ft"),
    ],
)
def test_every_kind_opens_where_it_is_read(
    frozen: Dataset, kind: str, row_id: str, address: str
) -> None:
    assert str(opens(frozen, kind, row_id)) == address


def standing(data: Dataset, clause_id: str, **filters: str) -> str:
    view = data.view(**filters)
    found = build(view, "European jets in Poland", 20).found
    (of_clause,) = [each for each in found if (each.hit.kind, each.hit.id) == ("clause", clause_id)]
    return of_clause.standing


# positions.csv on us-28/9: the United States 2; of Europe E3 0 and Poland -2 (24 November), whose
# median is -1; nobody else.
JETS = "++ United States · \u2212 Europe · no stance that counts: Ukraine, Russia, Other"


def test_a_clause_says_how_the_sides_stand_by_hand(frozen: Dataset) -> None:
    assert standing(frozen, "us-28/9") == JETS


def test_all_of_a_side_count_whoever_the_view_is_filtered_to(frozen: Dataset) -> None:
    assert standing(frozen, "us-28/9", actor="it") == JETS
    # Up to 21 November E3 had not spoken, and Poland only once, at -1.
    early = "++ United States · \u2212 Europe · no stance that counts: Ukraine, Russia, Other"
    assert standing(frozen, "us-28/9", asof="2025-11-21") == early


def test_a_large_set_has_the_cells_of_the_texts_found_alone(
    frozen: Dataset, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(model, "_MOST_KEPT", 0)
    assert standing(frozen, "us-28/9", basis="stated") == (
        "\u2212\u2212 Europe · no stance that counts: United States, Ukraine, Russia, Other"
    )


def test_statements_and_views_say_their_own_stance(frozen: Dataset) -> None:
    found = build(frozen.view(), "jets in Poland", 50).found
    own = {each.hit.id: each.standing for each in found if each.hit.kind == "statement"}
    assert own["pos-pl-us-28.9-2025-11-24"] == "\u2212\u2212 rejects"
    assert own["pos-e3-us-28.9-2025-11-23"] == "± mixed"
