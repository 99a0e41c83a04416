"""Pages of sets with more actors than a reader can look at, without a browser."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping

import pytest

from parley.exhibits.limit import MOST, OFFERED
from parley.paths import DATA_VARIABLE
from tests.many import files_of

PAGES = ("agreement", "stances", "overview")


@pytest.fixture(params=[(600, True), (10_000, False)], ids=["parliament", "public"])
def many(request, write_files: Callable, monkeypatch: pytest.MonkeyPatch) -> tuple[int, bool]:
    """The shown set has so many people, with sides or without."""
    people, sides = request.param
    monkeypatch.setenv(DATA_VARIABLE, str(write_files(files_of(people, sides=sides))))
    return people, sides


def labels(figure) -> Mapping[str, int]:
    """How many places each axis of a figure has, by the axis."""
    layout = json.loads(figure.proto.spec)["layout"]
    return {
        axis: len(of["categoryarray"])
        for axis, of in layout.items()
        if axis in ("xaxis", "yaxis") and "categoryarray" in of
    }


def test_no_page_draws_or_offers_more_than_can_be_read(many, open_page, words):
    people, sides = many
    for page in PAGES:
        app = open_page(page)
        figures = app.get("plotly_chart")
        assert figures, page
        for figure in figures:
            assert all(places <= MOST for places in labels(figure).values()), page
        for control in (*app.get("multiselect"), *app.get("selectbox")):
            assert len(control.options) <= OFFERED, (page, control.label)
    groups = "sides" if sides else "clusters"
    app = open_page("agreement")
    assert f"How far do the {groups} agree?" in app.get("plotly_chart")[0].proto.alt
    # What describes each group is said of clusters, too.
    assert f"What holds each {groups[:-1]} together, and what sets it apart?" in words(app)
    # Members are one click away, and who is left out is said.
    of = app.selectbox(key="ag_of")
    app = of.select(of.options[-2]).run()
    assert not app.exception
    assert "who spoke on most are compared" in words(app)
    # Fennmark, of the example, is compared and has no figure with any of the others.
    assert all(MOST - 1 <= n <= MOST for n in labels(app.get("plotly_chart")[0]).values())
    # A link to two of the others opens them.
    app = open_page("agreement", pair=f"person-00001~person-{people - 1:05}")
    assert f"Person {people - 1:05}" in words(app)
    assert "the two are not both among the actors compared" in words(app)
    # All actors asked for are no more than can be read.
    app = open_page("stances", st_columns="All actors")
    assert labels(app.get("plotly_chart")[0])["xaxis"] <= MOST
    assert "are left out" in words(app)
