"""The address to which errors are reported: what a host may set, and what a message says."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest

from parley.cli import main
from parley.reporting import REPORT_VARIABLE, read, report_to


def test_a_letter_is_headed_and_asks_for_what_is_needed():
    address = read("mailto:data@example.org").about("Error & more", "Row: pos-1\nIt says:")
    assert address == (
        "mailto:data@example.org?subject=Error%20%26%20more&body=Row%3A%20pos-1%0AIt%20says%3A"
    )


def test_a_page_takes_both_where_it_says():
    page = read("https://example.org/new?labels=data&title={subject}&body={body}")
    # What is filled in is filled in once, whatever it holds itself.
    address = page.about("Error in {body}", "Row: a&b=c")
    assert parse_qs(urlsplit(address).query) == {
        "labels": ["data"], "title": ["Error in {body}"], "body": ["Row: a&b=c"],
    }  # fmt: skip
    assert read("https://example.org/errors").about("s", "b") == "https://example.org/errors"


@pytest.mark.parametrize(
    "setting",
    [
        "javascript:alert(1)", "http://example.org", "data@example.org", "mailto:", "mailto:nobody",
        "mailto:a@b?cc=c@d", "https://", "https:example.org", "https://example.org/a b",
        "https://example.org/{row}", "https://{subject}.example.org/", "https://example.org/<x>",
        "https://[example/", "JAVASCRIPT:x@y", "//example.org",
    ],
)  # fmt: skip
def test_nothing_but_mail_and_https_is_taken(setting: str):
    with pytest.raises(ValueError, match=f"{REPORT_VARIABLE}.*allowed: mailto:"):
        read(setting)


def test_nothing_set_is_no_address(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.delenv(REPORT_VARIABLE, raising=False)
    assert report_to() is None
    monkeypatch.setenv(REPORT_VARIABLE, " ")
    assert report_to() is None


def test_the_app_does_not_start_with_a_wrong_one(monkeypatch: pytest.MonkeyPatch, capsys):
    monkeypatch.setenv(REPORT_VARIABLE, "ftp://example.org")
    assert main(["run"]) != 0
    assert REPORT_VARIABLE in capsys.readouterr().err
