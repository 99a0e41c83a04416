"""Claims by how far they split the experts, and one of them by itself."""

from __future__ import annotations

from datetime import date

from parley.dataset import Dataset
from parley.exhibits.analysts.one_claim import exhibit as claim_exhibit
from parley.exhibits.analysts.one_claim import model as claim_model
from parley.exhibits.analysts.splits import exhibit, wording
from parley.exhibits.analysts.splits.model import Options, build
from parley.exhibits.options import option


def test_the_ranking_by_hand(frozen: Dataset):
    model = build(frozen.view())
    # See tests/analysis/test_experts.py for the first; forgo-nato stands at (3, 1, 1, 0, 5) of ten.
    assert model.ranked["claim_id"].tolist()[:2] == ["us-guarantee-protects", "forgo-nato"]
    spoken = build(frozen.view(), Options(order="voices"))
    assert spoken.ranked["claim_id"].iloc[0] == "settlement-2026"
    assert spoken.ranked["n"].iloc[0] == 19


def test_an_order_by_its_older_word(frozen: Dataset):
    order = option(Options, "order")
    assert order.read(frozen, ["most divided"]) == order.read(frozen, ["most polarised"])


def test_the_sentence_names_the_widest_split(frozen: Dataset):
    assert wording.summary(build(frozen.view())).startswith(
        "Widest apart: \u201cThe American security guarantee offered in the drafts since November "
        "2025 would give Ukraine real protection\u201d (4 for, 3 against, polarisation 0.68, 7 voices)."
    )
    early = build(frozen.view(asof=date(2025, 2, 1)))
    assert "too few to rank them" in wording.summary(early)


def test_a_dot_a_voice_and_a_diamond_for_two_authors(frozen: Dataset):
    view = frozen.view()
    built = exhibit.build(build(view))
    (trace,) = built.figure.data
    # Twelve claims are shown: 7 + 10 + 12 + ... voices, as many as the table says.
    assert len(trace.x) == built.table["voices"].sum()
    # forgo-nato, russia-main-aim-west and new-attack-likely hold a joint voice each.
    assert trace.marker.symbol.count("diamond") == 3
    choices = [data[0] for data in trace.customdata]
    assert "beebe~forgo-nato" in choices
    assert "lieven~forgo-nato" not in choices
    every = exhibit.build(build(view, Options(every=True)))
    assert every.table["voices"].sum() == 277


def test_one_claim_names_its_voices(frozen: Dataset):
    built = claim_exhibit.build(claim_model.build(frozen.view(), "forgo-nato"))
    assert built.summary == "10 voices: 5 for, 4 against, 1 both ways, polarisation 0.61."
    assert ("++", "George Beebe and Anatol Lieven") in built.lines


def test_few_voices_are_not_ranked(example: Dataset):
    built = exhibit.build(build(example.view()))
    # Two experts signed one article, so wardens-needed has two voices, even-share-lasts two, the last one.
    assert built.summary == (
        "On 2 of 3 claims there are voices for and against. None was spoken on by 5 or more, too few "
        "to rank them."
    )
    assert built.rests_on == (
        "3 claims of 3, 5 voices. Polarisation needs 5 voices; with fewer, the claim stands at the end."
    )


def test_a_claim_that_nobody_spoke_on(frozen: Dataset):
    assert claim_model.build(frozen.view(text="no such words anywhere"), "forgo-nato").empty
