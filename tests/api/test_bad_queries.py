"""Whatever is asked, the answer is in words: 400, 404, 405 or 503, never a traceback."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from parley.exhibits.query import LONGEST_TEXT, MOST_VALUES

BAD = {
    "plan=moon": ("plan", "us-28"),
    "actor=ua&actor=": ("actor", "ua"),
    "basis=rumour": ("basis", "authored"),
    "issue=%00": ("issue", "territory"),
    "asof=yesterday": ("asof", "a calendar date written YYYY-MM-DD"),
    "asof=2026-02-30": ("asof", "a calendar date written YYYY-MM-DD"),
    "asof=99999-01-01": ("asof", "a calendar date written YYYY-MM-DD"),
    "asof=20260101": ("asof", "a calendar date written YYYY-MM-DD"),
    "asof=": ("asof", "a calendar date written YYYY-MM-DD"),
    "asof=2026-01-01&asof=2026-01-02": ("asof", "one value"),
    "q=": ("q", f"1 to {LONGEST_TEXT} characters; leave it out to search for nothing"),
    f"q={'a' * 201}": ("q", f"1 to {LONGEST_TEXT} characters; leave it out to search for nothing"),
    "measure=best": ("measure", "graded"),
    "unit=lines": ("unit", "points"),
    "min_shared=0": ("min_shared", "a whole number from 1 to 9999"),
    "min_shared=-1": ("min_shared", "a whole number from 1 to 9999"),
    "min_shared=1e3": ("min_shared", "a whole number from 1 to 9999"),
    f"min_shared={'9' * 5000}": ("min_shared", "a whole number from 1 to 9999"),
    "colour=red": ("colour", "plan"),
    "PLAN=us-28": ("PLAN", "plan"),
    "plan": ("plan", "us-28"),
    "plan=%ff%fe": ("query", "percent-encoded UTF-8"),
}


@pytest.mark.parametrize("query", BAD)
def test_a_bad_parameter_is_named_with_what_it_may_hold(client, query: str):
    answer = client.get(f"/api/agreement.csv?{query}")
    parameter, allowed = BAD[query]
    assert answer.status_code == 400
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["parameter"] == parameter
    assert allowed in answer.json()["allowed"]
    assert len(answer.content) < 4_000


def test_ten_thousand_parameters_are_refused_and_a_thousand_answered(client):
    status, body = client.raw(b"&".join([b"plan=us-28"] * 10_000))
    assert status == 400
    assert b"more than 1,000 values" in body
    status, body = client.raw(b"&".join([b"plan=us-28"] * MOST_VALUES))
    assert status == 200
    assert len(body.splitlines()) == 2


@pytest.mark.parametrize("query", [b"plan=us\xe2\x28", b"\xff\xfe=1", b"q=\xc3"])
def test_raw_bytes_that_are_not_ascii(client, query: bytes):
    status, body = client.raw(query)
    assert status == 400
    assert b"percent-encoded UTF-8" in body


@pytest.mark.parametrize("query", ["since=2026-08-01", "since=2026-01-02&until=2026-01-01"])
def test_a_window_that_is_none_is_refused(client, query: str):
    answer = client.get(f"/api/movement.json?{query}")
    assert answer.status_code == 400
    assert answer.json()["parameter"] == "since"


def test_movement_needs_its_first_day_and_stays_within_the_data(client):
    assert client.get("/api/movement.csv").json()["parameter"] == "since"
    later = client.get("/api/movement.csv?since=2026-01-01&until=2026-07-05").json()
    assert later["parameter"] == "until"
    assert later["allowed"] == ["up to 2026-07-04"]


@pytest.mark.parametrize(
    "query", ["asof=0001-01-01", "asof=9999-12-31", "q=%00", "q=%22%00*", "q=NEAR("]
)
def test_odd_but_proper_questions_are_answered(client, query: str):
    for path in ("/api/stances.json", "/api/consensus.csv", "/api/package.zip", "/feed.atom"):
        assert client.get(f"{path}?{query}").status_code == 200


@pytest.mark.parametrize(
    "path",
    [
        "nothing.csv", "stances", "stances.xlsx", "stances.csv/", "..%2f..%2fetc%2fpasswd",
        "%2e%2e/data/positions.csv", "positions.csv%00.json", "POSITIONS.CSV", "%ff.csv", "a" * 3000,
    ],
)  # fmt: skip
def test_a_path_that_leads_nowhere(client, path: str):
    answer = client.get(f"/api/{path}")
    assert answer.status_code == 404
    assert answer.headers["content-type"] == "application/problem+json"
    assert "/api lists what is" in answer.json()["detail"]
    assert len(answer.content) < 1_000


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
def test_nothing_can_be_written(client, method: str):
    answer = client.request(method, "/api/plans.csv")
    assert answer.status_code == 405
    assert answer.headers["allow"] == "GET, HEAD"


def test_faulty_data_are_not_served_and_the_last_good_ones_are(
    client, write_files: Callable, example_files, monkeypatch: pytest.MonkeyPatch
):
    folder = write_files({**example_files, "actors.csv": b"", "terms.csv": b""})
    monkeypatch.setenv("PARLEY_DATA", str(folder))
    for path in ("/api", "/api/plans.csv", "/feed.atom", "/api/openapi.json"):
        answer = client.get(path)
        assert answer.status_code == 503
        assert answer.json()["faults"] == 2
        assert answer.headers["retry-after"]
    for name in ("actors.csv", "terms.csv"):
        (folder / name).write_bytes(example_files[name])
    good = client.get("/api/plans.csv")
    assert good.status_code == 200
    (folder / "actors.csv").write_bytes(b"")
    assert client.get("/api/plans.csv").text == good.text
