"""The grid of experts: who is shown, what a cell says, what joint papers look like."""

from __future__ import annotations

import pytest

from parley.dataset import Dataset, kept
from parley.exhibits.analysts.experts import exhibit as experts_exhibit
from parley.exhibits.analysts.experts import model as experts_model
from parley.exhibits.analysts.experts import wording
from parley.exhibits.analysts.experts.model import Model, Options, build
from tests.paths import frozen_rows


def test_it_opens_on_those_who_spoke_most(frozen: Dataset):
    model = build(frozen.view())
    assert (model.kept_analysts, model.kept_claims) == (62, 42)
    assert len(model.claims) == 12
    assert len(model.analysts) == 8
    # By voices: settlement-2026 19, usable-basis and text-favours-russia 12 each.
    assert {"settlement-2026", "usable-basis", "text-favours-russia"} <= set(
        model.claims["claim_id"]
    )
    everyone = build(frozen.view(), Options(everyone=True))
    assert (len(everyone.analysts), len(everyone.claims)) == (62, 42)
    assert everyone.cells["stance"].notna().sum() == 291  # 300 rows, 9 of them replaced


def test_signs_silence_and_joint_papers(frozen: Dataset):
    model = build(frozen.view(), Options(everyone=True))
    cells = {
        (cell["analyst_id"], cell["claim_id"]): cell for cell in model.cells.to_dict("records")
    }
    # view-028: -2, 28 November 2025; view-179: 2, joint, 21 May 2025.
    edgar = cells["edgar", "us-guarantee-protects"]
    assert wording.mark(edgar) == "\u2212\u2212"
    assert wording.cell_words(edgar) == "argues against, 28 November 2025"
    lieven = cells["lieven", "forgo-nato"]
    assert wording.mark(lieven) == "++j"
    assert wording.cell_words(lieven) == "argues it, joint paper, 21 May 2025"
    silent = cells["edgar", "forgo-nato"]
    assert wording.mark(silent) == ""
    assert wording.cell_words(silent) == "no statement found"


def test_a_paper_stays_joint_where_one_author_is_filtered_away(frozen: Dataset):
    # Lieven is of the United Kingdom, Beebe of the United States.
    british = Options(country=("United Kingdom",), everyone=True)
    model = build(frozen.view(), british)
    assert "beebe" not in set(model.analysts["analyst_id"])
    cells = model.cells[model.cells["joint"]]
    assert len(cells) == 9
    assert set(cells["analyst_id"]) == {"lieven"}


def test_the_table_says_what_the_figure_shows(frozen: Dataset):
    view = frozen.view()
    model = build(view)
    exhibit = experts_exhibit.build(model)
    assert exhibit.table.shape == (12, 3 + 8)
    assert exhibit.choice_at is not None
    claim = model.claims["claim_id"].iloc[0]
    analyst = model.analysts.iloc[0]
    # The first of those shown is McFaul, of Stanford University.
    assert exhibit.choice_at(0, f"{analyst['name']}, university") == f"mcfaul~{claim}"
    assert exhibit.choice_at(0, "claim") == f"~{claim}"
    text = "Shown are the 8 of 62 analysts who spoke most and the 12 of 42 claims most spoken on"
    assert exhibit.summary.startswith(text)


def test_the_table_says_of_what_kind_the_institutions_are(frozen: Dataset):
    labels = wording.analyst_labels(frozen["analysts"])
    assert labels[0] == "Oleg Ignatov, non-governmental organisation"
    # Whose institution is of no known kind has the name alone.
    assert "Wolfgang M\u00fcnchau" in labels
    assert len(set(labels)) == 62


def test_what_was_chosen_is_said_with_the_figure(frozen: Dataset):
    view = frozen.view()
    narrowed = Options(kind=("university",), claims=("settlement-2026", "forgo-nato"))
    model = build(view, narrowed)
    rests_on = experts_exhibit.build(model).rests_on
    assert "Narrowed to kind of institution university; 2 chosen claims." in rests_on
    assert "Left out: 3 analysts whose kind of institution is not known." in rests_on
    assert set(model.claims["claim_id"]) == {"settlement-2026", "forgo-nato"}
    assert set(model.analysts["affiliation_kind"]) == {"university"}


def test_all_draws_no_more_than_a_browser_can_bear(
    frozen: Dataset, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(experts_model, "MOST_EACH", 20)
    view = frozen.view()
    with kept.aside():
        model = build(view, Options(everyone=True))
    assert (len(model.analysts), len(model.claims)) == (20, 20)
    summary = experts_exhibit.build(model).summary
    assert "the 20 of 62 analysts who spoke most and the 20 of 42 claims most spoken on" in summary


def test_the_invented_set_and_an_empty_view(example: Dataset, frozen: Dataset):
    exhibit = experts_exhibit.build(build(example.view()))
    # even-share-lasts has 1 and -2, wardens-needed 2, 2 (one article) and -1, dues-matter-most 0.
    assert exhibit.summary == (
        "Shown are 3 analysts and 3 claims; 2 views of papers signed by several, each one voice. "
        "Some argue for and others against on 2 of 3 claims spoken on."
    )
    assert exhibit.rests_on == (
        "3 analysts and 3 claims: 6 of 9 cells hold a view, the latest one; an empty one says that none "
        "was found."
    )
    nothing = frozen.view(text="no such words anywhere")
    assert build(nothing).empty


def test_facets_narrow(frozen: Dataset):
    def kept(**chosen: tuple[str, ...]) -> Model:
        return build(frozen.view(), Options(**chosen, everyone=True))

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


def test_an_issue_leaves_the_claims_tied_to_it(frozen: Dataset):
    for issue in {row["issue_id"] for row in frozen_rows("claims")} - {""}:
        tied = {row["claim_id"] for row in frozen_rows("claims") if row["issue_id"] == issue}
        model = build(frozen.view(issue=issue), Options(everyone=True))
        assert set(model.claims["claim_id"]) == tied


def test_who_is_left_out_because_nothing_is_known(frozen: Dataset):
    view = frozen.view()
    assert wording.left_out(build(view, Options(theme=("Europe",)))) == ""
    both = Options(country=("Russia",), kind=("press",))
    # Ignatov has no country; munchau, kortunov and the unnamed official no kind.
    assert wording.left_out(build(view, both)) == (
        "Left out: 1 analyst whose country is not known and 3 analysts whose kind of institution "
        "is not known."
    )


def test_what_was_chosen_in_words(frozen: Dataset):
    view = frozen.view()
    assert wording.narrowed(build(view)) == ""
    chosen = Options(country=("Canada", "Norway"), theme=("Europe",), claims=("forgo-nato",))
    assert wording.narrowed(build(view, chosen)) == (
        "country Canada or Norway; theme Europe; 1 chosen claim"
    )


def test_the_headline_counts_claims_with_both_sides(frozen: Dataset, example: Dataset):
    # Of the eight: negotiate-now 4 and 1, pressure-needed 1 and 1, usable-basis 1 and 2, forgo-nato 2
    # and 1, settlement-2026 3 and 2; on the other seven all lean one way.
    model = build(frozen.view())
    assert wording.finding(model) == (
        "The 8 experts heard most stand on both sides of 5 of 12 claims"
    )
    assert wording.finding(build(example.view())) == (
        "3 experts stand on both sides of 2 of 3 claims"
    )
    # settlement-2026 has most on its smaller side, and Bremmer is the first of the two.
    assert model.telling() == "bremmer~settlement-2026"
    one = build(frozen.view(), Options(claims=("russia-talks-for-advantage",)))
    assert one.telling() is not None
    assert build(frozen.view(text="no such words anywhere")).telling() is None
