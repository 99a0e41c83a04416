"""Whom the app lets in: two settings of the host, at which names it answers and whether any site may read."""

from __future__ import annotations

import ipaddress
import os
import re
from dataclasses import dataclass
from typing import Final

HOSTS_VARIABLE: Final = "PARLEY_HOSTS"
"""The environment's name for the app's own names, between commas; ``*.`` before one stands for all
names below it."""

PUBLIC_VARIABLE: Final = "PARLEY_PUBLIC"
"""The environment's name for whether pages of other sites may read the HTTP interface."""

ADDRESS_VARIABLE: Final = "STREAMLIT_SERVER_ADDRESS"
"""The environment's name for the address at which Streamlit's server listens."""

_LABEL: Final = r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?"
_NAME: Final = re.compile(rf"{_LABEL}(\.{_LABEL})*|\*(\.{_LABEL}){{2,}}")
"""A name, or all names below one, which is more than a country or the like."""

_HEADER: Final = re.compile(r"(\[[0-9a-f:.]{2,45}\]|[a-z0-9_.-]{1,253}?)\.?(:\d{1,5})?")
"""What a request's Host may look like; it comes with the request, and so from anybody."""


def name_in(header: str) -> str | None:
    """The name in a request's Host without the port, in small letters; None for what is no name."""
    found = _HEADER.fullmatch(header.lower())
    return found[1].strip("[]") if found else None


def is_this_machine(name: str) -> bool:
    """Whether only the machine itself can be meant: localhost, or an address of the loopback.

    Other names may be given any address by whoever owns them, this machine's too.
    """
    if name == "localhost":
        return True
    try:
        address = ipaddress.ip_address(name)
    except ValueError:
        return False
    inner = getattr(address, "ipv4_mapped", None)
    return (inner or address).is_loopback


@dataclass(frozen=True, slots=True)
class Hosts:
    """The names that the host gave the app, as `read` accepted them; none unless it is set."""

    names: tuple[str, ...] = ()

    def include(self, name: str) -> bool:
        """Whether the host named it, by itself or with all that are below another."""
        below = (one[1:] for one in self.names if one.startswith("*"))
        return name in self.names or any(name.endswith(end) for end in below)

    def answer(self, name: str) -> bool:
        """Whether the app answers at this name."""
        return is_this_machine(name) or self.include(name)


def read(setting: str) -> Hosts:
    """The setting as names. Raises `ValueError` for what is no name."""
    return Hosts(tuple(_name(one.strip()) for one in setting.split(",")))


def _name(given: str) -> str:
    name = given.lower().strip("[]")
    try:
        return str(ipaddress.ip_address(name))
    except ValueError:
        if _NAME.fullmatch(name):
            return name
    raise ValueError(
        f"{HOSTS_VARIABLE}: {given!r} is no name at which the app can be found; allowed, between "
        "commas: names and addresses as browsers send them, without scheme, port and path, as in "
        "parley.example.org, and *.example.org for all names below one"
    )


def hosts() -> Hosts:
    """What the host set; no names where nothing is. Raises what `read` raises."""
    setting = os.environ.get(HOSTS_VARIABLE, "").strip()
    return read(setting) if setting else Hosts()


def hosts_at(address: str) -> Hosts:
    """The same for an app that listens at this address, '' where that is not known.

    Raises `ValueError` where other machines can reach it and no name is set.
    """
    named = hosts()
    if address and not is_this_machine(address) and not named.names:
        raise ValueError(
            f"{HOSTS_VARIABLE} is missing: the app is to listen at {address}, where other machines "
            "reach it, so its host says at which names it answers, as in "
            f"{HOSTS_VARIABLE}=parley.example.org"
        )
    return named


def is_public() -> bool:
    """Whether the host declared the data set public. Raises `ValueError` for another word."""
    setting = os.environ.get(PUBLIC_VARIABLE, "").strip()
    if setting not in ("", "0", "1"):
        raise ValueError(
            f"{PUBLIC_VARIABLE}: {setting!r} is not understood; allowed: 1 if pages of any site "
            "may read the data by program, 0 if not"
        )
    return setting == "1"
