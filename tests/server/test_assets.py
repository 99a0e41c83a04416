"""Scripts and styles from memory: the same bytes, compressed for those who gain by it."""

from __future__ import annotations

import gzip
from concurrent.futures import wait
from pathlib import Path

import pytest

from parley.server.assets import Assets
from parley.server.frontend import Frontend
from tests.server.conftest import Ask


def test_compressed_and_plain_are_the_file(ask: Ask, frontend: Frontend, script: str):
    data = (frontend.folder / script).read_bytes()
    zipped = ask(f"/{script}", accept_encoding="gzip, deflate, br")
    plain = ask(f"/{script}")
    assert zipped.headers["content-encoding"] == "gzip"
    assert int(zipped.headers["content-length"]) < len(data) / 3
    assert "content-encoding" not in plain.headers
    assert zipped.content == plain.content == data
    for answer in (zipped, plain):
        assert answer.headers["cache-control"] == "public, immutable, max-age=31536000"
        assert answer.headers["content-type"].startswith("text/javascript")
        assert answer.headers["vary"] == "Accept-Encoding"
    assert zipped.headers["etag"] != plain.headers["etag"]
    again = ask(f"/{script}", if_none_match=plain.headers["etag"])
    assert (again.status_code, again.content) == (304, b"")


@pytest.mark.parametrize(
    ("accepted", "zipped"),
    [
        ("gzip", True),
        ("GZIP;q=0.5, br", True),
        ("*", True),
        ("br, *;q=0", False),
        ("gzip;q=0, *", False),
        ("gzip; q=0.000", False),
        ("identity", False),
        ("", False),
    ],
)
def test_what_a_browser_accepts_is_what_it_gets(ask: Ask, script: str, accepted: str, zipped: bool):
    answer = ask(f"/{script}", method="HEAD", accept_encoding=accepted)
    assert ("content-encoding" in answer.headers) == zipped


@pytest.mark.parametrize(
    ("client", "headers", "zipped"),
    [
        (("127.0.0.1", 1), {}, False),
        (("::1", 1), {}, False),
        (("127.0.0.1", 1), {"x_forwarded_for": "192.0.2.1"}, True),
        (("127.0.0.1", 1), {"via": "1.1 proxy"}, True),
        (("192.0.2.1", 1), {}, True),
        (("a name", 1), {}, True),
        (None, {}, True),
    ],
)
def test_nothing_is_unpacked_on_the_machine_that_sent_it(ask, script, client, headers, zipped):
    answer = ask(f"/{script}", method="HEAD", client=client, accept_encoding="gzip", **headers)
    assert ("content-encoding" in answer.headers) == zipped


def test_head_has_the_headers_alone(ask: Ask, script: str):
    head = ask(f"/{script}", method="HEAD")
    assert head.content == b""
    assert head.headers == ask(f"/{script}").headers


def test_a_part_is_cut_from_the_plain_file(ask: Ask, frontend: Frontend, script: str):
    answer = ask(f"/{script}", range="bytes=10-19", accept_encoding="gzip")
    assert answer.status_code == 206
    assert answer.content == (frontend.folder / script).read_bytes()[10:20]


def test_what_is_not_held_yet_comes_plain_from_streamlit(frontend: Frontend):
    name = frontend.own[0]
    assets = Assets(frontend.folder)
    (begun,) = assets.prepare([name])
    assert assets.prepare([name]) == []
    wait([begun])
    found = assets.get(name)
    assert found is not None
    assert found.plain == gzip.decompress(found.zipped) == (frontend.folder / name).read_bytes()


def test_streamlits_own_answer_says_that_there_is_another_form(ask: Ask, frontend: Frontend):
    answer = ask("/static/css/nothing.css")
    assert "Accept-Encoding" in answer.headers["vary"]
    assert answer.text == frontend.page  # as it answers whatever it does not find


@pytest.mark.parametrize(
    "path",
    [
        "static/media/SourceSans.woff2",
        "static/js/../js/index.js",
        "static/js/..js",
        "static/js/a/b.js",
        "static/js/.hidden.js",
        "index.html",
        "manifest.json",
        "../secrets.js",
        "static/js/nothing.js",
    ],
)
def test_nothing_else_is_held(frontend: Frontend, path: str):
    assert Assets(frontend.folder).prepare([path]) == []


def test_memory_is_bounded(tmp_path: Path):
    folder = tmp_path / "static" / "js"
    folder.mkdir(parents=True)
    for name in "ab":
        (folder / f"{name}.js").write_bytes(b"x" * 1000)
    assets = Assets(tmp_path, most=1500)
    wait(assets.prepare(["static/js/a.js", "static/js/b.js"]))
    assert assets.get("static/js/a.js") is not None
    assert assets.get("static/js/b.js") is None
