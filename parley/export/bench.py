"""The package on the bench as one HTML file to print: its wordings, who says what of them, and what is in the way."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

import pandas as pd

from parley.analysis.packages import AIMS, Option
from parley.analysis.stances import cells, with_statement
from parley.dataset import Record, View, records
from parley.dataset.lists import split
from parley.exhibits.bench import wording as bench_wording
from parley.exhibits.bench.asked import Asked
from parley.exhibits.bench.best import model as best
from parley.exhibits.bench.best import wording as best_wording
from parley.exhibits.bench.model import STATEMENT, Bench, bench, sources
from parley.exhibits.bench.parties import exhibit as parties_exhibit
from parley.exhibits.bench.parties import wording as parties_wording
from parley.exhibits.bench.red_lines import model as red_lines
from parley.exhibits.bench.red_lines import wording as red_wording
from parley.exhibits.bench.whole import wording as whole_wording
from parley.exhibits.options import options_of
from parley.exhibits.wording import sides as sides_wording
from parley.exhibits.wording.cells import CellWords
from parley.export import document, html, wording
from parley.export.document import Line, Sources
from parley.export.html import Table
from parley.export.takeaway import Takeaway, of_exhibit
from parley.isolation import isolated

KEY: Final = "bench"


@dataclass(frozen=True, slots=True)
class Says:
    """A party, and its stance on a clause in words, with what has no part in it."""

    party: str
    words: str


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause of the package: its name and heading, our summaries of it and of its items with their sources, who
    says what."""

    name: str
    summaries: tuple[Line, ...]
    says: tuple[Says, ...]


@dataclass(frozen=True, slots=True)
class Issue:
    """An issue, the text whose wording it takes, and that wording clause by clause."""

    name: str
    clauses: tuple[Clause, ...]


@dataclass(frozen=True, slots=True)
class InTheWay:
    """A red line: whose and on what, the stance, then the statements that it rests on."""

    name: str
    stance: str
    statements: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Parties:
    """Who is asked, how that is to be read, and a line each."""

    heading: str
    who: str
    notes: tuple[str, ...]
    table: Table


def package_brief(
    view: View, asked: Asked | None = None, *, address: str = "", accessed: date | None = None
) -> bytes:
    """What the bench says of the package that is asked for, or of the current text.

    ``address`` and ``accessed`` are those of a `Takeaway`. Each statement and each wording has its source
    after it. Raises `ValueError` like `exhibits.bench.model.bench`.
    """
    model = bench(view, asked or Asked())
    parties, red = _parties(model), red_lines.build(view, model.asked)
    told = Sources(view)
    told.use(sources(model))
    issues, in_the_way = tuple(_issues(model, told)), tuple(_red_lines(model, told))
    not_counted = tuple(_of_whole_texts(model, told))
    brief = Takeaway(
        key=KEY,
        title=bench_wording.QUESTION,
        table=pd.DataFrame(),
        view=view,
        source_ids=tuple(told.used),
        address=address,
        accessed=accessed,
        holds=wording.PACKAGE,
    )
    said_above = {*bench_wording.WHAT_IT_IS_NOT, *parties.notes}
    return document.write(
        "bench.html",
        document.frame(brief, brief.sources),
        finding=bench_wording.holds(model),
        not_it=bench_wording.WHAT_IT_IS_NOT,
        on_the_bench=wording.on_the_bench(bench_wording.on_the_bench(model)),
        parties=parties,
        issues=issues,
        in_the_way=red_wording.TITLE,
        how_many=red_wording.NONE if red.empty else red_wording.summary(red),
        red_lines=in_the_way,
        not_counted=not_counted,
        aims=_aims(view, model.asked),
        left_out=_left_out(model),
        supposed=_supposed(model),
        caveats=[note for note in whole_wording.notes(model) if note not in said_above],
    )


def _aims(view: View, asked: Asked) -> list[str]:
    """What a search by each aim reaches beside the package on the bench."""
    held = {option.name: getattr(asked, option.name) for option in options_of(Asked)}
    models = (best.build(view, best.Options(**held, aim=aim)) for aim in AIMS)
    return [f"{finding}." for finding in map(best_wording.finding, models) if finding]


def _parties(model: Bench) -> Parties:
    taken = of_exhibit(parties_exhibit.build(model))
    sides = any(party.kind == "side" for party in model.field.parties)
    notes = (
        bench_wording.red_line(model.asked.threshold),
        parties_wording.rests_on(model),
        *(sides_wording.notes(model.view) if sides else ()),
    )
    who = bench_wording.named(model, model.names) if model.names else bench_wording.NOBODY_ASKED
    table = html.table(html.readable(taken), html.MOST_ROWS, wording.rows_in_file)
    return Parties(parties_wording.TITLE, wording.parties(who), notes, table)


def _issues(model: Bench, told: Sources) -> Iterator[Issue]:
    """Those that take something, in the data's order."""
    for issue_id, option in model.taken.items():
        if option is not None:
            takes = bench_wording.option(model.view, option)
            clauses = tuple(_clauses(model, option, told))
            yield Issue(wording.takes(model.issues[issue_id], takes), clauses)


def _clauses(model: Bench, option: Option, told: Sources) -> Iterator[Clause]:
    rows = model.reading.clauses
    for clause_id in option.clauses:
        clause = model.view.dataset.record("clauses", clause_id)
        whole = Line(clause["summary"], told.link(clause["source_id"], clause["locator"]))
        items = _items(model.view, clause_id, told)
        says = tuple(_says(model, row) for row in records(rows[rows["clause_id"] == clause_id]))
        yield Clause(_clause_name(model, clause_id), (whole, *items), says)


def _items(view: View, clause_id: str, told: Sources) -> Iterator[Line]:
    """What is part of a clause, down to the smallest, in the data's order; of none where items count themselves."""
    every = view.dataset["clauses"]
    names = view.dataset.names.clauses
    for item in records(every[every["part_of"] == clause_id]):
        version = names[item["variant_of"]] if item["variant_of"] else ""
        text = wording.item(item["number"], item["heading"], item["summary"], version)
        yield Line(text, told.link(item["source_id"], item["locator"]))
        yield from _items(view, item["clause_id"], told)


def _clause_name(model: Bench, clause_id: str) -> str:
    data = model.view.dataset
    return wording.clause_heading(
        data.names.clauses[clause_id], data.record("clauses", clause_id)["heading"]
    )


def _says(model: Bench, row: Record) -> Says:
    """A party on a clause: the sign and its word, and beside it who answered otherwise."""
    names = model.view.dataset.names.short_actors
    aside = [
        sentence([names[actor] for actor in split(row[column])])
        for column, sentence in (
            ("other_wording", bench_wording.on_other_wording),
            ("answered", bench_wording.answered),
        )
        if row[column]
    ]
    stands = f"{bench_wording.verdict(row)}." if aside else bench_wording.verdict(row)
    return Says(isolated(model.names[row["party"]]), " ".join([stands, *aside]))


def _red_lines(model: Bench, told: Sources) -> Iterator[InTheWay]:
    """Each red line of the package with what its actors said, the newest of each."""
    view = model.view
    said = cells(view.narrow(text="", issue=()))
    said = with_statement(view, said[said["stance"].notna()], STATEMENT)
    for row in records(model.reading.red_lines):
        own = said[said["clause_id"] == row["clause_id"]]
        own = own[own["actor_id"].isin(split(row["actors"]))]
        where = _clause_name(model, row["clause_id"])
        name = wording.red_line(model.names[row["party"]], where)
        yield InTheWay(name, bench_wording.verdict(row), _statements(view, own, told))


def _of_whole_texts(model: Bench, told: Sources) -> Iterator[InTheWay]:
    """What would be red lines if a text were taken as a whole, with what was said."""
    plans, said = model.view.dataset.names.plans, model.said_of_whole_texts
    said = said.assign(stance=said["actor_stance"], state="direct")
    for row in records(model.whole_texts):
        own = said[(said["plan_id"] == row["plan_id"]) & (said["party"] == row["party"])]
        where = wording.as_a_whole(plans[row["plan_id"]])
        name = wording.red_line(model.names[row["party"]], where)
        yield InTheWay(
            name, bench_wording.stance(row["stance"]), _statements(model.view, own, told)
        )


def _statements(view: View, said: pd.DataFrame, told: Sources) -> tuple[Line, ...]:
    """'Russia rejects, stated 29 January 2026: what was said', and where, of each cell."""
    names, words = view.dataset.names.actors, CellWords.of(view)
    return tuple(
        Line(
            wording.statement(
                names[cell["actor_id"]], words.sentence(cell), cell["speaker"], cell["summary"]
            ),
            told.link(cell["source_id"], cell["locator"]) if cell["source_id"] else None,
        )
        for cell in records(said)
    )


def _left_out(model: Bench) -> tuple[str, ...]:
    """The issues that take nothing, by name."""
    return tuple(model.issues[issue] for issue, one in model.taken.items() if one is None)


def _supposed(model: Bench) -> tuple[str, ...]:
    """Each stance that is supposed, marked."""
    clauses = model.view.dataset.names.clauses
    return tuple(
        wording.supposed(
            bench_wording.SUPPOSED_MARK,
            bench_wording.supposition(model.names[one.party], clauses[one.clause_id], one.stance),
        )
        for one in model.field.supposed
    )
