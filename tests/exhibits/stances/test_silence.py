"""Silent cells, the most polarised clause first."""

from __future__ import annotations

from datetime import date

from parley.dataset import Dataset
from parley.exhibits.stances.silence.exhibit import build as exhibit
from parley.exhibits.stances.silence.model import Options, build

ACTORS = Options(columns="most")


def test_the_most_polarised_clause_comes_first(frozen: Dataset):
    silent = build(frozen.view(plan="us-28"), ACTORS).silent
    # us-28/3 and us-28/9 have the same polarisation, 23/36 (see test_stance_rows); both have
    # three speakers, so the text's order decides.
    assert silent["clause_id"].iloc[0] == "us-28/3"
    first = silent[silent["clause_id"] == "us-28/3"]
    assert first["polarisation"].iloc[0] == 0.639
    assert (first["for"].iloc[0], first["against"].iloc[0]) == (2, 1)
    # Ukraine's own text drops point 3: it has answered, though not this wording.
    assert "ua" not in set(first["actor_id"])
    assert "pl" in set(first["actor_id"])
    polarised = silent["polarisation"].dropna()
    assert polarised.is_monotonic_decreasing
    assert silent["polarisation"].notna().iloc[: len(polarised)].all()


def test_a_cell_is_silent_only_where_nothing_was_found(frozen: Dataset):
    model = build(frozen.view(plan="us-28"), ACTORS)
    silent = model.silent
    assert len(silent) == int((model.matrix.cells["state"] == "none").sum())
    assert exhibit(model).summary.startswith(
        f"For {len(silent)} of 280 cells no statement was found. 3 Expectations on both sides "
        "(2 for and 1 against): nothing from EU, NATO"
    )


def test_how_polarised_a_clause_is_does_not_hang_on_whom_the_reader_looks_at(frozen: Dataset):
    poland = build(frozen.view(plan="us-28", actor="pl"), ACTORS).silent
    # Poland spoke on us-28/9 (2025-11-24), so us-28/3 leads and us-28/9 is not in the list.
    assert poland["clause_id"].iloc[0] == "us-28/3"
    assert poland["polarisation"].iloc[0] == 0.639
    assert "us-28/9" not in set(poland["clause_id"])
    assert set(poland["silent"]) == {"Poland"}


def test_a_row_opens_its_cell(frozen: Dataset):
    built = exhibit(build(frozen.view(plan="us-28"), ACTORS))
    assert built.choice_at is not None
    first = built.table.iloc[0]
    assert built.choice_at(0, "") == f"{first['actor_id']}~{first['clause_id']}"
    by_side = exhibit(build(frozen.view(plan="us-28")))
    assert by_side.choice_at is not None
    first = by_side.table.iloc[0]
    assert by_side.choice_at(0, "") == f"{first['side']}~{first['clause_id']}"


def test_nobody_is_silent_before_the_text_is_public(example: Dataset):
    view = example.view(plan="revised", asof=date(2024, 3, 31))
    for columns in ("all", "sides"):
        model = build(view, Options(columns=columns))
        assert model.silent.empty
        # That nobody is silent is not said to be that everybody spoke.
        built = exhibit(model)
        assert (
            built.finding
            == f"{view.dataset.names.plans['revised']} was not public on 31 March 2024"
        )
        assert built.summary == f"{built.finding}."


def test_a_side_of_which_few_actors_are_kept_is_not_said_to_be_silent_itself(example: Dataset):
    # On point 4 of the draft the guild objects; of the other three it spoke on the second alone.
    model = build(example.view(plan="draft", actor="millers"))
    assert exhibit(model).finding == (
        "Upper bank (1 actor kept) was not heard on 2 of 4 clauses of Mediator's draft"
    )


def test_all_its_sentences(example: Dataset):
    # Point 3 is at 17/24: a -1 and a 2 are one layer 0 1 0 0 1 with TU 1 (011) and TDU 2 (101), so
    # U = (3 * 1 - 4 * 2) / (3 * 3) and A = U (1 - 1/4) = -5/12. Point 1 is at 4/9: a -1, a 1 and a
    # 2 are 0 1 0 1 1 with TU 4 and TDU 2, so U = 4/18 and A = U (1 - 2/4) = 1/9. All who are shown
    # spoke on point 2, and one alone on point 4.
    built = exhibit(build(example.view(plan="draft"), ACTORS))
    assert built.title == "Mediator's draft: who has not spoken on what?"
    assert built.table[["number", "silent", "polarisation"]].fillna(-1).values.tolist() == [
        ["3", "Ostrell", 0.708], ["3", "Millers' Guild", 0.708], ["1", "Millers' Guild", 0.444],
        ["4", "Fennmark", -1],
    ]  # fmt: skip
    # Of these searched.csv names three: the guild on points 1 and 3 and Fennmark on point 4.
    assert built.table["searched"].isna().tolist() == [True, False, False, False]
    assert set(built.table["searched"].dropna()) == {date(2024, 6, 3)}
    assert built.summary == (
        "For 4 of 16 cells no statement was found; 3 of these were searched for on their own. 3 Dues halved (1 for and 1 against): nothing "
        "from Ostrell and Millers' Guild. 1 Half each (2 for and 1 against): nothing from Millers' "
        "Guild."
    )
    assert built.rests_on == (
        "4 silent cells of 16; silent means that no statement was found, not that the actor is "
        "neutral or was asked."
    )
    assert built.notes == (
        "Searched: the day on which this actor's statements on this clause were last searched for "
        "on their own; blank where no such search is recorded.",
        "Most polarised clauses first: polarisation is taken among all who spoke, 0 where they say "
        "the same, 1 where half stand at each end, blank below two speakers; for, mixed and against "
        "count them.",
    )
    # Of the four points the mediator is silent on none, Ostrell and Fennmark on one each, the guild
    # on two. (On point 4 Ostrell has answered by a text of its own, which is not silence.)
    assert built.finding == (
        "Millers' Guild was not heard on 2 of 4 clauses of Mediator's draft, Ostrell on 1, Fennmark on 1"
    )


def test_a_side_is_silent_where_none_of_its_actors_has_a_stance(example: Dataset):
    # Of the sides the upper bank said nothing that counts on point 3; on point 4 it alone did.
    model = build(example.view(plan="draft"))
    assert model.silent[["number", "side", "actors"]].values.tolist() == [
        ["3", "Upper bank", 2], ["4", "Lower bank", 1], ["4", "Between the banks", 2],
    ]  # fmt: skip
    assert model.spoke == {"Upper bank": 3, "Lower bank": 3, "Between the banks": 3}
    built = exhibit(model)
    assert built.finding == "3 of 3 sides were each not heard on 1 of 4 clauses of Mediator's draft"
    assert built.rests_on == (
        "3 silent cells of 12; silent means that of none of the side's actors a stance that counts "
        "was found, not that the side is neutral or was asked."
    )
