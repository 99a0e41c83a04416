"""Claims by how far they split the experts, and the same issue's parties beside them."""

from __future__ import annotations

from datetime import date

import pytest

from parley.dataset import Dataset
from parley.dataset.contract import CLAIM_STANCE_WORDS
from parley.exhibits.analysts import claim_parties, claim_split
from parley.exhibits.analysts.claim_dots import Dot, Row, figure


def test_the_ranking_by_hand(bundled: Dataset):
    found = claim_split.ranked(bundled.view())
    # See tests/analysis/test_experts.py for the first; forgo-nato stands at (3, 1, 1, 0, 5) of ten.
    assert found["claim_id"].tolist()[:2] == ["us-guarantee-protects", "forgo-nato"]
    spoken = claim_split.ranked(bundled.view(), order="most spoken on")
    assert spoken["claim_id"].iloc[0] == "settlement-2026"
    assert spoken["n"].iloc[0] == 19
    with pytest.raises(ValueError, match="order: 'loudest'"):
        claim_split.ranked(bundled.view(), order="loudest")


def test_the_sentence_names_the_widest_split(bundled: Dataset):
    found = claim_split.ranked(bundled.view())
    assert claim_split.summary(found).startswith(
        "Widest apart: \u201cThe American security guarantee offered in the drafts since November "
        "2025 would give Ukraine real protection\u201d (4 for, 3 against, polarisation 0.68, 7 voices)."
    )
    early = claim_split.ranked(bundled.view(asof=date(2025, 2, 1)))
    assert "too few to rank them" in claim_split.summary(early)


def test_a_dot_a_voice_and_a_diamond_for_two_authors(bundled: Dataset):
    view = bundled.view()
    found = claim_split.ranked(view)
    exhibit = claim_split.exhibit(view, found)
    (trace,) = exhibit.figure.data
    # Twelve claims are shown: 7 + 10 + 12 + ... voices, as many as the table says.
    assert len(trace.x) == exhibit.table["voices"].sum()
    # forgo-nato, russia-main-aim-west and new-attack-likely hold a joint voice each.
    assert trace.marker.symbol.count("diamond") == 3
    choices = [one[0] for one in trace.customdata]
    assert "beebe~forgo-nato" in choices
    assert "lieven~forgo-nato" not in choices
    assert claim_split.exhibit(view, found, every=True).table["voices"].sum() == 277


def test_dots_of_one_band_do_not_cover_each_other():
    dots = [Dot(0, 2, "x", str(n)) for n in range(40)]
    (trace,) = figure([Row("k", "claim", "")], dots, CLAIM_STANCE_WORDS, name="t").data
    assert len(set(zip(trace.x, trace.y, strict=True))) == 40
    assert min(trace.x) > 1.5
    assert max(trace.x) < 2.5
    assert max(map(abs, trace.y)) < 0.5


def test_one_claim_names_its_voices(bundled: Dataset):
    view = bundled.view()
    found = claim_split.ranked(view)
    exhibit = claim_split.one_claim(view, found[found["claim_id"] == "forgo-nato"])
    assert exhibit.summary == "10 voices: 5 for, 4 against, 1 both ways, polarisation 0.61."
    assert ("++", "George Beebe and Anatol Lieven") in exhibit.lines


def test_the_parties_beside_a_claim(bundled: Dataset):
    view = bundled.view()
    tied = claim_parties.tied_claims(view)
    # 17 of the 42 claims name an issue (claims.csv).
    assert len(tied) == bundled["claims"]["issue_id"].notna().sum()
    found = claim_parties.stances_on_issue(view, "nato-membership")
    clauses = bundled["clauses"].set_index("clause_id")["issue_id"]
    assert (clauses[found["clause_id"]] == "nato-membership").all()
    panel = claim_parties.exhibit(view, "nato-membership", found)
    cells = found.set_index(["actor_id", "clause_id"])["stance"]
    # Ukraine's latest on us-28/7 is -2 (24 December 2025), Russia endorses it.
    assert cells["ua", "us-28/7"] == -2
    assert cells["ru", "us-28/7"] == 2
    assert "some accept and others object" in panel.summary
    assert panel.choice_at is not None
    assert panel.choice_at(0, "party").count("~") == 1


def test_an_issue_nobody_spoke_on(bundled: Dataset):
    view = bundled.view(asof=date(2025, 11, 19))
    found = claim_parties.stances_on_issue(view, "nato-membership")
    assert claim_parties.exhibit(view, "nato-membership", found).summary.startswith("No stance")
