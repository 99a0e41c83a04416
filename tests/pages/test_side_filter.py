"""The filter by side in the sidebar and in addresses."""

from __future__ import annotations

import shutil

from parley.dataset import Dataset
from parley.paths import DATA_VARIABLE, EXAMPLE_DATA


def test_a_page_shows_the_actors_of_the_sides_that_its_address_names(
    open_page, words, frozen: Dataset
):
    side = frozen["actors"]["side"]
    app = open_page("stances", side=["Russia", "Ukraine"], st_columns="All actors")
    assert app.multiselect(key="side").value == ["Russia", "Ukraine"]
    assert f" and {side.isin(['Russia', 'Ukraine']).sum()} actors: " in words(app)
    app.multiselect(key="side").set_value(["Europe"]).run()
    assert not app.exception
    assert f" and {(side == 'Europe').sum()} actors: " in words(app)


def test_an_unknown_side_is_said_and_shows_nothing(open_page, words):
    text = words(open_page("stances", side="Atlantis"))
    assert "Atlantis" in text


def test_without_two_sides_there_is_no_such_filter(open_page, monkeypatch, tmp_path):
    folder = tmp_path / "set"
    shutil.copytree(EXAMPLE_DATA, folder)
    actors = (folder / "actors.csv").read_text("utf-8")
    for side in ("Lower bank", "Between the banks"):
        actors = actors.replace(side, "Upper bank")
    (folder / "actors.csv").write_text(actors, "utf-8")
    monkeypatch.setenv(DATA_VARIABLE, str(folder))
    app = open_page("stances")
    assert [one.key for one in app.sidebar.multiselect if one.key == "side"] == []
    assert [one.key for one in app.sidebar.multiselect if one.key == "actor"] == ["actor"]
