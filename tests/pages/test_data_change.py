"""Curators change the data under an open session: what it held of what is gone goes with a word."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from parley.dataset import Dataset, check_files
from parley.exhibits import asked, choice_keys
from parley.exhibits.registry import EXHIBITS
from parley.paths import DATA_VARIABLE, PAGES
from tests.pages.conftest import text_of
from tests.read_once import reading_once

RENAMED = {
    "draft": "proposal", "ostrell": "upper", "water-share": "sharing", "lark": "sky",
    "even-share-lasts": "share-holds", "ev-counter": "ev-reply", "Upper bank": "Upper side",
    "gazette-2024-03-04-draft": "gazette-first", "School of the Bridges": "School of Rivers",
    "The river": "The stream", "text": "document", "Water": "Streams", "en": "de", "school": "academy",
    "Vellin": "Sellin", "seats": "votes",
}  # fmt: skip
"""Ids, sides and values of the fictional set that are gone afterwards: one of each kind."""

CHOSEN = {
    choice_keys.ACCEPTANCE_CELL: ("overview", "water-share~Upper bank"),
    choice_keys.ANALYST: ("analysts", "lark"),
    choice_keys.BECAME: ("plans", "group~draft~revised~Water~kept"),
    choice_keys.BLOCS: ("agreement", "Upper bank~Lower bank"),
    choice_keys.CELL: ("stances", "ostrell~draft/2"),
    choice_keys.CLAIM: ("analysts", "even-share-lasts"),
    choice_keys.CLAUSE: ("clauses", "draft/2"),
    choice_keys.COVERAGE_CELL: ("sources", "millers~draft/1"),
    choice_keys.MARK: ("timeline", "event~ev-counter"),
    choice_keys.MOVED: ("movement", "cell~ostrell~draft/2"),
    choice_keys.PAIR: ("agreement", "fennmark~ostrell"),
    choice_keys.PARTY_CELL: ("analysts", "ostrell~draft/2"),
    choice_keys.SIDE_CELL: ("stances", "Upper bank~draft/2"),
    choice_keys.SOURCE: ("sources", "gazette-2024-03-04-draft"),
}
"""What a reader chose, and on which page."""

GONE = "The data have changed and no longer have"


@pytest.fixture(scope="module")
def files(example_files: Mapping[str, bytes]) -> dict[str, bytes]:
    """The fictional set, in which one expert has a country and two actors have seats."""
    analysts = example_files["analysts.csv"].replace(b"Surveyor,,", b"Surveyor,Vellin,")
    weights = (
        "actor_id,issue_id,measure,value,source_id,note\nostrell,,seats,3,,\nfennmark,,seats,2,,\n"
    )
    return {**example_files, "analysts.csv": analysts, "weights.csv": weights.encode()}


@pytest.fixture(scope="module")
def before(files: dict[str, bytes]) -> Dataset:
    dataset = check_files(files, "set").dataset
    assert dataset is not None
    return dataset


@pytest.fixture(scope="module")
def renamed(files: dict[str, bytes]) -> dict[str, bytes]:
    def rename(text: str) -> str:
        for old, new in RENAMED.items():
            text = re.sub(rf"(?<![\w-]){old}(?![\w-])", new, text)
        return text

    return {
        name: rename(data.decode()).encode() if name.endswith(".csv") else data
        for name, data in files.items()
    }


@pytest.fixture(scope="module")
def after(renamed: dict[str, bytes]) -> Dataset:
    checked = check_files(renamed, "set")
    assert checked.dataset is not None, checked.report.faults
    return checked.dataset


@pytest.fixture
def folder(
    write_files: Callable, files: dict[str, bytes], monkeypatch: pytest.MonkeyPatch
) -> Iterator[Path]:
    made = write_files(files)
    monkeypatch.setenv(DATA_VARIABLE, str(made))
    with reading_once():
        yield made


def change(folder: Path, files: Mapping[str, bytes]) -> None:
    for name, data in files.items():
        (folder / name).write_bytes(data)


def run(app: AppTest) -> str:
    app.run()
    assert not app.exception, app.exception
    assert len(app.title) == 1
    return text_of(app)


def close(app: AppTest) -> str:
    app.button(key="left_out_close").click()
    return run(app)


def gone_of(before: Dataset, after: Dataset, exhibit: str) -> dict[str, list[str]]:
    """What an exhibit can be asked for, by key, that the data do not have afterwards."""
    found = {}
    for option in EXHIBITS[exhibit].fields:
        if option.of_data and option.key not in choice_keys.CHOSEN:
            left = option.wording(after)
            gone = [value for value in option.wording(before) if value not in left]
            found[option.key] = gone[: 2 if option.many else 1]
    return {key: values for key, values in found.items() if values}


@pytest.mark.parametrize("exhibit", EXHIBITS)
def test_a_control_lets_go_of_what_is_gone(
    open_page, before: Dataset, files, renamed, after: Dataset, folder: Path, exhibit: str
):
    listed = EXHIBITS[exhibit]
    for key, values in gone_of(before, after, exhibit).items():
        change(folder, files)
        app = open_page(listed.page, **listed.shown_by, **{key: values})
        assert "The address asks" not in text_of(app), key
        named = key in app.query_params  # not what the page opens on anyway
        change(folder, renamed)
        said = run(app)
        assert (GONE in said) == named, key
        if named:
            assert all(value in said for value in values)
            assert "So nothing is shown." in said
            assert GONE not in close(app)
        assert GONE not in run(app)


@pytest.mark.parametrize("key", CHOSEN)
def test_a_chosen_mark_is_let_go(open_page, renamed, folder: Path, key: str):
    page, chosen = CHOSEN[key]
    parts = {
        choice_keys.COVERAGE_CELL: {"so_part": "Coverage"},
        choice_keys.PARTY_CELL: {"an_part": "Beside the parties"},
    }
    app = open_page(page, **{key: chosen}, **parts.get(key, {}))
    assert "do not have" not in text_of(app)
    change(folder, renamed)
    said = run(app)
    assert GONE in said
    assert f"‘{chosen}’" in said
    assert f"‘{chosen}’" not in close(app)
    assert key not in app.query_params


@pytest.mark.parametrize("page", sorted(path.stem for path in PAGES.glob("*.py")))
def test_filters_and_collected_clauses_are_let_go_on_every_page(
    open_page, renamed, folder: Path, page: str
):
    app = open_page(
        page, plan=["draft", "counter"], actor="ostrell", issue=["water-share", "sluice"],
        keep=["draft/1", "counter/1"],
    )  # fmt: skip
    change(folder, renamed)
    said = run(app)
    assert (
        f"{GONE} ‘draft’ (Texts), ‘water-share’ (Issues), ‘ostrell’ (Actors) and ‘draft/1’ (Collected clauses)."
        in said
    )
    # Of the actors nothing is left, so that all would be more than was asked for.
    assert "So nothing is shown." in said
    assert app.multiselect(key="plan").value == ["counter"]
    assert app.multiselect(key="keep").value == ["counter/1"]
    assert app.multiselect(key="actor").value == []
    assert GONE not in close(app)


def test_a_side_that_is_gone_is_let_go(open_page, renamed, folder: Path):
    app = open_page("stances", side="Upper bank")
    change(folder, renamed)
    said = run(app)
    assert (
        f"{GONE} \N{LEFT SINGLE QUOTATION MARK}Upper bank\N{RIGHT SINGLE QUOTATION MARK} (Sides)."
        in said
    )
    assert "So nothing is shown." in said
    assert app.multiselect(key="side").value == []


def test_a_collected_clause_that_is_gone_does_not_empty_the_page(open_page, renamed, folder: Path):
    app = open_page("clauses", keep=["draft/1", "counter/1"])
    change(folder, renamed)
    said = run(app)
    assert f"{GONE} ‘draft/1’ (Collected clauses)." in said
    assert "So nothing is shown." not in said
    assert app.title[0].value
    assert app.multiselect(key="keep").value == ["counter/1"]


def test_a_day_after_the_last_covered_one_is_let_go(
    open_page, example_files: Mapping[str, bytes], folder: Path
):
    def covered(day: str) -> dict[str, bytes]:
        package = example_files["datapackage.json"]
        return {"datapackage.json": package.replace(b'"2024-05-31"', f'"{day}"'.encode())}

    change(folder, covered("2024-08-31"))
    app = open_page("stances", asof="2024-07-15")
    assert app.session_state["asof"] == date(2024, 7, 15)
    change(folder, covered("2024-06-30"))
    said = run(app)
    assert "15 July 2024 (As of)" in said
    assert app.session_state["asof"] == date(2024, 6, 30)
    # Who chose no day goes on to read the newest.
    change(folder, covered("2024-08-31"))
    other = open_page("stances")
    change(folder, covered("2024-09-30"))
    assert "As of" not in run(other)
    assert other.session_state["asof"] == date(2024, 9, 30)


def test_every_option_of_data_is_tried(before: Dataset, after: Dataset):
    tried = {key for exhibit in EXHIBITS for key in gone_of(before, after, exhibit)}
    of_data = {option.key for option in asked.of_every_page() if option.of_data}
    shared = {"plan", "issue", "actor", "side", asked.COLLECTED.key}
    assert tried | shared >= of_data
