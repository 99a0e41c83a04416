"""The page of the data: everything in one click, and each table's first rows where it is opened."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest


def files(app: AppTest) -> list[str]:
    return [button.proto.label for button in app.main.get("download_button")]


def test_everything_of_the_view_is_the_first_button(open_page, words):
    app: AppTest = open_page("data")
    # tests/frozen/positions.csv: of 440 statements 374 are on clauses, 111 of them of 9 texts;
    # the others are on whole texts.
    assert app.title[0].value == ("374 statements on 111 clauses of 9 texts, each with its source")
    assert files(app) == ["Take everything in view (zip)"]
    (first,) = app.main.get("download_button")
    assert first.proto.type == "primary"
    assert "all texts; all issues; all actors; as of 4 July 2026." in words(app)
    # Nothing of a table is sent before it is opened.
    assert not app.dataframe
    filtered = open_page("data", actor="Hungary")
    assert files(filtered) == ["Take everything in view (zip)", "All data, unfiltered (zip)"]


def test_an_opened_table_shows_its_first_rows_and_its_files(open_page, words):
    app: AppTest = open_page("data", actor="Hungary")
    app.session_state["data_rows_positions"] = True
    app.run()
    (preview,) = app.dataframe
    assert 0 < len(preview.value) <= 8
    assert set(preview.value["actor_id"]) == {"hu"}
    assert files(app)[2:] == ["CSV", "Excel", "JSON", "Parquet"] * 2
    assert (
        "In CSV files, a text that a spreadsheet would execute starts with an apostrophe."
        in words(app)
    )


def test_where_nothing_is_left_the_question_is_the_headline(open_page):
    app = open_page("data", actor="Hamas", issue="Aircraft basing")
    assert app.title[0].value == "Take the data with you"
