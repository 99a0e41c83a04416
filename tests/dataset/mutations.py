"""Seeded slips of a curator, each made in a copy of the example and told with what is right to say of it.

Places are known from the making: rows are counted here, as a spreadsheet counts them, and never
by the code that is tested.
"""

from __future__ import annotations

import csv
import io
import json
import random
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any, Final, Literal

from parley.dataset.contract import BY_NAME, TABLES, Column, Table
from parley.paths import EXAMPLE_DATA

Grade = Literal["fault", "warning", "fine"]
Place = tuple[str, int, str]
"""File, row (0 for the whole file) and column ('' for the whole row); '*' for any column."""

Rows = list[dict[str, str]]


@dataclass
class Slip:
    """A changed set; what `check` must say of it, and where: at one of ``places``, and nowhere else.

    ``also`` are further places at which something follows and may be told.
    """

    kind: str
    files: dict[str, bytes]
    grade: Grade
    places: set[Place] = field(default_factory=set)
    also: set[Place] = field(default_factory=set)


def example() -> dict[str, Rows]:
    """The example's tables as rows of texts."""
    return {
        table.name: list(
            csv.DictReader(io.StringIO((EXAMPLE_DATA / table.file).read_text("utf-8"), newline=""))
        )
        for table in TABLES
    }


def descriptor() -> dict[str, Any]:
    """The example's descriptor."""
    return json.loads((EXAMPLE_DATA / "datapackage.json").read_text("utf-8"))


def as_csv(table: Table, rows: Rows) -> str:
    """The file of a table."""
    out = io.StringIO()
    writer = csv.DictWriter(out, table.column_names, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


BASE: Final = example()
OWN: Final = descriptor()
LONGEST: Final = 1_000_000


class Making:
    """One slip in the making: a copy of the example, in which some notes have several lines, and dice."""

    def __init__(self, dice: random.Random) -> None:
        self.dice = dice
        self.tables = {name: [dict(row) for row in rows] for name, rows in BASE.items()}
        self.bytes: dict[str, bytes | None] = {}
        self.own = json.loads(json.dumps(OWN))
        if dice.random() < 0.5:
            # Rows are records and not lines: a note of three lines stands at the head of each table.
            for name, rows in self.tables.items():
                if rows and "note" in BY_NAME[name].column_names:
                    rows[0]["note"] = 'Of two lines,\n"quoted", and\na third.'

    def files(self) -> dict[str, bytes]:
        files: dict[str, bytes | None] = {
            table.file: as_csv(table, self.tables[table.name]).encode() for table in TABLES
        }
        files["datapackage.json"] = json.dumps(self.own).encode()
        files |= self.bytes
        return {name: data for name, data in files.items() if data is not None}

    def table(self, *names: str) -> Table:
        """One of the tables named, or of all, that has rows."""
        among = [BY_NAME[name] for name in names] or list(TABLES)
        return self.dice.choice([table for table in among if self.tables[table.name]])

    def row(self, table: Table) -> int:
        """The index of one of its records."""
        return self.dice.randrange(len(self.tables[table.name]))

    def lines(self, table: Table) -> list[list[str]]:
        """The header and the records of a table as cells."""
        rows = [list(row.values()) for row in self.tables[table.name]]
        return [list(table.column_names), *rows]

    def put(self, table: Table, lines: list[str]) -> None:
        """The file of a table as written records."""
        self.bytes[table.file] = ("\n".join(lines) + "\n").encode()

    def named_by(self, table: str, one: str) -> set[Place]:
        """All cells that name an id of a table."""
        places = set()
        for other in TABLES:
            for column in other.columns:
                if table in column.refers_to:
                    for place, row in enumerate(self.tables[other.name]):
                        if one in row[column.name].split(";"):
                            places.add((other.file, place + 2, column.name))
        return places


def written(cells: list[str]) -> str:
    """A record as a spreadsheet writes it."""
    out = io.StringIO()
    csv.writer(out, lineterminator="").writerow(cells)
    return out.getvalue()


def records(making: Making, table: Table) -> list[str]:
    return [written(cells) for cells in making.lines(table)]


# --- bytes and quotation marks ---------------------------------------------------------


def old_mac_line_ends(m: Making) -> Slip:
    table = m.table()
    m.bytes[table.file] = as_csv(table, m.tables[table.name]).replace("\n", "\r").encode()
    return Slip("line ends of old Macs", m.files(), "fine")


def windows_line_ends(m: Making) -> Slip:
    table = m.table()
    text = "\ufeff" + as_csv(table, m.tables[table.name]).replace("\n", "\r\n")
    m.bytes[table.file] = text.encode()
    return Slip("line ends and mark of Windows", m.files(), "fine")


def break_in_header(m: Making) -> Slip:
    table = m.table()
    head, *others = records(m, table)
    place = m.dice.randrange(1, len(head) - 1)
    m.put(table, [head[:place] + "\r" + head[place:], *others])
    return Slip("a line break in the header", m.files(), "fault", {(table.file, 1, "*")})


def long_header(m: Making) -> Slip:
    table = m.table()
    head, *others = records(m, table)
    m.put(table, [f"{head},{'x' * 200_000}", *others])
    return Slip("a header of 200,000 letters", m.files(), "fault", {(table.file, 1, "*")})


def many_commas(m: Making) -> Slip:
    table = m.table()
    head, *others = records(m, table)
    m.put(table, [head + "," * 100_000, *others])
    return Slip("a header of 100,000 commas", m.files(), "fault", {(table.file, 1, "*")})


def long_cell(m: Making) -> Slip:
    table = m.table("positions", "clauses", "events", "sources")
    row = m.tables[table.name][m.row(table)]
    row["note"] = "a" * LONGEST
    return Slip("a line of a million letters", m.files(), "fine")


def not_utf_8(m: Making) -> Slip:
    table = m.table()
    lines = records(m, table)
    place = m.dice.randrange(1, len(lines))
    whole = [line.encode() for line in lines]
    whole[place] += b"\xff"
    m.bytes[table.file] = b"\n".join(whole) + b"\n"
    return Slip("bytes that are no text", m.files(), "fault", {(table.file, place + 1, "")})


def zero_byte(m: Making) -> Slip:
    table = m.table()
    lines = records(m, table)
    place = m.dice.randrange(1, len(lines))
    lines[place] = "\0" + lines[place]
    m.put(table, lines)
    return Slip("a zero byte", m.files(), "fault", {(table.file, place + 1, "")})


def utf_16(m: Making) -> Slip:
    table = m.table()
    m.bytes[table.file] = as_csv(table, m.tables[table.name]).encode("utf-16")
    return Slip("UTF-16", m.files(), "fault", {(table.file, 0, "")})


def emptied(m: Making) -> Slip:
    table = m.table()
    m.bytes[table.file] = m.dice.choice([b"", b"\n", b"  \n", b"\xef\xbb\xbf"])
    return Slip("an empty file", m.files(), "fault", {(table.file, 0, "")})


def absent(m: Making) -> Slip:
    table = m.dice.choice([table for table in TABLES if not table.optional])
    m.bytes[table.file] = None
    return Slip("a missing file", m.files(), "fault", {(table.file, 0, "")})


def stray_mark(m: Making) -> Slip:
    """One quotation mark too many, in a record of which no cell is quoted."""
    table = m.table()
    lines = records(m, table)
    plain = [place for place, line in enumerate(lines) if place and '"' not in line]
    place = m.dice.choice(plain)
    cells = lines[place].split(",")
    at = m.dice.randrange(len(cells))
    cell = cells[at]
    cut = m.dice.randrange(len(cell) + 1)
    cells[at] = cell[:cut] + '"' + cell[cut:]
    lines[place] = ",".join(cells)
    m.put(table, lines)
    return Slip("a stray quotation mark", m.files(), "fault", {(table.file, place + 1, "")})


def swallowed_rows(m: Making) -> Slip:
    """Two quotation marks that begin and end a cell, rows apart."""
    table = m.table("positions", "events", "clauses", "recodings", "lineage", "terms")
    lines = records(m, table)
    places = [
        place for place in range(1, len(lines) - 1) if '"' not in lines[place] + lines[place + 1]
    ]
    if not places:
        return stray_mark(m)
    place = m.dice.choice(places)
    first, second = lines[place].split(","), lines[place + 1].split(",")
    at = m.dice.randrange(len(first))
    first[at] = '"' + first[at]
    second[at] += '"'
    lines[place], lines[place + 1] = ",".join(first), ",".join(second)
    m.put(table, lines)
    return Slip(
        "rows swallowed by a pair of marks", m.files(), "fault", {(table.file, place + 1, "")}
    )


def text_after_mark(m: Making) -> Slip:
    table = m.table()
    cells = m.lines(table)
    place = m.dice.randrange(1, len(cells))
    lines = [written(line) for line in cells]
    ends = [f'"{cell.replace(chr(34), chr(34) * 2)}"' for cell in cells[place]]
    at = m.dice.randrange(len(ends))
    ends[at] += m.dice.choice(["x", " ", "é"])
    lines[place] = ",".join(ends)
    m.put(table, lines)
    return Slip("text after a closing mark", m.files(), "fault", {(table.file, place + 1, "")})


def cells_missing_or_over(m: Making) -> Slip:
    table = m.table()
    cells = m.lines(table)
    place = m.dice.randrange(1, len(cells))
    if m.dice.random() < 0.5:
        cells[place].pop(m.dice.randrange(len(cells[place])))
    else:
        cells[place].insert(m.dice.randrange(len(cells[place])), "x")
    m.put(table, [written(line) for line in cells])
    return Slip("a cell too many or too few", m.files(), "fault", {(table.file, place + 1, "")})


def blank_row(m: Making) -> Slip:
    table = m.table()
    lines = records(m, table)
    place = m.dice.randrange(1, len(lines))
    lines.insert(place, m.dice.choice(["", "," * (len(table.columns) - 1)]))
    m.put(table, lines)
    return Slip("a blank row", m.files(), "fault", {(table.file, place + 1, "")})


def other_separator(m: Making) -> Slip:
    table = m.table()
    out = io.StringIO()
    csv.writer(out, delimiter=m.dice.choice(";\t"), lineterminator="\n").writerows(m.lines(table))
    m.bytes[table.file] = out.getvalue().encode()
    return Slip(
        "another separator", m.files(), "fault", {(table.file, 1, "*"), (table.file, 1, "")}
    )


# --- headers -----------------------------------------------------------------------------


def renamed_column(m: Making) -> Slip:
    table = m.table()
    head, *others = m.lines(table)
    at = m.dice.randrange(len(head))
    name = head[at]
    head[at] = m.dice.choice(
        [name.upper(), f" {name}", name[:-1], f"{name}s", "something", f"\x1b[31m{name}", ""]
    )
    m.put(table, [written(line) for line in (head, *others)])
    return Slip("a renamed column", m.files(), "fault", {(table.file, 1, name)})


def column_twice(m: Making) -> Slip:
    table = m.table()
    lines = m.lines(table)
    at = m.dice.randrange(len(lines[0]))
    name = lines[0][at]
    m.put(table, [written([*line, line[at]]) for line in lines])
    return Slip("a column twice", m.files(), "fault", {(table.file, 1, name)})


def column_more(m: Making) -> Slip:
    table = m.table()
    head, *others = m.lines(table)
    lines = [[*head, "mood"], *([*line, "x"] for line in others)]
    m.put(table, [written(line) for line in lines])
    return Slip("an unknown column", m.files(), "fault", {(table.file, 1, "mood")})


def column_gone(m: Making) -> Slip:
    table = m.table()
    lines = m.lines(table)
    at = m.dice.randrange(len(lines[0]))
    name = lines[0][at]
    m.put(table, [written([*line[:at], *line[at + 1 :]]) for line in lines])
    return Slip("a column less", m.files(), "fault", {(table.file, 1, name)})


def columns_in_another_order(m: Making) -> Slip:
    table = m.table()
    order = list(range(len(table.columns)))
    order = order[2:] + order[:2]
    m.put(table, [written([line[at] for at in order]) for line in m.lines(table)])
    return Slip("columns in another order", m.files(), "fine")


def names_exchanged(m: Making) -> Slip:
    """Two names of columns of texts exchanged, and not the cells below them."""
    table = m.dice.choice(
        [table for table in TABLES if len(_texts(table)) > 1 and m.tables[table.name]]
    )
    one, other = m.dice.sample([column.name for column in _texts(table)], 2)
    head, *others = m.lines(table)
    swap = {one: other, other: one}
    head = [swap.get(name, name) for name in head]
    m.put(table, [written(line) for line in (head, *others)])
    places: set[Place] = {(table.file, 1, one), (table.file, 1, other)}
    # Names in the place of texts may be alike, and texts in that of words lead nowhere.
    also: set[Place] = {(table.file, row, "*") for row in range(2, len(others) + 2)}
    also |= {("words.csv", row, "leads_to") for row in range(2, 20)}
    return Slip("names of two columns exchanged", m.files(), "warning", places, also)


def _texts(table: Table) -> list[Column]:
    return [column for column in table.columns if column.kind == "text" and column.required]


# --- cells -----------------------------------------------------------------------------------

SPOILT: Final[Mapping[str, tuple[str, ...]]] = {
    "id": ("two words", "a;b", "a\u200bb", "a\x07b", "tab\tbed"),
    "ids": ("a;;b", ";", "a;", "a b"),
    "text": (" leading", "trailing ", "\u00a0", "\u200b", "trailing\n"),
    "word": (" word", "\u200b"),
    "date": (
        "31.02.2026", "2026-02-30", "2026-2-3", "yesterday", "0000-01-01", "0001-01-01", "9999-12-31",
        "20240304", "2024-W10-1", "2024-03-04T00:00",
    ),
    "integer": ("1.0", "one", "1 000", "1e3", "٣"),
    "number": ("1,5", "NaN", "1e400", "inf"),
    "url": ("javascript:alert(1)", "www.example.org", "http://", "https://a b", "http://x:port/",
            "https://exa\u202emple.org"),
    "language": ("English", "EN", "xx", "en_GB"),
}  # fmt: skip


def spoilt_cell(m: Making) -> Slip:
    table = m.table()
    column = m.dice.choice(table.columns)
    values = list(SPOILT[column.kind])
    if column.words:
        values = ["not-a-word", " word", "\x1b[2J"]
    if column.refers_to:
        values.append("no-such-id")
    if column.least is not None:
        values += ["-3", "0"]
    if column.required:
        values.append("")
    place = m.row(table)
    m.tables[table.name][place][column.name] = m.dice.choice(values)
    return Slip(
        f"a spoilt cell of {column.kind}",
        m.files(),
        "fault",
        {(table.file, place + 2, column.name)},
    )


def older_word(m: Making) -> Slip:
    rows = m.tables["positions"]
    place = m.dice.choice([p for p, row in enumerate(rows) if row["basis"] == "authored"])
    rows[place]["basis"] = "tabled"
    return Slip("an older word", m.files(), "warning", {("positions.csv", place + 2, "basis")})


def control_character(m: Making) -> Slip:
    table = m.table("positions", "events", "clauses", "plans")
    place = m.row(table)
    m.tables[table.name][place]["summary"] += "\x0b."
    return Slip("a control character", m.files(), "warning", {(table.file, place + 2, "summary")})


# --- ids and references ----------------------------------------------------------------------

OWN_IDS: Final = (
    "sources", "plans", "issues", "clauses", "actors", "positions", "analysts", "claims",
    "analyst_views", "events",
)  # fmt: skip


def key_twice(m: Making) -> Slip:
    table = m.table()
    rows = m.tables[table.name]
    rows.append(dict(m.dice.choice(rows)))
    key = "+".join(table.key)
    return Slip("a key twice", m.files(), "fault", {(table.file, len(rows) + 1, key)})


def row_twice(m: Making) -> Slip:
    """The same row under another id, below the others."""
    table = m.table(*(name for name in OWN_IDS if name not in ("clauses", "issues", "plans")))
    rows, key = m.tables[table.name], table.key[0]
    again = dict(m.dice.choice(rows))
    again[key] = "quite-another-id"
    rows.append(again)
    place = (table.file, len(rows) + 1, key)
    return Slip(
        "a row under two ids", m.files(), "warning", {place}, {(table.file, len(rows) + 1, "*")}
    )


def id_alike(m: Making) -> Slip:
    """A further row whose id looks like an earlier one."""
    table = m.table(*OWN_IDS)
    rows, key = m.tables[table.name], table.key[0]
    again = dict(m.dice.choice(rows))
    cyrillic = {"a": "а", "e": "е", "o": "о", "i": "і", "c": "с", "p": "р", "x": "х", "y": "у"}
    ways: list[Callable[[str], str]] = [
        str.upper,
        lambda one: "".join(cyrillic.get(sign, sign) for sign in one),
        str.capitalize,
    ]
    old = again[key]
    again[key] = next(new for way in m.dice.sample(ways, 3) if (new := way(old)) != old)
    for column in table.columns:
        if column.name != key and column.kind == "text" and again[column.name]:
            again[column.name] += " anew"
    if table.name == "clauses":
        again["number"] += "x"
    rows.append(again)
    row = len(rows) + 1
    # A page with an address that is another's already, and that none rests on; a number unlike its id.
    return Slip(
        "an id like another", m.files(), "fault", {(table.file, row, key)}, {(table.file, row, "*")}
    )


def id_renamed(m: Making) -> Slip:
    """An id written otherwise where it stands: the cells that name it are right."""
    table = m.table(*(name for name in OWN_IDS))
    rows, key = m.tables[table.name], table.key[0]
    place = m.row(table)
    old = rows[place][key]
    named = m.named_by(table.name, old)
    new = m.dice.choice([old + "x", old[:-1] + "_", f"{old} bis", old.upper() + "x", ""])
    rows[place][key] = new
    here: Place = (table.file, place + 2, key)
    also = {(table.file, place + 2, "*")}
    if new and " " not in new and not named:
        return Slip("an id of no reference renamed", m.files(), "fine", set(), also)
    if new and " " not in new and len(named) == 1:
        return Slip("an id renamed that one cell names", m.files(), "fault", {here, *named}, also)
    return Slip("an id renamed", m.files(), "fault", {here}, also)


def row_gone(m: Making) -> Slip:
    """A row less: every cell that names it refers to nothing."""
    table = m.table("sources", "actors", "issues", "analysts", "claims", "plans")
    rows = m.tables[table.name]
    named: set[Place] = set()
    for _ in range(20):
        place = m.row(table)
        gone = rows.pop(place)
        # Counted without the row, as those below it in its own table stand one higher.
        named = m.named_by(table.name, gone[table.key[0]])
        if named:
            break
        rows.insert(place, gone)
    # A word of readers may have led to the row or to a word that stood in it alone.
    also = {("words.csv", row, "leads_to") for row in range(2, 20)}
    return Slip("a row less", m.files(), "fault" if named else "fine", named, also)


def reference_alike(m: Making) -> Slip:
    table = m.table("positions", "analyst_views", "events", "clauses")
    place = m.row(table)
    row = m.tables[table.name][place]
    row["source_id"] = row["source_id"].upper()
    return Slip(
        "a reference in capitals", m.files(), "fault", {(table.file, place + 2, "source_id")}
    )


# --- rows that do not go together ------------------------------------------------------------


def compared_with_itself(m: Making) -> Slip:
    rows = m.tables["lineage"]
    place = m.dice.choice([p for p, row in enumerate(rows) if row["change"] == "dropped"])
    rows[place]["from_plan_id"] = rows[place]["plan_id"]
    here = {("lineage.csv", place + 2, "from_plan_id")}
    return Slip(
        "a text compared with itself", m.files(), "fault", here, {("lineage.csv", place + 2, "*")}
    )


def steps_turned_round(m: Making) -> Slip:
    """Earlier and later text exchanged, in a row without a note."""
    rows = m.tables["lineage"]
    place = m.dice.choice(
        [p for p, row in enumerate(rows) if row["change"] in ("kept", "replaced", "narrowed")]
    )
    row = rows[place]
    m.tables["lineage"] = [row]  # with the others it would lead back to itself
    row["plan_id"], row["from_plan_id"] = row["from_plan_id"], row["plan_id"]
    row["clause_id"], row["from_clause_id"] = row["from_clause_id"], row["clause_id"]
    row["note"] = ""
    here: set[Place] = {("lineage.csv", 2, "from_plan_id")}
    return Slip("a step turned round", m.files(), "warning", here)


def unlike_its_id(m: Making) -> Slip:
    rows = m.tables["clauses"]
    place = m.dice.randrange(len(rows))
    rows[place]["number"] = f"{m.dice.randrange(50, 90)}"
    return Slip(
        "a number unlike its id", m.files(), "warning", {("clauses.csv", place + 2, "number")}
    )


def number_twice(m: Making) -> Slip:
    rows = m.tables["clauses"]
    plan = m.dice.choice(["draft", "revised", "counter"])
    places = [p for p, row in enumerate(rows) if row["plan_id"] == plan]
    one, other = sorted(m.dice.sample(places, 2))
    rows[other]["number"] = rows[one]["number"]
    return Slip(
        "a number twice",
        m.files(),
        "fault",
        {("clauses.csv", other + 2, "number")},
        {("clauses.csv", other + 2, "*")},
    )


def joint_astray(m: Making) -> Slip:
    """A co-author's row that is its own, or on another claim."""
    rows = m.tables["analyst_views"]
    place = m.dice.randrange(len(rows))
    row = rows[place]
    others = [r["view_id"] for r in rows if r["claim_id"] != row["claim_id"]]
    row["joint_with"] = m.dice.choice([row["view_id"], m.dice.choice(others)])
    return Slip(
        "a joint paper astray", m.files(), "fault", {("analyst_views.csv", place + 2, "joint_with")}
    )


def after_the_reach(m: Making) -> Slip:
    table = m.table("positions", "analyst_views", "plans", "events", "sources")
    column = "published" if table.name in ("plans", "sources") else "date"
    last = date.fromisoformat(m.own["parley"]["covered_to"])
    place = m.row(table)
    row = m.tables[table.name][place]
    row[column] = (last + timedelta(days=m.dice.randrange(1, 400))).isoformat()
    row["note"] = ""
    also: set[Place] = set()
    if "end_date" in row:
        row["end_date"] = ""
    if table.name == "plans":  # what was said of it, and what came after it, now stands before it
        also = {("positions.csv", r, "date") for r in range(2, 30)}
        also |= {("lineage.csv", r, "from_plan_id") for r in range(2, 30)} | {
            ("plans.csv", r, "supersedes") for r in range(2, 9)
        }
    grade: Grade = "fault" if table.name in ("positions", "analyst_views") else "warning"
    return Slip(
        "dated after the last day", m.files(), grade, {(table.file, place + 2, column)}, also
    )


def opposite_stances(m: Making) -> Slip:
    table = m.table("positions", "analyst_views")
    rows, key = m.tables[table.name], table.key[0]
    row = dict(m.dice.choice([row for row in rows if row["stance"] not in ("0", "")]))
    row |= {key: "quite-another-id", "stance": str(-int(row["stance"])), "note": ""}
    rows.append(row)
    return Slip(
        "two opposite stances", m.files(), "warning", {(table.file, len(rows) + 1, "stance")}
    )


def name_twice(m: Making) -> Slip:
    name, column = m.dice.choice(
        [
            ("actors", "name"),
            ("plans", "short_name"),
            ("issues", "name"),
            ("analysts", "name"),
            ("claims", "statement"),
        ]
    )
    rows = m.tables[name]
    one, other = sorted(m.dice.sample(range(len(rows)), 2))
    rows[other][column] = m.dice.choice([str, str.upper])(rows[one][column])
    # Words of readers may have led to the name that is gone.
    also = {("words.csv", row, "leads_to") for row in range(2, 20)}
    return Slip(
        "a name twice", m.files(), "warning", {(BY_NAME[name].file, other + 2, column)}, also
    )


def address_twice(m: Making) -> Slip:
    rows = m.tables["sources"]
    one, other = sorted(m.dice.sample(range(len(rows)), 2))
    rows[other]["url"] = rows[one]["url"]
    return Slip("an address twice", m.files(), "warning", {("sources.csv", other + 2, "url")})


def end_first(m: Making) -> Slip:
    rows = m.tables["events"]
    place = m.dice.randrange(len(rows))
    rows[place]["end_date"] = "1999-01-01"
    return Slip(
        "an end before its start", m.files(), "fault", {("events.csv", place + 2, "end_date")}
    )


def replaces_itself(m: Making) -> Slip:
    rows = m.tables["plans"]
    place = m.dice.randrange(len(rows))
    rows[place]["supersedes"] = rows[place]["plan_id"]
    return Slip(
        "a text that replaces itself", m.files(), "fault", {("plans.csv", place + 2, "supersedes")}
    )


# --- the descriptor and other files ----------------------------------------------------------

DESCRIPTOR: Final = "datapackage.json"


def broken_descriptor(m: Making) -> Slip:
    whole = json.dumps(m.own)
    cut = m.dice.randrange(1, len(whole) - 1)
    m.bytes[DESCRIPTOR] = m.dice.choice(
        [
            b"[" * 100_000 + b"]" * 100_000,
            b'{"a":' * 100_000 + b"1" + b"}" * 100_000,
            whole[:cut].encode(),
            b"[]",
            b"7",
            b"\xff\xfe{}",
            b'{"title": NaN}',
        ]
    )
    return Slip("a broken descriptor", m.files(), "fault", {(DESCRIPTOR, 0, "")})


def descriptor_property(m: Making) -> Slip:
    key, value = m.dice.choice(
        [
            ("version", 7), ("title", None), ("name", ["a"]), ("description", {}),
            ("title", "\ud800"), ("version", "\udfff"), ("licenses", "CC0"),
            ("version", int("9" * 4000)), ("parley", []),
        ]
    )  # fmt: skip
    m.own[key] = value
    return Slip("a property of the descriptor", m.files(), "fault", {(DESCRIPTOR, 0, key)})


def long_number(m: Making) -> Slip:
    m.bytes[DESCRIPTOR] = json.dumps(m.own)[:-1].encode() + b', "x": ' + b"9" * 5_000 + b"}"
    return Slip("a number of 5,000 digits", m.files(), "fine")


def own_property(m: Making) -> Slip:
    key, value = m.dice.choice(
        [
            ("covered_to", "20240531"), ("covered_to", "2024-W22-5"), ("covered_to", "0001-01-01"),
            ("covered_to", "9999-12-31"), ("covered_to", "2024-02-30"), ("covered_to", 2024),
            ("scope", []), ("copies", 1), ("language", "elvish"), ("scope", "\udc00"),
        ]
    )  # fmt: skip
    m.own["parley"][key] = value
    return Slip("a property of Parley's own", m.files(), "fault", {(DESCRIPTOR, 0, key)})


def unknown_property(m: Making) -> Slip:
    m.own["parley"]["coverd_to"] = "2024-05-31"
    return Slip("a property that is not read", m.files(), "warning", {(DESCRIPTOR, 0, "parley")})


def licence_address(m: Making) -> Slip:
    m.own["licenses"][0]["path"] = m.dice.choice(
        ["javascript:alert(1)", "LICENSE.md", "http://", "ftp://a.example"]
    )
    return Slip("the address of the licence", m.files(), "fault", {(DESCRIPTOR, 0, "path")})


MUTATIONS: Final[tuple[Callable[[Making], Slip], ...]] = (
    old_mac_line_ends, windows_line_ends, break_in_header, long_header, many_commas, long_cell,
    not_utf_8, zero_byte, utf_16, emptied, absent, stray_mark, swallowed_rows, text_after_mark,
    cells_missing_or_over, blank_row, other_separator,
    renamed_column, column_twice, column_more, column_gone, columns_in_another_order, names_exchanged,
    spoilt_cell, spoilt_cell, spoilt_cell, spoilt_cell, spoilt_cell, spoilt_cell, older_word, control_character,
    key_twice, row_twice, id_alike, id_renamed, row_gone, reference_alike,
    compared_with_itself, steps_turned_round, unlike_its_id, number_twice, joint_astray, after_the_reach,
    opposite_stances, name_twice, address_twice, end_first, replaces_itself,
    broken_descriptor, descriptor_property, long_number, own_property, unknown_property, licence_address,
)  # fmt: skip


def slips(numbers: Iterable[int], seed: int) -> Iterator[Slip]:
    """The slips of these numbers, all kinds in turn, each from dice of its own: the same for the same seed."""
    for number in numbers:
        mutate = MUTATIONS[number % len(MUTATIONS)]
        yield mutate(Making(random.Random(f"{seed}/{number}")))  # noqa: S311 (dice, and no secret)
