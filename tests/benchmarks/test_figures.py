"""What the benchmarks make of their figures, and what they show: nothing here is timed."""

from __future__ import annotations

import base64
import itertools
import json
from pathlib import Path

import pytest
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from benchmarks.measuring.actions import ACTIONS, beside
from benchmarks.measuring.protocol import AppError, Reader, Toggle
from benchmarks.measuring.states import write
from benchmarks.measuring.stopwatch import read
from benchmarks.measuring.summary import Spread, median, percentile, ratio_in_words, ratios, table
from benchmarks.readers import EVERY, JITTER, pauses
from parley.dataset import Dataset


def test_percentiles_lie_between_neighbours_in_proportion():
    assert [percentile([10, 20, 30], share) for share in (0, 0.5, 0.75, 1)] == [10, 20, 25, 30]
    assert percentile([7], 0.95) == 7


def test_a_ratio_is_the_median_of_the_rounds_that_both_finished():
    ours = {0: [20.0, 40.0, 60.0], 1: [90.0], 2: [], 3: [50.0]}
    least = {0: [10.0], 1: [30.0], 2: [10.0], 3: []}
    # 40 to 10 and 90 to 30.
    assert ratios(ours, least) == Spread(3.5, 3.1, 3.9)
    assert ratio_in_words(ratios(ours, least)) == "3.50 (3.10–3.90)"
    assert ratio_in_words(ratios({0: []}, least)) == "–"


def test_what_is_missing_counts_in_no_median():
    assert median([3, None, 1, 2]) == 2
    assert median([None]) is None


def test_a_table_sets_numbers_to_the_right():
    assert table(("page", "measured", "ms"), [["Stances", "click", "12"]]).splitlines() == [
        "| page | measured | ms |",
        "| --- | --- | ---: |",
        "| Stances | click | 12 |",
    ]


def encoded(**what: object) -> str:
    return base64.b64encode(ForwardMsg(**what).SerializeToString()).decode()


def test_a_click_is_split_at_what_was_sent_and_what_came():
    delta, end = encoded(ref_hash="figure"), encoded(script_finished=0)
    taken = {
        "event": 100.0, "changed": 180.0, "last": 190.0, "sent": [[105.0, 20]],
        "received": [[130.0, delta], [150.0, delta], [200.0, end]],
        "fetched": [[110.0, 120.0, 125.0, 1000]],
    }  # fmt: skip
    click = read(taken)
    assert (click.asked, click.answered, click.delivered) == (5, 20, 50)
    assert (click.repaint, click.settled, click.finished) == (80, 90, 100)
    assert (click.messages, click.deltas) == (4, 2)
    assert click.bytes == 1000 + sum(len(base64.b64decode(one)) for one in (delta, delta, end))


def test_a_click_that_asks_no_server_has_no_parts():
    click = read(
        {"event": 1.0, "changed": 9.0, "last": 9.0, "sent": [], "received": [], "fetched": []}
    )
    assert click.repaint == 8
    assert (click.asked, click.answered, click.delivered, click.finished) == (None,) * 4


@pytest.mark.slow
@pytest.mark.parametrize("name", ACTIONS)
def test_every_click_leads_to_something_else_that_the_pages_beside_ours_can_show(
    name: str, frozen: Dataset, tmp_path: Path
):
    states = ACTIONS[name].states(frozen)
    write({name: states}, tmp_path / "states.json")
    shown = json.loads((tmp_path / "states.json").read_text("utf-8"))[name]
    if states.kind == "square":
        assert len(set(states.choices)) == 2
    else:
        before, after = shown["summaries" if states.kind == "table" else "figures"]
        assert before != after
    for has_lists in (True, False):
        assert beside(ACTIONS[name], states, has_lists=has_lists).name == name


def reader() -> Reader:
    return Reader(None, "agreement", Toggle("ag_zero"))  # no line is needed to read messages


def test_a_reader_finds_the_toggle_by_its_key_and_keeps_what_a_page_would():
    one, message = reader(), ForwardMsg()
    message.hash, message.metadata.cacheable = "abc", True
    message.delta.fragment_id = "part"
    message.delta.new_element.checkbox.id = "$$ID-toggle"
    message.delta.new_element.checkbox.query_param_key = "ag_zero"
    assert not one.takes(message)
    assert (one.toggle.widget, one.toggle.fragment) == ("$$ID-toggle", "part")
    assert list(one.still_kept()) == ["abc"]
    for _ in range(one.keeps_for + 1):
        assert one.takes(ForwardMsg(script_finished=ForwardMsg.FINISHED_SUCCESSFULLY))
    assert not list(one.still_kept())


def test_a_run_that_calls_for_another_is_no_answer_and_an_exception_is_an_error():
    one = reader()
    assert not one.takes(ForwardMsg(script_finished=ForwardMsg.FINISHED_EARLY_FOR_RERUN))
    message = ForwardMsg()
    message.delta.new_element.exception.message = "no such column"
    with pytest.raises(AppError, match="no such column"):
        one.takes(message)


def test_a_reader_pauses_as_long_in_every_run():
    once, again, another = (list(itertools.islice(pauses(seed), 50)) for seed in (1, 1, 2))
    assert once == again != another
    assert 0 <= once[0] <= EVERY
    assert all(EVERY - JITTER <= pause <= EVERY + JITTER for pause in once[1:])
