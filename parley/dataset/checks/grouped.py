"""One cause, one fault: what follows from a first fault is counted with it and not told anew."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from parley.dataset import wording
from parley.dataset.contract import BY_NAME, TABLES, Table
from parley.dataset.fault import Fault
from parley.dataset.lists import split
from parley.dataset.read import RawTable

_MOST_IDLE: Final = 2_000
_MANY: Final = 10
"""From so many rows on, and half of a table, a problem of one column is one of the column."""

_BY_FILE: Final[Mapping[str, Table]] = {table.file: table for table in TABLES}


def grouped(faults: Iterable[Fault], raw: Mapping[str, RawTable]) -> tuple[Fault, ...]:
    """The faults in their order, those of one cause made one; no row is left out.

    Cells that name an id which is wrong where it stands are counted there. Rows of a column with
    the same value and problem are one fault, and so are those of which half of a table has one.
    """
    found = set(faults)
    if not found:
        return ()
    told = _where_they_stand(found, raw)
    alike = _joined(told, lambda fault: (fault.value, fault.expected), least=dict.fromkeys(raw, 2))
    half = {name: max(_MANY, len(table.rows) // 2) for name, table in raw.items()}
    return tuple(sorted(_joined(alike, lambda _: (), least=half)))


def _joined(faults: Iterable[Fault], by, least: Mapping[str, int]) -> list[Fault]:
    """Faults of one column and problem, and of what ``by`` gives, as one where they have ``least`` rows."""
    groups: dict[tuple, list[Fault]] = defaultdict(list)
    for fault in sorted(faults):
        groups[fault.file, fault.column, fault.problem, *by(fault)].append(fault)
    joined: list[Fault] = []
    for (file, *_), group in groups.items():
        first, *others = group
        rows = sorted({row for fault in group for row in (fault.row, *fault.also)} - {first.row})
        table = _BY_FILE.get(file)
        if others and first.row and table is not None and len(rows) + 1 >= least[table.name]:
            joined.append(replace(first, also=tuple(rows)))
        else:
            joined += group
    return joined


@dataclass(frozen=True, slots=True)
class _Lost:
    """An id that stands nowhere: by which cells it is named, and in which tables it should stand."""

    id: str
    cells: tuple[Fault, ...]
    tables: tuple[str, ...]

    @property
    def files(self) -> list[str]:
        return list(dict.fromkeys(cell.file for cell in self.cells))


def _where_they_stand(faults: set[Fault], raw: Mapping[str, RawTable]) -> list[Fault]:
    """The faults, cells that refer to nothing told where the id is wrong, if that is to be seen."""
    dangling = {f for f in faults if f.problem == wording.REFERS_TO_NOTHING and f.file in _BY_FILE}
    told = sorted(faults - dangling)
    for_want_of: dict[Fault, list[Fault]] = defaultdict(list)
    by_tables: dict[tuple[str, ...], list[_Lost]] = defaultdict(list)
    for lost in _lost(dangling):
        by_tables[lost.tables].append(lost)
    otherwise: list[Fault] = []
    for tables, all_lost in by_tables.items():
        causes = [fault for fault in told if _is_of_key(fault, tables)]
        idle = _idle(tables, raw) if any(len(lost.cells) > 1 for lost in all_lost) else {}
        for lost in all_lost:
            cause = _cause(lost, causes, every=len(all_lost) <= len(causes))
            if cause is not None:
                for_want_of[cause] += lost.cells
            elif (renamed := _renamed(lost, len(all_lost), idle, raw)) is not None:
                otherwise.append(renamed)
            else:
                otherwise += lost.cells
    return [*(_with_what_follows(fault, for_want_of.get(fault, ())) for fault in told), *otherwise]


def _with_what_follows(fault: Fault, cells: Sequence[Fault]) -> Fault:
    if not cells:
        return fault
    files = sorted({cell.file for cell in cells})
    return replace(fault, expected=wording.without_it(fault.expected, len(cells), files))


def _lost(dangling: Iterable[Fault]) -> list[_Lost]:
    """By id; where cells of several columns name it, it should stand where all of them look."""
    cells: dict[str, list[Fault]] = defaultdict(list)
    for fault in sorted(dangling):
        cells[fault.value].append(fault)
    found = []
    for value, of in cells.items():
        looked = [tables for fault in of if (tables := _refers_to(fault))]
        common = [name for name in BY_NAME if all(name in tables for tables in looked)]
        if looked and common:
            found.append(_Lost(value, tuple(of), tuple(common)))
        else:
            found += [_Lost(value, (fault,), _refers_to(fault)) for fault in of]
    return found


def _refers_to(fault: Fault) -> tuple[str, ...]:
    """The tables in which a cell's id is looked for; none for words, which may lead anywhere."""
    table = _BY_FILE[fault.file]
    return table.column(fault.column).refers_to if fault.column in table.column_names else ()


def _is_of_key(fault: Fault, tables: Sequence[str]) -> bool:
    """Whether it says that an id of one of the tables is wrong where it stands."""
    return any(
        fault.file == BY_NAME[name].file and fault.column == BY_NAME[name].key[0] for name in tables
    )


def _cause(lost: _Lost, causes: Sequence[Fault], *, every: bool) -> Fault | None:
    """The wrong id for want of which this one stands nowhere; if there are enough of them, any."""
    if not causes:
        return None
    from parley.dataset.near import nearest_of  # only where there is such a fault

    near = nearest_of(lost.id, [cause.value for cause in causes])
    if near is not None:
        return next(cause for cause in causes if cause.value == near)
    return causes[0] if every else None


def _idle(tables: Sequence[str], raw: Mapping[str, RawTable]) -> dict[str, list[str]]:
    """By table the ids that no cell names; none where they are so many that to be named is the exception."""
    idle = {}
    for name in tables:
        named = _named(name, raw)
        ids = [one for one in raw[name].frame[BY_NAME[name].key[0]].dropna() if one not in named]
        idle[name] = ids if len(ids) <= _MOST_IDLE else []
    return idle


def _renamed(
    lost: _Lost, number: int, idle: Mapping[str, Sequence[str]], raw: Mapping[str, RawTable]
) -> Fault | None:
    """The row whose id no cell names and which looks like the one that several cells name."""
    if len(lost.cells) < 2:
        return None
    from parley.dataset.near import nearest_of

    for name in lost.tables:
        table, key = BY_NAME[name], BY_NAME[name].key[0]
        only = idle[name][0] if len(idle[name]) == number == 1 else None
        here = nearest_of(lost.id, idle[name]) or only
        if here is not None:
            row = int(raw[name].rows[raw[name].frame[key] == here].iloc[0])
            problem = wording.written_otherwise(lost.id, len(lost.cells), lost.files)
            expected = wording.the_same_in_both(lost.id)
            return Fault(table.file, row, key, here, problem, expected)
    return None


def _named(name: str, raw: Mapping[str, RawTable]) -> set[str]:
    """The ids of a table that stand in cells of others, or of its own."""
    named: set[str] = set()
    for table in TABLES:
        for column in table.columns:
            if name in column.refers_to:
                cells = raw[table.name].distinct(column.name)
                named.update(one for cell in cells for one in split(cell))
    return named
