"""The parties on the issue that a claim bears on."""

from __future__ import annotations

from datetime import date

from parley.dataset import Dataset
from parley.exhibits.analysts.parties import exhibit, wording
from parley.exhibits.analysts.parties.model import Options, build
from parley.exhibits.options import in_address


def test_the_parties_beside_a_claim(frozen: Dataset):
    model = build(frozen.view(), Options("forgo-nato"))
    # 17 of the 42 claims name an issue (claims.csv).
    assert len(model.tied) == frozen["claims"]["issue_id"].notna().sum()
    assert model.issue_id == "nato-membership"
    clauses = frozen["clauses"].set_index("clause_id")["issue_id"]
    assert (clauses[model.stances["clause_id"]] == "nato-membership").all()
    cells = model.stances.set_index(["actor_id", "clause_id"])["stance"]
    # Ukraine's latest on us-28/7 is -2 (24 December 2025), Russia endorses it.
    assert cells["ua", "us-28/7"] == -2
    assert cells["ru", "us-28/7"] == 2
    panel = exhibit.build(model)
    assert panel.title == "The parties on Ukraine and NATO"
    assert "some accept and others object" in panel.summary
    assert panel.choice_at is not None
    assert panel.choice_at(0, "party").count("~") == 1


def test_without_a_claim_on_an_issue_another_one_is_taken(frozen: Dataset):
    first = build(frozen.view())
    # usable-basis bears on no issue.
    assert build(frozen.view(), Options("usable-basis")).claim_id == first.claim_id
    said = frozen["analyst_views"]["claim_id"].value_counts()
    assert said[first.claim_id] == said[list(first.tied)].max()
    nothing = build(frozen.view(text="no such words anywhere"))
    assert nothing.claim_id is None
    assert nothing.empty


def test_addresses_hold_the_claim_by_its_id(frozen: Dataset):
    # The key is that of the claim which the other parts of the page show next to their figures.
    assert in_address(Options("forgo-nato"), frozen) == [("claim", "forgo-nato")]


def test_an_issue_nobody_spoke_on(frozen: Dataset):
    model = build(frozen.view(asof=date(2025, 11, 19)), Options("forgo-nato"))
    assert model.issue_id == "nato-membership"
    assert wording.summary(model).startswith("No stance")


def test_the_panel_opens_on_who_objects_where_they_lie_furthest_apart(frozen: Dataset):
    # us-28/7 has Russia at 2 and Ukraine and E3 at -2, eu-28/7 E3 at 2 alone; Ukraine stands first.
    model = build(frozen.view(), Options("forgo-nato"))
    assert model.telling() == "ua~us-28/7"
    assert exhibit.build(model).finding == "Ukraine and NATO: parties stand apart on 1 of 2 clauses"
    assert build(frozen.view(asof=date(2025, 11, 19)), Options("forgo-nato")).telling() is None
