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
    lines, dots, rings = built.figure.data
    # Twelve claims are shown: 7 + 10 + 12 + ... voices, as many as the table says.
    assert len(dots.x) == built.table["voices"].sum()
    # forgo-nato, russia-main-aim-west and new-attack-likely hold a joint voice each.
    assert dots.marker.symbol.count("diamond") == 3
    choices = [data[0] for data in rings.customdata]
    assert "beebe~forgo-nato" in choices
    assert "lieven~forgo-nato" not in choices
    assert [data[0] for data in lines.customdata] == [
        f"~{claim}" for claim in build(view).claims["claim_id"]
    ]
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
        "3 claims of 3, 5 voices. Who has no dot in a line was not found to have spoken on it."
    )
    assert "Polarisation needs 5 voices" in " ".join(built.notes)


def test_a_claim_that_nobody_spoke_on(frozen: Dataset):
    assert claim_model.build(frozen.view(text="no such words anywhere"), "forgo-nato").empty


def test_the_headline_is_the_widest_split_or_their_number(frozen: Dataset, example: Dataset):
    # us-guarantee-protects is 107 letters long: too long to be quoted. Of 42 claims 31 have voices on
    # both sides, counted in analyst_views.csv.
    assert wording.finding(build(frozen.view())) == "Experts stand on both sides of 31 of 42 claims"
    # ceasefire-first: 3 for, 2 against, at 0.46 the widest of the claims on the ceasefire.
    assert wording.finding(build(frozen.view(issue="ceasefire"))) == (
        "Experts part most on \u201cThe fighting should stop before the terms of peace are "
        "negotiated\u201d: 3 agree, 2 disagree"
    )
    assert wording.finding(build(example.view())) == "Experts stand on both sides of 2 of 3 claims"
    assert wording.finding(build(frozen.view(text="no such words anywhere"))) == ""


def test_the_page_opens_on_the_claim_that_splits_most(frozen: Dataset, example: Dataset):
    assert build(frozen.view()).telling() == "~us-guarantee-protects"
    # Ordered by voices it stands last of the twelve, and is the widest split all the same.
    by_voices = build(frozen.view(), Options(order="voices"))
    assert by_voices.claims["claim_id"].iloc[-1] == "us-guarantee-protects"
    assert by_voices.telling() == "~us-guarantee-protects"
    # Nothing is ranked, so it is the first.
    assert build(example.view()).telling() == "~even-share-lasts"
    assert build(frozen.view(text="no such words anywhere")).telling() is None


def test_on_a_phone_each_claim_leads_to_its_voices(frozen: Dataset):
    built = exhibit.build(build(frozen.view()))
    assert built.lines_lead[0] == "analysts?claim=us-guarantee-protects"
    assert len(built.lines_lead) == len(built.lines) == 12
