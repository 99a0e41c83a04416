"""What is kept of views: once, in bounds, for all threads, and out of everybody's reach."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

import numpy as np
import pandas as pd
import pytest

from parley.dataset import Dataset, kept
from parley.dataset.keeping import bytes_of
from parley.dataset.kept import RESULTS, Shelf, exactly

CALLS: list[Any] = []
"""What the functions below were called with."""


@dataclass(frozen=True)
class Of:
    """Stands for a view: its key is all there is to it."""

    key: tuple[str, ...]

    @property
    def whole(self) -> Of:
        return Of(self.key[:1])


@dataclass(frozen=True, eq=False)
class Result:
    frame: pd.DataFrame
    numbers: np.ndarray
    names: dict[str, list[int]]


@kept.kept
def made(view: Of, times: float = 1) -> Result:
    CALLS.append((view.key, times))
    return Result(pd.DataFrame({"n": [1, 2]}), np.array([1.0, times]), {"a": [1]})


@kept.kept
def doubled(view: Of) -> pd.DataFrame:
    CALLS.append(view.key)
    return made(view).frame * 2


@kept.shared
def the_same(view: Of) -> Result:
    return made(view, 3)


@kept.kept_by_day
def on_the_day(view: Of) -> tuple[str, ...]:
    CALLS.append(view.key)
    return view.key


@kept.kept
def failing(view: Of) -> int:
    CALLS.append(view.key)
    if len(CALLS) == 1:
        raise ValueError("the first time")
    return 7


@pytest.fixture(autouse=True)
def _nothing_kept() -> Iterator[None]:
    kept.clear()
    CALLS.clear()
    yield
    kept.clear()


def test_a_result_is_made_once_for_equal_keys_and_arguments():
    for _ in range(2):
        made(Of(("data", "x")))
        made(Of(("data", "x")), 1)
        made(Of(("data", "x")), times=1)
    assert CALLS == [(("data", "x"), 1)]
    name = f"{__name__}.made"
    assert (RESULTS.computed[name], RESULTS.hits[name]) == (1, 5)


def test_another_view_another_argument_or_an_argument_of_another_type_is_another_result():
    one = Of(("data", "x"))
    made(one), made(Of(("data", "y"))), made(Of(("newer", "x")))
    made(one, 2), made(one, True), made(one, 1.0)
    assert len(CALLS) == 6


@dataclass(frozen=True)
class Asked:
    flag: Any = False
    words: Any = ()


def test_arguments_are_told_apart_down_to_their_types():
    values = [0, False, 0.0, None, "0", (0,), (False,), Asked(0), Asked(False), Asked(words=(1,))]
    assert len({exactly(value) for value in values}) == len(values)
    assert exactly(Asked(words=["a"])) == exactly(Asked(words=["a"]))


def test_what_a_caller_does_to_a_result_stays_with_the_caller():
    mine = made(Of(("data",)))
    mine.frame["more"] = 0
    mine.frame.loc[0, "n"] = 99
    mine.names["a"].append(2)
    mine.names["b"] = []
    with pytest.raises(ValueError, match="read-only"):
        mine.numbers[0] = 5
    other = made(Of(("data",)))
    assert other.frame.to_dict("list") == {"n": [1, 2]}
    assert (other.names, other.numbers.tolist()) == ({"a": [1]}, [1.0, 1.0])


def test_who_shares_a_result_is_given_the_same_object():
    assert the_same(Of(("data",))) is the_same(Of(("data",)))


def test_what_hangs_on_the_day_alone_never_sees_a_filter():
    assert on_the_day(Of(("data", "x"))) == on_the_day(Of(("data", "y"))) == ("data",)
    assert CALLS == [("data",)]


def test_an_exception_is_handed_on_and_not_kept():
    with pytest.raises(ValueError, match="the first time"):
        failing(Of(("data",)))
    assert len(RESULTS) == 0
    assert failing(Of(("data",))) == failing(Of(("data",))) == 7
    assert len(CALLS) == 2


def test_a_kept_function_hangs_on_nothing_but_its_arguments():
    outside = [1]

    def inner(view: Of) -> int:
        return outside[0]

    def many(view: Of, *more: int) -> int:
        return len(more)

    with pytest.raises(TypeError, match="hangs on more"):
        kept.kept(inner)
    with pytest.raises(TypeError, match="any number"):
        kept.kept(many)


def test_threads_that_ask_at_once_wait_for_one_result():
    begun, go = threading.Event(), threading.Event()
    shelf, times = Shelf(4, 10**6), []

    def make() -> str:
        times.append(1)
        begun.set()
        go.wait()
        return "made"

    def ask() -> str:
        return shelf.get(("data",), "slow", (), make)

    with ThreadPoolExecutor(8) as pool:
        first = pool.submit(ask)
        begun.wait()
        others = [pool.submit(ask) for _ in range(7)]
        go.set()
        assert {asked.result() for asked in (first, *others)} == {"made"}
    assert len(times) == 1


def test_functions_that_rest_on_each_other_wait_for_no_one_forever():
    views = [Of(("data", name)) for name in "abcd"] * 16

    def ask(n: int) -> int:
        return len(doubled(views[n])) if n % 2 else len(made(views[n]).frame)

    with ThreadPoolExecutor(8) as pool:
        assert set(pool.map(ask, range(len(views)))) == {2}
    assert len(CALLS) == len(set(map(str, CALLS)))


def test_another_thread_gets_its_result_while_one_is_being_made():
    begun, go = threading.Event(), threading.Event()
    shelf = Shelf(4, 10**6)

    def slow() -> str:
        begun.set()
        go.wait()
        return "slow"

    with ThreadPoolExecutor(1) as pool:
        waiting = pool.submit(shelf.get, ("data",), "slow", (), slow)
        begun.wait()
        assert shelf.get(("data",), "quick", (), lambda: "quick") == "quick"
        go.set()
        assert waiting.result() == "slow"


def test_the_group_asked_for_longest_ago_goes_first():
    shelf = Shelf(2, 10**9)
    for group in ("a", "b", "a", "c"):
        shelf.get((group,), "name", (), lambda: 1)
    assert shelf.identities() == {"a", "c"}


def test_no_more_bytes_are_kept_than_there_is_room_for():
    room = bytes_of(np.zeros(1_000))
    shelf = Shelf(100, 3 * room)
    for number in range(10):
        shelf.get((number,), "name", (), lambda: np.zeros(1_000))
        assert shelf.bytes <= shelf.most_bytes
    assert shelf.identities() == {7, 8, 9}
    shelf.get(("large",), "name", (), lambda: np.zeros(10_000))
    assert len(shelf) == 0
    assert shelf.bytes == 0


def test_a_view_that_is_larger_than_the_room_stays_until_another_is_asked_for():
    shelf = Shelf(100, 10, 100, least=1)
    for name in "xyxy":
        shelf.get(("large",), name, (), lambda: np.zeros(1_000))
    assert sum(shelf.computed.values()) == 2
    shelf.get(("next",), "x", (), lambda: np.zeros(1_000))
    assert shelf.identities() == {"next"}


def test_one_view_does_not_keep_any_number_of_results():
    shelf = Shelf(100, 10**9, 3)
    for number in range(10):
        shelf.get(("data",), "name", number, lambda: 1)
    assert len(shelf) == 3


def test_data_that_are_dropped_leave_nothing_not_even_what_was_being_made():
    begun, go = threading.Event(), threading.Event()
    shelf = Shelf(100, 10**9)

    def slow() -> int:
        begun.set()
        go.wait()
        return 1

    for data in ("old", "new"):
        shelf.get((data, "x"), "name", (), lambda: 1)
    with ThreadPoolExecutor(1) as pool:
        waiting = pool.submit(shelf.get, ("old", "y"), "name", (), slow)
        begun.wait()
        shelf.drop("old")
        go.set()
        assert waiting.result() == 1
    assert shelf.identities() == {"new"}
    shelf.drop("new")
    assert (len(shelf), shelf.bytes) == (0, 0)


def test_bytes_are_counted_off_whatever_goes_while_others_ask():
    shelf = Shelf(3, 10**6, 2)

    def ask(n: int) -> int:
        if n % 7 == 0:
            shelf.drop(n % 4)
        return len(shelf.get((n % 4, n % 3), "name", n % 5, lambda: np.zeros(100 * n + 1)))

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(ask, range(400)))
    for data in range(4):
        shelf.drop(data)
    assert (len(shelf), shelf.bytes) == (0, 0)


def test_aside_everything_is_made_anew_and_nothing_kept():
    made(Of(("data",)))
    with kept.aside():
        made(Of(("data",)))
        doubled(Of(("data",)))
    assert len(CALLS) == 4
    assert len(RESULTS) == 1


def test_arrays_texts_and_frames_weigh_what_they_take():
    assert bytes_of(np.zeros(1_000)) == 8_000
    assert bytes_of("x" * 1_000) > 1_000
    assert bytes_of({"a": [np.zeros(1_000)]}) > 8_000
    frame = pd.DataFrame({"n": np.zeros(1_000)})
    assert bytes_of((frame, frame)) < 2 * bytes_of(frame)


def test_views_of_data_that_say_other_things_of_themselves_have_other_keys(
    example: Dataset, check_changed: Any, example_files: Any
):
    described = example_files["datapackage.json"]
    later = check_changed({"datapackage.json": described.replace(b"2024-05-31", b"2024-06-30")})
    assert later.dataset is not None
    assert later.dataset.content_hash == example.content_hash
    assert later.dataset.covered_to != example.covered_to
    assert later.dataset.view().key != example.view().key


def test_two_views_with_one_key_share_their_tables(example: Dataset):
    example.view(plan="draft")["positions"]
    before = dict(RESULTS.computed)
    mine = example.view(plan="draft")["positions"]
    mine.loc[0, "stance"] = 9
    assert dict(RESULTS.computed) == before
    assert set(example.view(plan="draft")["positions"]["stance"]) <= set(range(-2, 3))


def test_a_view_without_its_filters_is_the_same_for_all_that_share_the_day(example: Dataset):
    day = "2024-03-10"
    assert example.view(plan="draft", asof=day).whole.key == example.view(asof=day).key
    assert example.view(plan="draft", asof=example.covered_to).whole.key == example.view().key
