"""What is near to agreement, what is contested, what moved last and who was not heard: a few lines each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from parley.dataset import View
from parley.exhibits import addresses
from parley.exhibits.addresses import Address
from parley.exhibits.offered import has_something
from parley.exhibits.overview.moves import model as moves
from parley.exhibits.overview.moves import wording as moves_wording
from parley.exhibits.overview.points import model as points
from parley.exhibits.overview.points import wording as points_wording
from parley.exhibits.overview.points.model import Point
from parley.exhibits.overview.tiles import wording
from parley.exhibits.overview.unheard import model as unheard
from parley.exhibits.overview.unheard import wording as unheard_wording
from parley.exhibits.wording import sides as sides_wording

MOST: Final = 3
"""So many lines has a tile at most."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line: what it leads to, what that is called, and what is said of it."""

    address: Address
    name: str
    said: str


@dataclass(frozen=True, slots=True)
class Tile:
    """A tile: its heading, its lines or why there are none, and the way to all of the kind.

    ``onward`` is None where the data set has nothing for that page.
    """

    heading: str
    lines: tuple[Line, ...]
    nothing: str
    onward: Address | None
    onward_name: str


def build(view: View) -> tuple[Tile, ...]:
    """The four; without sides what moved alone, as all others count by side."""
    ranked, data = points.build(view), view.dataset
    contested = addresses.showing("stances", data, columns="sides", order="polarised")
    near = tuple(
        _point(one, points_wording.accepted_by_heard(one)) for one in ranked.nearest[:MOST]
    )
    apart = tuple(_point(one, points_wording.ends(one)) for one in ranked.furthest_apart[:MOST])
    moved = Tile(
        moves_wording.TITLE,
        tuple(_moved(view)),
        moves_wording.NOTHING,
        addresses.page("movement") if has_something(data, "movement") else None,
        wording.ALL_THAT_MOVED,
    )
    if sides_wording.without(view):
        return (moved,)
    return (
        Tile(
            points_wording.NEAREST,
            near,
            points_wording.NO_NEAREST,
            addresses.showing("ground", data),
            wording.COMMON_GROUND,
        ),
        Tile(
            points_wording.FURTHEST_APART,
            apart,
            points_wording.NONE_APART,
            contested,
            wording.BY_CONTEST,
        ),
        moved,
        _not_heard(view),
    )


def _point(point: Point, said: str) -> Line:
    name = points_wording.name(point.number, point.heading)
    return Line(addresses.clause(point.clause_id), name, said)


def _moved(view: View) -> Iterable[Line]:
    for move in moves.build(view).moves[:MOST]:
        there = addresses.cell_on_its_text(view.dataset, move.actor_id, move.clause_id)
        yield Line(there, moves_wording.who_on_what(view, move), moves_wording.said_of(view, move))


def _not_heard(view: View) -> Tile:
    """The sides that were heard on some points, by how many they were not heard on; then the others."""
    model = unheard.build(view)
    gaps = addresses.showing("silence", view.dataset, columns="sides")
    silent = [side for side in model.sides if side.unheard]
    silent.sort(key=lambda side: len(side.unheard) == model.points)
    nothing = wording.EVERY_SIDE if model.points else wording.NO_POINTS
    return Tile(
        wording.NOT_HEARD,
        tuple(
            Line(gaps, side.name, unheard_wording.silence(model, side)) for side in silent[:MOST]
        ),
        nothing,
        gaps,
        wording.EVERY_GAP,
    )
