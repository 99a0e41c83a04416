"""Silent cells, the most contested clause first."""

from __future__ import annotations

from datetime import date

from parley.dataset import Dataset
from parley.exhibits.stances.matrix import matrix
from parley.exhibits.stances.silence import exhibit, silent_cells


def test_the_most_contested_clause_comes_first(bundled: Dataset):
    silent = silent_cells(matrix(bundled.view(plan="us-28")))
    # us-28/3 and us-28/9 have the same polarisation, 23/36 (see test_stance_rows); both have
    # three speakers, so the text's order decides.
    assert silent["clause_id"].iloc[0] == "us-28/3"
    first = silent[silent["clause_id"] == "us-28/3"]
    assert first["contested"].iloc[0] == 0.639
    assert (first["for"].iloc[0], first["against"].iloc[0]) == (2, 1)
    # Ukraine's own text drops point 3: it has answered, though not this wording.
    assert "ua" not in set(first["actor_id"])
    assert "it" in set(first["actor_id"])
    contested = silent["contested"].dropna()
    assert contested.is_monotonic_decreasing
    assert silent["contested"].notna().iloc[: len(contested)].all()


def test_a_cell_is_silent_only_where_nothing_was_found(bundled: Dataset):
    shown = matrix(bundled.view(plan="us-28"))
    silent = silent_cells(shown)
    assert len(silent) == int((shown.cells["state"] == "none").sum())
    assert exhibit(bundled.view(plan="us-28"), shown).summary.startswith(
        f"For {len(silent)} of 336 cells no statement was found. 3 Expectations on both sides "
        "(2 for and 1 against): nothing from EU, NATO"
    )


def test_how_contested_a_clause_is_does_not_hang_on_whom_the_reader_looks_at(bundled: Dataset):
    poland = silent_cells(matrix(bundled.view(plan="us-28", actor="pl")))
    # Poland spoke on us-28/9 (2025-11-24), so us-28/3 leads and us-28/9 is not in the list.
    assert poland["clause_id"].iloc[0] == "us-28/3"
    assert poland["contested"].iloc[0] == 0.639
    assert "us-28/9" not in set(poland["clause_id"])
    assert set(poland["silent"]) == {"Poland"}


def test_a_row_opens_its_cell(bundled: Dataset):
    view = bundled.view(plan="us-28")
    told = exhibit(view, matrix(view))
    assert told.choice_at is not None
    first = told.table.iloc[0]
    assert told.choice_at(0, "") == f"{first['actor_id']}~{first['clause_id']}"


def test_nobody_is_silent_before_the_text_is_public(example: Dataset):
    view = example.view(plan="revised", asof=date(2024, 3, 31))
    assert silent_cells(matrix(view, who="all")).empty
