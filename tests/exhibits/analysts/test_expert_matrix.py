"""The heatmap of experts: who is shown, what a cell says, what joint papers look like."""

from __future__ import annotations

import pytest

from parley.dataset import Dataset
from parley.exhibits.analysts import expert_matrix
from parley.exhibits.analysts.expert_facets import Narrowing
from parley.exhibits.analysts.expert_figure import short_name


def test_it_opens_on_those_who_spoke_most(bundled: Dataset):
    shown = expert_matrix.matrix(bundled.view())
    assert shown.kept == (62, 42)
    assert len(shown.claims) == 12
    assert len(shown.analysts) == 12
    # By voices: settlement-2026 19, usable-basis and text-favours-russia 12 each.
    assert {"settlement-2026", "usable-basis", "text-favours-russia"} <= set(
        shown.claims["claim_id"]
    )
    everyone = expert_matrix.matrix(bundled.view(), everyone=True)
    assert (len(everyone.analysts), len(everyone.claims)) == (62, 42)
    assert everyone.cells["stance"].notna().sum() == 291  # 300 rows, 9 of them replaced


def test_signs_silence_and_joint_papers(bundled: Dataset):
    shown = expert_matrix.matrix(bundled.view(), everyone=True)
    cells = {
        (cell["analyst_id"], cell["claim_id"]): cell for cell in shown.cells.to_dict("records")
    }
    # view-028: -2, 28 November 2025; view-179: 2, joint, 21 May 2025.
    edgar = cells["edgar", "us-guarantee-protects"]
    assert expert_matrix.mark(edgar) == "\u2212\u2212"
    assert expert_matrix.sentence(edgar) == "argues against, 28 November 2025"
    lieven = cells["lieven", "forgo-nato"]
    assert expert_matrix.mark(lieven) == "++\u02b2"
    assert expert_matrix.sentence(lieven) == "argues it, joint paper, 21 May 2025"
    silent = cells["edgar", "forgo-nato"]
    assert expert_matrix.mark(silent) == ""
    assert expert_matrix.sentence(silent) == "no statement found"


def test_a_paper_stays_joint_where_one_author_is_filtered_away(bundled: Dataset):
    # Lieven is of the United Kingdom, Beebe of the United States.
    british = Narrowing(country=("United Kingdom",))
    shown = expert_matrix.matrix(bundled.view(), british, everyone=True)
    assert "beebe" not in set(shown.analysts["analyst_id"])
    cells = shown.cells[shown.cells["joint"]]
    assert len(cells) == 9
    assert set(cells["analyst_id"]) == {"lieven"}


def test_the_table_says_what_the_figure_shows(bundled: Dataset):
    view = bundled.view()
    shown = expert_matrix.matrix(view)
    exhibit = expert_matrix.exhibit(view, shown)
    assert exhibit.table.shape == (12, 3 + 12)
    assert exhibit.choice_at is not None
    claim = shown.claims["claim_id"].iloc[0]
    analyst = shown.analysts.iloc[0]
    # The first of those shown is McFaul, of Stanford University.
    assert exhibit.choice_at(0, f"{analyst['name']}, university") == f"mcfaul~{claim}"
    assert exhibit.choice_at(0, "claim") == f"~{claim}"
    text = "Shown are the 12 of 62 analysts who spoke most and the 12 of 42 claims most spoken on"
    assert exhibit.summary.startswith(text)
    # Lieven, with Beebe: forgo-nato and russia-has-upper-hand.
    assert "2 views of papers signed by several, each one voice" in exhibit.summary


def test_the_table_says_of_what_kind_the_institutions_are(bundled: Dataset):
    labels = expert_matrix.analyst_labels(bundled["analysts"])
    assert labels[0] == "Oleg Ignatov, non-governmental organisation"
    # Whose institution is of no known kind has the name alone.
    assert "Wolfgang M\u00fcnchau" in labels
    assert len(set(labels)) == 62


def test_what_was_chosen_is_said_with_the_figure(bundled: Dataset):
    view = bundled.view()
    narrowed = Narrowing(kind=("university",), claim=("settlement-2026", "forgo-nato"))
    shown = expert_matrix.matrix(view, narrowed)
    reach = expert_matrix.exhibit(view, shown).rests_on
    assert "Narrowed to kind of institution university; 2 chosen claims." in reach
    assert "Left out: 3 analysts whose kind of institution is not known." in reach
    assert set(shown.claims["claim_id"]) == {"settlement-2026", "forgo-nato"}
    assert set(shown.analysts["affiliation_kind"]) == {"university"}


def test_all_draws_no_more_than_a_browser_can_bear(
    bundled: Dataset, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(expert_matrix, "MOST_EACH", 20)
    view = bundled.view()
    shown = expert_matrix.matrix(view, everyone=True)
    assert (len(shown.analysts), len(shown.claims)) == (20, 20)
    summary = expert_matrix.exhibit(view, shown).summary
    assert "the 20 of 62 analysts who spoke most and the 20 of 42 claims most spoken on" in summary


def test_long_names_are_shortened_before_they_are_cut():
    assert short_name("Zhang Hong") == "Zhang Hong"
    assert short_name("Oleksandra Matviichuk") == "O. Matviichuk"
    assert short_name("Unnamed former Russian official") == "Unnamed former\u2026"
    assert short_name("<b>") == "&lt;b&gt;"


def test_the_invented_set_and_an_empty_view(example: Dataset, bundled: Dataset):
    view = example.view()
    exhibit = expert_matrix.exhibit(view, expert_matrix.matrix(view))
    assert "On" in exhibit.summary or "Some" in exhibit.summary
    nothing = bundled.view(text="no such words anywhere")
    assert expert_matrix.matrix(nothing).cells.empty
