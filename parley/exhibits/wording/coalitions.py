"""Actors that are made of actors, in words: who the members are, and where they stand beside them."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from parley.analysis.coalitions import beside_members
from parley.dataset import View
from parley.wording import count, in_digits, listed, plural


def coalition(view: View, actor_id: str) -> str:
    """'a coalition; its members in these data: UK, France and Germany'; '' for any other actor."""
    members = view.dataset.coalitions.on(view.asof).get(actor_id)
    if not members:
        return ""
    return f"a coalition; its members in these data: {listed(_short(view, members))}"


def named(view: View, actor_id: str, name: str) -> str:
    """The name of an actor, and of a coalition its members: 'E3, a coalition (UK, France, Germany)'."""
    members = view.dataset.coalitions.on(view.asof).get(actor_id)
    return f"{name}, a coalition ({', '.join(_short(view, members))})" if members else name


def sentence(view: View, actor_id: str) -> str:
    """'E3 is a coalition; its members in these data: UK, France and Germany.'; '' for any other actor."""
    words = coalition(view, actor_id)
    return f"{view.dataset.names.short_actors[actor_id]} is {words}." if words else ""


def on_clause(view: View, actor_id: str, own: list[str]) -> str:
    """The same, and which of its members, ``own``, have a stance of their own on a clause."""
    who = sentence(view, actor_id)
    if not who or not own:
        return who
    have = plural(len(own), one="has a stance of its own", other="have stances of their own")
    return f"{who} {listed(_short(view, own))} {have} on this clause."


def notes(view: View, shown: Iterable[str], said: pd.DataFrame, clauses: str) -> tuple[str, ...]:
    """Of the coalitions among the actors ``shown``: who they are, and where they are counted beside members.

    ``said`` has ``actor_id`` and ``clause_id`` of all cells that count; ``clauses`` is what one of
    these is called, clause or point.
    """
    members = view.dataset.coalitions.on(view.asof)
    there = [actor_id for actor_id in shown if actor_id in members]
    said = said[said["actor_id"].isin([*there, *(one for id_ in there for one in members[id_])])]
    both = beside_members(said, {actor_id: members[actor_id] for actor_id in there})
    return tuple(
        " ".join(filter(None, [sentence(view, actor_id), beside(view, both, actor_id, clauses)]))
        for actor_id in there
    )


def beside(view: View, both: pd.DataFrame, actor_id: str, clauses: str) -> str:
    """'On 4 clauses it stands beside members with a stance of their own (UK on 3, France on 2), and each
    is counted.'; '' where it does on none. ``both`` is what `beside_members` gives."""
    own = both[both["coalition_id"] == actor_id]
    if own.empty:
        return ""
    names = view.dataset.names.short_actors
    times = own["member_id"].value_counts(sort=False)
    who = ", ".join(f"{names[str(member)]} on {in_digits(int(n))}" for member, n in times.items())
    on = count(own["clause_id"].nunique(), clauses)
    members = plural(len(times), one="a member", other="members")
    own_stance = plural(len(times), one="its own", other="their own")
    return (
        f"On {on} it stands beside {members} with a stance of {own_stance} ({who}), and each is "
        "counted as an actor."
    )


def _short(view: View, members: Iterable[str]) -> list[str]:
    return [view.dataset.names.short_actors[member] for member in members]
