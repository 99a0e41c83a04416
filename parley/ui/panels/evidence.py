"""The evidence panel: what an actor's stance on a clause is, and every statement that bears on it.

Each text is one element, with its links within it: an element costs a click as much as a figure.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date

import pandas as pd
import streamlit as st

from parley.analysis.lineage import descendants
from parley.analysis.reliability import second_pages
from parley.analysis.stances import cell, evidence, held_since, search_of
from parley.dataset import Dataset, Record, View, records
from parley.dataset.contract import BY_NAME
from parley.exhibits import addresses
from parley.exhibits.wording import coalitions, references, weights
from parley.exhibits.wording.answers import has_answer
from parley.exhibits.wording.references import Named
from parley.exhibits.wording.sides import changes, under_another
from parley.isolation import isolated
from parley.ui.frame.markdown import escape, link, paragraphs, small
from parley.ui.panels import report, wording
from parley.wording import day


def show_cell(view: View, actor_id: str, clause_id: str) -> None:
    """What the actor says on the clause and since when; the clause as worded; all that it said."""
    clause = view.dataset.record("clauses", clause_id)
    actor = view.dataset.names.actors[actor_id]
    st.subheader(escape(wording.actor_on_clause(actor, clause)), anchor=False)
    show_actor(view, actor_id, clause)


def show_actor(
    view: View, actor_id: str, clause: Record, *, of_whom: str = "", below: str = ""
) -> None:
    """The same without its heading; ``of_whom`` follows the answer and ``below`` all, both Markdown."""
    clause_id = clause["clause_id"]
    said = evidence(view, actor_id, clause_id)
    entries = records(said)[::-1]
    first, *known = _answer(view, actor_id, clause, said)
    st.markdown(
        paragraphs(
            first,
            of_whom,
            *known,
            sides_of(view, actor_id),
            *_about_actor(view, actor_id, clause),
            *clause_in_words(view, clause, linked=True),
            _listed(entries, [_entry(view, entry, clause, actor_id) for entry in entries]),
            below,
        )
    )


def _about_actor(view: View, actor_id: str, clause: Record) -> list[str]:
    """Of whom the actor is made and what it weighs, as far as the data say so; Markdown."""
    said = [
        _coalition(view, actor_id, clause["clause_id"]),
        weights.of_actor(view, actor_id, clause["issue_id"]),
    ]
    return [small(escape(line)) for line in said if line]


def _coalition(view: View, actor_id: str, clause_id: str) -> str:
    """Of whom an actor is made, and which of these have a stance of their own on the clause; '' for others."""
    members = view.dataset.coalitions.on(view.asof).get(actor_id, ())
    own = [one for one in members if cell(view, one, clause_id)["stance"].notna().any()]
    return coalitions.on_clause(view, actor_id, own)


def _answer(view: View, actor_id: str, clause: Record, said: pd.DataFrame) -> list[str]:
    """Who, with which stance, since when, on what basis, by whom and where it stands."""
    (now,) = records(cell(view, actor_id, clause["clause_id"]))
    carrying = records(said[said["carries_cell"]])
    if not carrying:
        search = search_of(view, actor_id, clause["clause_id"])
        searched = "" if search is None else _note(view.dataset, search)
        return [no_stance(view, actor_id), wording.searched(search), searched]
    last = carrying[-1]
    actor = view.dataset.names.short_actors[actor_id]
    if now["state"] == "answered":
        first = wording.stands(
            escape(wording.stance_of(actor, {**last, "stance": None})), None, last["date"]
        )
    elif now["stance"] is None:
        first = wording.not_as_worded(escape(actor), filtered=leave_out(view, actor_id))
    else:
        stands = escape(wording.stance_of(actor, now))
        first = wording.stands(stands, held_since(said), last["date"])
    where = [] if last["relation"] == "direct" else [_about(view, last, clause)]
    elsewhere = now["stance"] is None and now["state"] != "answered"
    if elsewhere and (last["stance"] is not None or has_answer(last)):
        head = f"{escape(wording.entry(last))}{wording.MIDDOT}{day(last['date'])}"
        where = [lines(head, *where)]
    if now["stance"] is not None and last["relation"] == "from items":
        where = [wording.median_of_items(split=now["split"])]
    return [first, *where, small(wording.MIDDOT.join(_known(view, last, explained=True)))]


def sides_of(view: View, actor_id: str) -> str:
    """The sides of an actor one after the other, as Markdown; '' where they have no dates."""
    times = changes(view, actor_id)
    return (
        small(escape(wording.sides_of(view.dataset.names.short_actors[actor_id], times)))
        if times
        else ""
    )


def show_clause(view: View, clause: Record) -> None:
    """The clause in our words, with its text, date and source, and what became of it since."""
    st.markdown(paragraphs(*clause_in_words(view, clause)))


def clause_in_words(view: View, clause: Record, *, linked: bool = False) -> list[str]:
    """The same as paragraphs of Markdown; ``linked`` adds the way to all that was said on it."""
    plan = view.dataset.record("plans", clause["plan_id"])
    place = wording.clause_place(
        isolated(plan["short_name"]), plan["published"], isolated(clause["number"])
    )
    source = pages_line(view, "clauses", clause)
    steps = records(descendants(view, clause["clause_id"]))
    since = dict.fromkeys(_step(view, step) for step in steps)  # a text can leave it out twice
    there = link(wording.ALL_SAID, str(addresses.clause(clause["clause_id"])))
    return [
        f"**{escape(isolated(clause['heading']))}.** {escape(isolated(clause['summary']))}",
        small(wording.MIDDOT.join([escape(place), source, *([there] if linked else [])])),
        _note(view.dataset, clause),
        small(wording.what_became(since)) if since else "",
    ]


def no_stance(
    view: View, actor_id: str = "", none_found: Callable[[date], str] = wording.no_stance
) -> str:
    """That no statement is there; that none was found only where no filter leaves any out."""
    return (wording.none_left if leave_out(view, actor_id) else none_found)(view.asof)


def leave_out(view: View, actor_id: str = "") -> bool:
    """Whether filters leave statements out, of that actor or of any, that may have been found."""
    kept = view.filters
    out = kept.of_actors and actor_id not in set(view["actors"]["actor_id"])
    return bool(kept.basis or out)


def no_view(view: View) -> str:
    """The same of experts, whom other filters narrow."""
    filtered = view.filters.issue or view.filters.text
    return (wording.none_left if filtered else wording.no_view)(view.asof)


def statements(view: View, said: pd.DataFrame) -> None:
    """All of these positions, newest first, with who spoke."""
    st.markdown(in_turn(view, said))


def in_turn(view: View, said: pd.DataFrame) -> str:
    """The same as Markdown."""
    if said.empty:
        return no_stance(view)
    names = view.dataset.names.actors
    newest = records(said.sort_values("date", ascending=False, kind="stable"))
    return _listed(
        newest,
        [
            _statement(
                view, row, escape(wording.stance_of(names[row["actor_id"]], row)), row["actor_id"]
            )
            for row in newest
        ],
    )


def _step(view: View, step: Record) -> str:
    """A later clause with what changed in it, or that a text dropped it; Markdown."""
    if step["clause_id"] is None:
        return escape(wording.left_out(view.dataset.names.plans[step["plan_id"]]))
    later = _link(references.clause(view.dataset, step["clause_id"]))
    return wording.later_clause(later, escape(isolated(step["change"])))


def _entry(view: View, entry: Record, clause: Record, actor_id: str) -> str:
    """One row of `analysis.stances.evidence`: what was said, and of which wording."""
    if drops(entry):
        text = view.dataset.names.plans[entry["by_plan_id"]]
        return _statement(view, entry, escape(wording.own_text_drops(text)), actor_id)
    head = escape(wording.entry(entry))
    elsewhere = entry["clause_id"] != clause["clause_id"]
    about = _about(view, entry, clause) if elsewhere else ""
    return _statement(view, entry, head, actor_id, about)


def _about(view: View, entry: Record, clause: Record) -> str:
    """Of which other clause it was said, how that is tied to this one, and whether it counts here."""
    if drops(entry):
        return escape(wording.own_text_drops(view.dataset.names.plans[entry["by_plan_id"]]))
    said_of = _link(references.clause(view.dataset, entry["clause_id"]))
    if entry["relation"] != "other wording":
        return wording.said_of(entry["relation"], said_of)
    texts = view.dataset.index["plans"]["published"]
    of = view.dataset.index["clauses"]["plan_id"]
    later = texts[of[entry["clause_id"]]] >= texts[clause["plan_id"]]
    return wording.said_of_other(said_of, entry["change"], later=bool(later))


def drops(entry: Record) -> bool:
    """Whether a row of evidence is an own text that leaves the clause out, and nothing that was said."""
    return entry["stance"] is None and not has_answer(entry)


def _statement(view: View, row: Record, head: str, actor_id: str, about: str = "") -> str:
    """A statement: its head and day, what was said, by whom, on what basis and where it stands."""
    parts, then = _known(view, row), under_another(view, actor_id, row["date"])
    if row["source_id"]:
        parts.append(link(wording.MORE_OF_PAGE, str(addresses.source(row["source_id"]))))
    parts += report.links_for(view.dataset, "positions", row.get("position_id"))
    parts += report.links_for(view.dataset, "answers", row.get("answer_id"))
    return lines(
        wording.MIDDOT.join(filter(None, [f"**{head}**", day(row["date"]), escape(then)])),
        about,
        escape(row.get("summary") or ""),
        small(wording.MIDDOT.join(parts)),
        _note(view.dataset, row),
    )


def _known(view: View, row: Record, *, explained: bool = False) -> list[str]:
    """On what basis it is known, by whom it was said and where it stands; Markdown."""
    parts = []
    if row.get("basis"):
        parts.append(wording.basis(row["basis"]) if explained else row["basis"])
    if row.get("speaker"):
        parts.append(escape(isolated(row["speaker"])))
    if row.get("position_id"):
        parts.append(pages_line(view, "positions", row))
    elif row["source_id"]:
        parts.append(source_line(view, row["source_id"], row.get("locator")))
    return parts


def lines(*parts: str) -> str:
    """Markdown of these parts, a line each, without the empty ones."""
    return "  \n".join(filter(None, parts))


def bullets(entries: Iterable[str]) -> str:
    """Texts of `lines` as one list."""
    return "\n".join("- " + entry.replace("\n", "\n  ") for entry in entries)


def _listed(rows: Sequence[Record], entries: list[str]) -> str:
    """The rows' entries under a line that says how many they are; '' for none."""
    if not entries:
        return ""
    answers = sum(map(has_answer, rows))
    return f"**{wording.told(len(rows) - answers, answers)}**\n\n{bullets(entries)}"


def _note(dataset: Dataset, row: Record) -> str:
    """The curators' note on a row as Markdown, ids in it called by their names; '' without one."""
    if not row["note"]:
        return ""
    parts = references.with_names(dataset, row["note"])
    said = [escape(part) if isinstance(part, str) else _link(part) for part in parts]
    return small(wording.note("".join(said)))


def _link(named: Named) -> str:
    return link(named.label, str(named.address))


def pages_line(view: View, table: str, row: Record) -> str:
    """The page that a row of the table rests on, and its second ones, as Markdown."""
    first = source_line(view, row["source_id"], row.get("locator"))
    second = second_pages(view.dataset, table, row[BY_NAME[table].key[0]])
    return wording.pages(first, [source_line(view, source_id, None) for source_id in second])


def source_line(view: View, source_id: str, locator: str | None) -> str:
    """A link to the source, with what a reader should know of the page, as Markdown."""
    source = view.dataset.record("sources", source_id)
    page, caution = link(isolated(source["publisher"]), source["url"]), wording.page_caution(source)
    if caution:
        page += escape(f" ({caution})")
    return f"{page}, {escape(locator)}" if locator else page
