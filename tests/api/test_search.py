"""Questions over HTTP: what is given, and what cannot be asked."""

from __future__ import annotations

import pytest

from parley.analysis.search import answer
from parley.dataset import Dataset
from parley.exhibits.query import LONGEST_TEXT


def test_an_answer_is_that_of_python(client, frozen: Dataset):
    body = client.get("/api/search.json?q=prisoners+exchanged&plan=us-28&most=2").json()
    found = answer(frozen.view(plan="us-28"), "prisoners exchanged", 2)
    assert [hit["id"] for hit in body["hits"]] == [hit.id for hit in found.hits]
    assert body["counts"] == found.counts
    assert body["outside"] == found.outside
    # Clauses come first; us-28/24a is "Every remaining prisoner and all bodies are exchanged".
    first = body["hits"][0]
    assert (first["kind"], first["id"]) == ("clause", "us-28/24a")
    assert set(first) == {
        "kind",
        "id",
        "title",
        "why",
        "score",
        "field",
        "context",
        "standing",
        "address",
    }
    assert first["address"] == "clauses?clause=us-28%2F24a"
    assert {piece["text"] for piece in first["context"] if piece["matched"]} <= {
        "prisoner", "exchanged", "exchange",
    }  # fmt: skip
    assert body["words"][0] == {
        "typed": "prisoners", "role": "read", "read_as": [], "corrected": False, "near": [],
    }  # fmt: skip


def test_q_is_the_question_and_filters_nothing(client):
    body = client.get("/api/search.json?q=elections").json()
    assert "search" not in body["about"]["filters"]
    assert body["outside"] == {}


def test_nothing_found_is_an_answer(client):
    answered = client.get("/api/search.json?q=football+world+cup")
    assert answered.status_code == 200
    assert answered.json()["hits"] == []
    assert "'football' and 'cup' stand nowhere" in answered.json()["said"]


@pytest.mark.parametrize(
    ("query", "parameter", "allowed"),
    [
        ("", "q", f"1 to {LONGEST_TEXT} characters"),
        ("q=", "q", f"1 to {LONGEST_TEXT} characters"),
        (f"q={'a' * (LONGEST_TEXT + 1)}", "q", f"1 to {LONGEST_TEXT} characters"),
        ("q=a&q=b", "q", "one value"),
        ("q=a&most=0", "most", "a whole number from 1 to 100"),
        ("q=a&plan=moon", "plan", "us-28"),
    ],
)
def test_a_bad_question_is_refused(client, query: str, parameter: str, allowed: str):
    answered = client.get(f"/api/search.json?{query}")
    assert answered.status_code == 400
    assert answered.json()["parameter"] == parameter
    assert allowed in answered.json()["allowed"]


def test_the_same_question_has_the_same_tag(client):
    first = client.get("/api/search.json?q=elections")
    tag = {"If-None-Match": first.headers["etag"]}
    assert client.get("/api/search.json?q=elections", headers=tag).status_code == 304
    assert client.get("/api/search.json?q=election", headers=tag).status_code == 200
