"""The rows that rest on little, by hand."""

from __future__ import annotations

from dataclasses import replace

from parley.dataset import Dataset
from parley.exhibits.sources.weak_spots import exhibit, wording
from parley.exhibits.sources.weak_spots.model import Options, build


def test_weak_rows_are_filtered_by_every_mark_asked_for(frozen: Dataset):
    view = frozen.view()
    model = build(view)
    marks, tables = (facet.counts() for facet in model.facets)
    assert marks["reported"] == 55
    assert sum(tables.values()) == len(model.spots)
    options = Options(why=("only a copy", "reported"), rows=("positions",))
    table = exhibit.table(model.narrowed(options))
    assert len(table) > 0
    assert table["why"].str.contains("only a copy").all()
    assert table["why"].str.contains("reported").all()
    first = exhibit.table(model).iloc[0]
    assert first["weak points"] == 3


def test_the_sentence_counts_every_reason(frozen: Dataset):
    model = build(frozen.view(), Options(why=("reported",)))
    # 55 positions have the basis "reported" (positions.csv).
    assert len(model.spots) == 55
    # Counted in the files without the code under test.
    assert wording.summary(model) == (
        "763 rows with a weak point: only a copy (496), date not printed (389), reported (55), "
        "inferred (70) and unpublished (17). More than one at once: 257. 55 are shown."
    )


def test_one_row_is_told_in_the_singular(frozen: Dataset):
    model = build(frozen.view())
    one = replace(model, every=model.every.head(1), spots=model.every.head(1), rows=4, borne_out=1)
    assert wording.finding(one) == "1 of 4 rows has a weak point"
    assert wording.notes(one)[-1] == "Rows of the view with a second page of their own: 1 of 4."
