"""What many tests share: the data sets that no curation changes, and sets made from changed files."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

import parley
from parley.dataset import Checked, Dataset, kept
from parley.exhibits.exhibit import Exhibit
from parley.exhibits.sources.sensitivity import model as sensitivity
from parley.export.takeaway import Takeaway, of_exhibit
from parley.paths import DATA_VARIABLE, EXAMPLE_DATA
from tests.paths import FROZEN_DATA
from tests.read_once import check_once

# No test hangs on how busy the machine is.
settings.register_profile("parley", deadline=None)
settings.load_profile("parley")

Files = Mapping[str, bytes]


@pytest.fixture(scope="session", autouse=True)
def _frozen_data_shown() -> Iterator[None]:
    """What is started without a data set shows the frozen copy; so do processes begun by a test."""
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv(DATA_VARIABLE, str(FROZEN_DATA))
        yield


@pytest.fixture(scope="session")
def _components_known() -> Iterator[None]:
    """Streamlit looks once for components among what is installed, and not for each page that runs.

    Its `AppTest` otherwise reads the description of every package for each.
    """
    from streamlit.components.v2 import manifest_scanner  # takes long, and few tests need it

    found = manifest_scanner.scan_component_manifests()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(manifest_scanner, "scan_component_manifests", lambda: list(found))
        yield


@pytest.fixture(scope="session")
def frozen() -> Dataset:
    """The frozen copy of data/, as it stood on one day."""
    return parley.load(FROZEN_DATA)


@pytest.fixture
def few_draws(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Twenty draws instead of two hundred: for tests to which the shares do not matter.

    Not for those that run pages. What was kept goes with it, as no view says how often was drawn.
    """
    kept.clear()
    monkeypatch.setattr(sensitivity, "DRAWS", 20)
    yield
    kept.clear()


@pytest.fixture(scope="session")
def example() -> Dataset:
    """The small fictional set that `parley new` hands out."""
    return parley.load(EXAMPLE_DATA)


@pytest.fixture(scope="session")
def example_files() -> Files:
    """The fictional set as file name -> bytes."""
    return {path.name: path.read_bytes() for path in sorted(EXAMPLE_DATA.iterdir())}


@pytest.fixture(scope="session")
def check_changed(example_files: Files) -> Callable[[Mapping[str, bytes | None]], Checked]:
    """Check the fictional set with some files replaced, or left out where None."""

    def check(changes: Mapping[str, bytes | None]) -> Checked:
        files = {**example_files, **changes}
        return check_once({name: data for name, data in files.items() if data is not None}, "set")

    return check


@pytest.fixture
def write_files(tmp_path: Path) -> Callable[[Files], Path]:
    """Write files into a new folder and give it."""

    def write(files: Files) -> Path:
        folder = tmp_path / "set"
        folder.mkdir()
        for name, data in files.items():
            (folder / name).write_bytes(data)
        return folder

    return write


@pytest.fixture
def with_events(check_changed, example_files) -> Callable[..., Dataset]:
    """The fictional set with other events: (id, day, last day, precision, kind) each."""

    def make(*given_: tuple[str, str, str, str, str]) -> Dataset:
        head = example_files["events.csv"].split(b"\n")[0].decode().strip()
        source = rows(example_files["events.csv"])[0]["source_id"]
        lines = [
            f"{id_},{first},{last},{precision},Title of {id_},Summary,{kind},,,{source},"
            for id_, first, last, precision, kind in given_
        ]
        checked = check_changed({"events.csv": "\n".join([head, *lines, ""]).encode()})
        assert checked.dataset is not None, checked.report.faults
        return checked.dataset

    def rows(data: bytes) -> list[dict[str, str]]:
        return list(csv.DictReader(data.decode().splitlines()))

    return make


@pytest.fixture
def takeaways(monkeypatch: pytest.MonkeyPatch, _components_known: None) -> dict[str, Takeaway]:
    """What the page that is opened next gives to take away, by the exhibit's key."""
    from parley.ui.frame import takeaway  # Streamlit takes long to import, and few tests need it

    given: dict[str, Takeaway] = {}

    def show(exhibit: Exhibit, **_: Any) -> None:
        given[exhibit.key] = of_exhibit(exhibit)

    monkeypatch.setattr(takeaway, "show", show)
    return given
