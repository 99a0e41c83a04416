"""The host's settings of whom the app lets in: what they may hold, and what is refused at a start."""

from __future__ import annotations

import pytest

from parley.cli import main
from parley.hosting import (
    ADDRESS_VARIABLE,
    HOSTS_VARIABLE,
    PUBLIC_VARIABLE,
    Hosts,
    hosts,
    hosts_at,
    is_public,
    name_in,
    read,
)

EVERY_ADDRESS = "0.0.0.0"  # noqa: S104 (that it is refused is what is tested)


@pytest.fixture(autouse=True)
def _nothing_set(monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in (ADDRESS_VARIABLE, HOSTS_VARIABLE, PUBLIC_VARIABLE):
        monkeypatch.delenv(variable, raising=False)


@pytest.mark.parametrize(
    "name", ["localhost", "127.0.0.1", "127.8.9.10", "::1", "0:0:0:0:0:0:0:1", "::ffff:127.0.0.1"]
)
def test_this_machine_is_always_answered(name: str):
    assert Hosts().answer(name)
    assert read("parley.example.org").answer(name)


@pytest.mark.parametrize(
    "name",
    [
        "parley.example.org", "localhost.example.org", "example.localhost", EVERY_ADDRESS, "192.0.2.1",
        "127.0.0.1.example.org", "127.1", "2130706433", "::", "2001:db8::1", "",
    ],
)  # fmt: skip
def test_another_name_is_answered_only_if_it_is_set(name: str):
    assert not Hosts().answer(name)


def test_a_name_is_answered_as_it_is_set_and_those_below_a_star_with_it():
    named = read("Parley.Example.org , *.example.net,192.0.2.7, [2001:db8::0:7]")
    for name in (
        "parley.example.org",
        "a.example.net",
        "a.b.example.net",
        "192.0.2.7",
        "2001:db8::7",
    ):
        assert named.answer(name), name
    for name in (
        "example.org",
        "www.parley.example.org",
        "example.net",
        "evilexample.net",
        "192.0.2.8",
    ):
        assert not named.answer(name), name


@pytest.mark.parametrize(
    "setting",
    [
        "https://parley.example.org", "parley.example.org:8501", "example.org/parley", "*", "*.org",
        "a.*.example.org", "a,,b", "pärley.example.org", "-a.example.org", "a b", "example.org,", "a..b",
    ],
)  # fmt: skip
def test_what_is_no_name_is_refused_in_words(setting: str):
    with pytest.raises(ValueError, match=f"{HOSTS_VARIABLE}: .*allowed, between commas"):
        read(setting)


@pytest.mark.parametrize(
    ("header", "name"),
    [
        ("localhost:8501", "localhost"),
        ("Parley.Example.ORG.", "parley.example.org"),
        ("parley.example.org.:443", "parley.example.org"),
        ("[::1]:8501", "::1"),
        ("127.0.0.1", "127.0.0.1"),
        ("localhost:port", None),
        ("user@localhost", None),
        ("localhost/evil.example", None),
        ("localhost, evil.example", None),
        ("::1", None),
        ("", None),
    ],
)
def test_a_request_names_the_host_with_or_without_a_port(header: str, name: str | None):
    assert name_in(header) == name


def test_where_other_machines_reach_the_app_its_host_has_to_name_it(
    monkeypatch: pytest.MonkeyPatch,
):
    for address in ("127.0.0.1", "::1", "localhost", ""):
        assert hosts_at(address) == Hosts()
    for address in (EVERY_ADDRESS, "::", "192.0.2.1"):
        with pytest.raises(ValueError, match=f"{HOSTS_VARIABLE} is missing: .* {address},"):
            hosts_at(address)
    monkeypatch.setenv(HOSTS_VARIABLE, "parley.example.org")
    assert hosts_at(EVERY_ADDRESS) == hosts() == Hosts(("parley.example.org",))


def test_data_are_public_only_if_that_is_said(monkeypatch: pytest.MonkeyPatch):
    assert not is_public()
    for setting, public in (("", False), ("0", False), (" 1 ", True)):
        monkeypatch.setenv(PUBLIC_VARIABLE, setting)
        assert is_public() is public
    monkeypatch.setenv(PUBLIC_VARIABLE, "maybe")
    with pytest.raises(
        ValueError, match=f"{PUBLIC_VARIABLE}: 'maybe' is not understood; allowed: 1"
    ):
        is_public()


@pytest.mark.parametrize(
    ("variable", "setting"),
    [
        (HOSTS_VARIABLE, "https://example.org"),
        (PUBLIC_VARIABLE, "yes"),
        (ADDRESS_VARIABLE, EVERY_ADDRESS),
    ],
)
def test_the_app_does_not_start_with_a_wrong_setting(
    variable: str, setting: str, monkeypatch: pytest.MonkeyPatch, capsys
):
    monkeypatch.setenv(variable, setting)
    assert main(["run"]) == 2
    said = capsys.readouterr().err
    assert setting in said
    assert (HOSTS_VARIABLE if variable == ADDRESS_VARIABLE else variable) in said
