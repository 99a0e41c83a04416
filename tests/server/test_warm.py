"""Making ready what visitors see first: what is made, and that it begins, steps back and ends."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from parley.dataset import Dataset
from parley.exhibits.registry import EXHIBITS, Listed
from parley.paths import DATA_VARIABLE, EXAMPLE_DATA, ROOT
from parley.server import opening, warm
from parley.server.imports import named_in
from parley.server.warm import Warmth
from tests.waiting import LONGEST


@pytest.fixture(autouse=True)
def _at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing waits for visitors who do not come."""
    monkeypatch.setattr(warm, "FIRST_PAUSE", 0)
    monkeypatch.setattr(warm, "BETWEEN", 0)


def test_every_exhibit_is_made_in_both_themes(example: Dataset, monkeypatch: pytest.MonkeyPatch):
    made: list[tuple[str, bool]] = []
    build = Listed.exhibit

    def noted(listed, view, options=None, *, dark=False):
        made.append((listed.name, dark))
        return build(listed, view, options, dark=dark)

    monkeypatch.setattr(Listed, "exhibit", noted)
    for step in opening.exhibits(example):
        step()
    assert set(made) == {
        (listed.name, dark)
        for listed in EXHIBITS.values()
        for dark in (False, True)
        if listed.has_figure or not dark
    }
    assert len(set(made)) == len(made)
    assert made[0] == ("acceptance", False)


def test_a_set_is_made_ready_once_and_the_next_one_after_it(example: Dataset, frozen: Dataset):
    made: list[Dataset] = []
    both = threading.Event()
    shown = [example, example, frozen]

    def current() -> Dataset:
        return shown.pop(0) if len(shown) > 1 else shown[0]

    def steps(dataset: Dataset):
        yield lambda: made.append(dataset)
        yield lambda: dataset is frozen and both.set()

    warmth = Warmth(current, steps, look_again=0)
    warmth.begin()
    assert both.wait(LONGEST)
    warmth.end(wait=LONGEST)
    assert len(made) == 2
    assert made[0] is example
    assert made[1] is frozen


def test_faulty_data_are_waited_for(example: Dataset):
    asked = threading.Semaphore(0)
    made = threading.Event()
    shown: list[Dataset | None] = [None]

    def current() -> Dataset | None:
        asked.release()
        return shown[0]

    warmth = Warmth(current, lambda _: [made.set], look_again=0)
    warmth.begin()
    for _ in range(3):
        assert asked.acquire(timeout=LONGEST)
    assert not made.is_set()
    shown[0] = example
    assert made.wait(LONGEST)
    warmth.end(wait=LONGEST)


def test_it_ends_between_two_exhibits(example: Dataset):
    begun, go_on = threading.Event(), threading.Event()
    made: list[str] = []

    def first() -> None:
        begun.set()
        go_on.wait(LONGEST)
        made.append("first")

    warmth = Warmth(lambda: example, lambda _: [first, lambda: made.append("second")])
    warmth.begin()
    assert begun.wait(LONGEST)
    warmth.end()
    go_on.set()
    warmth.end(wait=LONGEST)
    assert made == ["first"]


def test_it_steps_back_while_a_page_is_drawn(example: Dataset):
    drawn, made = threading.Event(), threading.Event()
    page = threading.Thread(target=drawn.wait, args=(LONGEST,), name="ScriptRunner.scriptThread")
    page.start()
    order: list[str] = []

    def step() -> None:
        order.append("page" if page.is_alive() else "exhibit")
        made.set()

    looked = threading.Event()

    def steps(_: Dataset):
        looked.set()
        yield step

    warmth = Warmth(lambda: example, steps)
    warmth.begin()
    assert looked.wait(LONGEST)
    drawn.set()
    page.join(LONGEST)
    assert made.wait(LONGEST)
    warmth.end(wait=LONGEST)
    assert order == ["exhibit"]


def test_what_scripts_import_is_found():
    code = "import a.b\nfrom c import d, e\nfrom . import f\ndef g():\n    import h\n"
    assert list(named_in(code)) == [("a.b", ()), ("c", ("d", "e"))]


WHOLE = """
import os, sys, threading
import dashboard
assert not {"pandas", "babel", "scipy", "parley.api", "parley.dataset"} & set(sys.modules)
from parley.server import warm
from parley.server.opening import current, exhibits
warm.FIRST_PAUSE = 0
made = threading.Event()
def steps(dataset):
    yield from list(exhibits(dataset))[:1]
    yield made.set
warmth = warm.Warmth(current, steps)
warmth.begin()
print(made.wait(float(sys.argv[1])))
print("parley.ui.panels.evidence" in sys.modules, "parley.api" in sys.modules)
warmth.end(wait=60)
"""


@pytest.mark.parametrize(
    ("data", "ready", "wait"), [(EXAMPLE_DATA, True, LONGEST), (None, False, 1)]
)
def test_a_new_process_starts_light_and_becomes_ready(data: Path | None, ready, wait, tmp_path):
    env = {**os.environ, DATA_VARIABLE: str(data or tmp_path)}
    done = subprocess.run(
        [sys.executable, "-c", WHOLE, str(wait)],
        cwd=ROOT, env=env, capture_output=True, text=True, check=True,
    )  # fmt: skip
    said = done.stdout.split()
    assert said[0] == str(ready)
    if ready:
        assert said[1:] == ["True", "True"]
    assert "Traceback" not in done.stderr


def test_a_file_that_is_being_replaced_is_looked_for_again(monkeypatch: pytest.MonkeyPatch):
    def gone() -> None:
        raise FileNotFoundError("positions.csv")

    opening.modules()  # what pages import now must not be the one that raises
    monkeypatch.setattr("parley.store.store", gone)
    assert opening.current() is None
