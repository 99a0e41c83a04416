"""What the interface gives: the view's rows, with validators, to other sites only if they are public."""

from __future__ import annotations

import io
import zipfile
from xml.etree import ElementTree as ET

import pandas as pd
import pytest
from starlette.applications import Starlette

from parley import api
from parley.api.endpoints import ENDPOINTS
from parley.dataset import Dataset
from tests.api.conftest import Client

MOVEMENT = "since=2026-05-01"
ROWS = [endpoint for endpoint in ENDPOINTS if endpoint.columns]
ATOM = "{http://www.w3.org/2005/Atom}"


def text_at(path: str, query: str = "") -> str:
    """The path with the query, and what must be given: a first day, or the clause in question."""
    own = MOVEMENT if "movement" in path else ""
    if path.split("/")[-1].split(".")[0] in ("history", "family", "clause-events"):
        own = "clause=us-28/7"
    if path == "/api/search.json":
        own = "q=elections"
    return f"{path}?{'&'.join(filter(None, (query, own)))}"


@pytest.mark.parametrize("endpoint", ROWS, ids=lambda endpoint: endpoint.path)
def test_rows_have_the_columns_that_are_promised(client, endpoint):
    answer = client.get(text_at(endpoint.path, "plan=us-28"))
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith(endpoint.mime)
    names = [column.name for column in endpoint.columns]
    if endpoint.ending == "csv":
        assert answer.text.partition("\r\n")[0].split(",") == names
    else:
        rows = answer.json()["rows"]
        assert len(rows) == answer.json()["about"]["n"]
        assert all(list(row) == names for row in rows)


def test_ids_and_names_ask_the_same(client):
    by_id = client.get("/api/stances.csv?plan=us-28&actor=pl&asof=2025-12-01")
    by_name = client.get("/api/stances.csv?actor=Poland&plan=US+28+points&asof=2025-12-01")
    assert by_id.text == by_name.text
    assert by_id.headers["etag"] == by_name.headers["etag"]
    # data/positions.csv: by 1 December 2025 Poland had objected to point 9 (jets in Poland),
    # on 22 November, and spoken on nothing that is to be read here in another way.
    rows = pd.read_csv(io.StringIO(by_id.text))
    assert rows.loc[rows["clause_id"] == "us-28/9", "stance"].tolist() == [-2]
    assert (rows["actor_id"] == "pl").all()


def test_an_older_word_asks_the_same_as_today_s(client):
    then = client.get("/api/positions.csv?basis=tabled&basis=stated")
    assert then.status_code == 200
    assert then.content == client.get("/api/positions.csv?basis=authored&basis=stated").content


def test_analyst_views_take_an_analyst_and_a_claim(client, frozen: Dataset):
    row = frozen["analyst_views"].iloc[0]
    query = f"analyst={row['analyst_id']}&claim={row['claim_id']}"
    rows = client.get(f"/api/analyst_views.json?{query}").json()["rows"]
    assert rows
    assert {(row["analyst_id"], row["claim_id"]) for row in rows} == {
        (row["analyst_id"], row["claim_id"])
    }


def test_the_same_question_has_the_same_tag_and_needs_no_second_answer(client):
    first = client.get("/api/clauses.csv?plan=us-28&plan=eu-28")
    tag = first.headers["etag"]
    for known in (tag, f'"other", {tag}', tag.removeprefix("W/"), "*"):
        again = client.get(
            "/api/clauses.csv?plan=us-28&plan=eu-28", headers={"If-None-Match": known}
        )
        assert again.status_code == 304
        assert again.content == b""
        assert again.headers["etag"] == tag
    stale = client.get("/api/clauses.csv?plan=us-28", headers={"If-None-Match": tag})
    assert stale.status_code == 200
    assert stale.headers["etag"] != tag


def test_the_tag_changes_with_the_data(
    client, write_files, example_files, monkeypatch: pytest.MonkeyPatch
):
    folder = write_files(example_files)
    monkeypatch.setenv("PARLEY_DATA", str(folder))
    before = client.get("/api/actors.csv")
    lines = example_files["sources.csv"].splitlines(keepends=True)
    (folder / "sources.csv").write_bytes(b"".join([lines[0], *lines[2:], lines[1]]))
    after = client.get("/api/actors.csv", headers={"If-None-Match": before.headers["etag"]})
    assert after.status_code == 200
    assert after.headers["etag"] != before.headers["etag"]


def test_answers_are_packed_for_those_who_can_unpack_them(client):
    plain = client.get("/api/positions.csv")
    packed = client.get("/api/positions.csv", headers={"Accept-Encoding": "gzip"})
    assert "content-encoding" not in plain.headers
    assert packed.headers["content-encoding"] == "gzip"
    assert int(packed.headers["content-length"]) < int(plain.headers["content-length"]) / 2
    assert packed.text == plain.text
    assert "Accept-Encoding" in packed.headers["vary"]


PAGE = {"Origin": "https://example.org"}
"""What a browser says of a page of another site."""


def preflight(method: str) -> dict[str, str]:
    """The question of such a page whether it may."""
    return {
        **PAGE,
        "Access-Control-Request-Method": method,
        "Access-Control-Request-Headers": "If-None-Match",
    }


def test_no_other_site_may_read_unless_the_host_says_so(client):
    for path in ("/api", "/api/plans.json", "/api/openapi.json", "/api/nothing", "/feed.atom"):
        answers = [
            client.get(path, headers=PAGE),
            client.request("OPTIONS", path, headers=preflight("GET")),
        ]
        for answer in answers:
            assert not [name for name in answer.headers if name.startswith("access-control")]
    # Programs of one's own name no page, and some name one that is none.
    assert (
        client.get("/api/plans.json").content == client.get("/api/plans.json", headers=PAGE).content
    )


def test_any_site_may_read_public_data_and_ask_whether_they_changed():
    client = Client(Starlette(routes=api.routes(public=True)))
    answer = client.get("/api/plans.json", headers=PAGE)
    assert answer.headers["access-control-allow-origin"] == "*"
    assert "etag" in answer.headers["access-control-expose-headers"].lower()
    assert client.request("OPTIONS", "/api/plans.json", headers=preflight("GET")).status_code == 200
    assert (
        client.request("OPTIONS", "/api/plans.json", headers=preflight("DELETE")).status_code == 400
    )


@pytest.mark.parametrize("path", ["/api", "/api/stances.csv", "/api/package.zip", "/feed.atom"])
def test_head_says_what_get_would(client, path: str):
    head, get = client.request("HEAD", path), client.get(path)
    assert head.status_code == 200
    assert head.content == b""
    same = ("etag", "content-type", "content-length")
    assert [head.headers[name] for name in same] == [get.headers[name] for name in same]


def test_the_package_is_the_view(client):
    answer = client.get("/api/package.zip?plan=us-28")
    assert (
        'filename="parley-package-us-28-points-2026-07-04.zip"'
        in (answer.headers["content-disposition"])
    )
    with zipfile.ZipFile(io.BytesIO(answer.content)) as files:
        clauses = files.read("clauses.csv")
        assert {"datapackage.json", "CODEBOOK.md", "LICENSE.md", "README.md"} <= set(
            files.namelist()
        )
    assert clauses == client.get("/api/clauses.csv?plan=us-28").content


def test_the_feed_tells_each_movement_once_under_a_lasting_id(client):
    short, long = client.get("/feed.atom"), client.get("/feed.atom?since=2025-11-01")
    assert short.headers["content-type"].startswith("application/atom+xml")
    feeds = [ET.fromstring(answer.content) for answer in (short, long)]  # noqa: S314 (our own bytes)
    ids = [[entry.findtext(f"{ATOM}id") for entry in feed.iter(f"{ATOM}entry")] for feed in feeds]
    assert 0 < len(ids[0]) < len(ids[1])
    assert all(len(set(some)) == len(some) for some in ids)
    assert set(ids[0]) <= set(ids[1])
    # RFC 4287: id, title and updated once each, an author, and where the feed is served.
    for feed in feeds:
        for name in ("id", "title", "updated", "author"):
            assert len(feed.findall(f"{ATOM}{name}")) == 1
    (link,) = [link for link in feeds[1].findall(f"{ATOM}link") if link.get("rel") == "self"]
    assert link.get("href") == "http://testserver/feed.atom?since=2025-11-01"


@pytest.mark.slow
def test_the_index_lists_what_is_there(client):
    index = client.get("/api").json()
    assert set(index["paths"]) == {endpoint.path for endpoint in ENDPOINTS}
    assert index["version"] == "2026.7.2"
    empty = set()
    # What an exhibit gives as JSON is tried against its description.
    for path in (path for path in index["paths"] if not ("/exhibits/" in path and "json" in path)):
        answer = client.get(text_at(path))
        if answer.status_code == 404:
            empty.add(path)
            assert answer.json()["title"] == "Nothing is left to show"
        else:
            assert answer.status_code == 200, path
    # What moved opens on when something last did, so no exhibit is without rows.
    assert empty == set()
    assert client.get("/api/").json() == index
