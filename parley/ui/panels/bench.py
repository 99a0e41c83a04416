"""Beside the bench: an issue's wordings to choose from, and what a party said of the one that is taken."""

from __future__ import annotations

from functools import partial
from typing import Final

import streamlit as st

from parley.analysis.packages import LEFT_OUT, Package, Supposed
from parley.analysis.stances import cells, with_statement
from parley.dataset import Record, records
from parley.dataset.contract import STANCE_MAX, STANCE_MIN
from parley.dataset.lists import split
from parley.exhibits import addresses
from parley.exhibits.bench import wording as words
from parley.exhibits.bench.model import Bench
from parley.exhibits.bench.options import wording as option_words
from parley.exhibits.bench.options.model import Model as Options
from parley.exhibits.bench.swaps import wording as swap_words
from parley.exhibits.bench.swaps.model import Model as Swaps
from parley.exhibits.clauses.context.wording import PRECEDENTS
from parley.exhibits.wording.cells import CellWords
from parley.isolation import isolated
from parley.ui.controls import package
from parley.ui.frame.markdown import escape, link, paragraphs, small
from parley.ui.panels import evidence, precedents, stance_card, wording

MOST_SWAPS: Final = 4
"""So many swaps have a button; the table has all of them."""

STANCES: Final = (*range(STANCE_MAX, STANCE_MIN - 1, -1), None)


def issue(options: Options, issue_id: str, party: str) -> None:
    """The issue's wordings with the parties' signs, a button each to take it; then what the party said."""
    bench = options.bench
    view = bench.view
    record = view.dataset.record("issues", issue_id)
    st.subheader(escape(bench.issues[issue_id]), anchor=False)
    st.markdown(small(escape(isolated(record["question"]))))
    taken = bench.package.option(issue_id)
    offered = bench.field.option_ids(issue_id)[:-1]
    for option_id in sorted(offered, key=lambda one: one != taken):  # what is taken stands first
        _option(options, issue_id, option_id, party, taken=option_id == taken)
    with st.container(horizontal=True):
        st.button(
            wording.LEAVE_OUT,
            key=f"leave_{issue_id}",
            disabled=taken == LEFT_OUT,
            on_click=partial(package.take, bench.package, issue_id, LEFT_OUT, party),
        )
        st.button(
            wording.PIN,
            key=f"pin_{issue_id}",
            icon=":material/keep:",
            type="tertiary",
            help=wording.PIN_MEANS,
            on_click=partial(package.pin, issue_id, bench.view.dataset.names.labels("issues")),
        )
    if taken != LEFT_OUT and party in bench.names:
        _said(bench, issue_id, party)
    unfolded = st.expander(PRECEDENTS, key="bench_precedents", type="compact", on_change="rerun")
    if unfolded.open:
        with unfolded:
            precedents.show(view, issue_id)


def _option(options: Options, issue_id: str, option_id: str, party: str, *, taken: bool) -> None:
    """One text's wording on the issue, point by point, with how the parties stand on each."""
    bench = options.bench
    name = words.taken(bench.view, bench.field, issue_id, option_id)
    parts = [f"**{escape(name)}**" + (f" {wording.TAKEN}" if taken else "")]
    parts += [_clause(options, clause) for clause in records(options.of(issue_id, option_id))]
    parts.append(small(escape(option_words.costs(options, issue_id, option_id))))
    with st.container(border=True, key=f"option{'_taken' if taken else ''}_{issue_id}_{option_id}"):
        st.markdown(paragraphs(*parts))
        if not taken:
            st.button(
                wording.TAKE,
                key=f"take_{issue_id}_{option_id}",
                on_click=partial(package.take, bench.package, issue_id, option_id, party),
            )


def _clause(options: Options, clause: Record) -> str:
    opens = str(addresses.clause(clause["clause_id"]))
    head = f"{escape(isolated(clause['number']))} {link(isolated(clause['heading']), opens)}"
    signs = small(escape(option_words.signs(options, clause)))
    return evidence.lines(head, escape(isolated(clause["summary"])), signs)


def _said(bench: Bench, issue_id: str, party: str) -> None:
    """What a party's stance on each clause that is taken rests on, and a way to suppose another."""
    every = bench.reading.clauses
    rows = every[(every["issue_id"] == issue_id) & (every["party"] == party)]
    st.subheader(escape(wording.said_of_it(isolated(bench.names[party]))), anchor=False)
    said = cells(bench.view.narrow(text="", issue=()))
    said = with_statement(bench.view, said, stance_card.STATEMENT)
    told = CellWords.of(bench.view)
    names = bench.view.dataset.names
    for row in records(rows):
        clause_id = row["clause_id"]
        verdict = words.verdict(row)
        parts = [f"**{escape(names.clauses[clause_id])}**: {escape(verdict)}"]
        own = said[(said["clause_id"] == clause_id) & said["actor_id"].isin(split(row["actors"]))]
        parts.append(
            evidence.bullets([stance_card.text(bench.view, cell, told) for cell in records(own)])
        )
        parts += [
            small(escape(sentence([names.short_actors[actor] for actor in split(row[column])])))
            for column, sentence in (
                ("other_wording", words.on_other_wording),
                ("answered", words.answered),
            )
            if row[column]
        ]
        st.markdown(paragraphs(*parts))
        _suppose(bench, party, row)


def _suppose(bench: Bench, party: str, row: Record) -> None:
    """A list with which another stance is supposed, or taken back."""
    clause_id = row["clause_id"]
    key = f"suppose_{party}_{clause_id}"
    held = {(one.party, one.clause_id): one for one in bench.field.supposed}
    now = held.get((party, clause_id))
    st.session_state[key] = words.STATED if now is None else words.stance(now.stance)
    by_name = {words.stance(stance): stance for stance in STANCES}

    def choose() -> None:
        name = st.session_state[key]
        new = None if name == words.STATED else Supposed(party, clause_id, by_name[name])
        package.suppose(new, party, clause_id, row["issue_id"])

    st.selectbox(wording.SUPPOSE, [words.STATED, *by_name], key=key, on_change=choose)


def supposed(bench: Bench) -> None:
    """What is supposed, each with a button that takes it back; nothing where nothing is."""
    if not bench.field.supposed:
        return
    names = bench.view.dataset.names.clauses
    with st.container(horizontal=True, key="supposed"):
        st.caption(f"{words.SUPPOSED_MARK} {wording.SUPPOSED}", width="content")
        for one in bench.field.supposed:
            who, clause = bench.names[one.party], names[one.clause_id]
            st.button(
                escape(words.supposition(who, clause, one.stance)),
                key=f"unsuppose_{one.party}_{one.clause_id}",
                icon=":material/close:",
                icon_position="right",
                on_click=partial(package.suppose, None, one.party, one.clause_id),
            )


def swaps(model: Swaps) -> None:
    """The first swaps, each with what it does to whom and a button that puts it on the bench."""
    parties = max(len(model.bench.names), 1)
    for place, row in enumerate(records(model.rows.head(MOST_SWAPS))):
        own = model.by_party.iloc[place * parties : (place + 1) * parties]
        with st.container(border=True, horizontal=True, vertical_alignment="center"):
            st.markdown(
                evidence.lines(
                    f"**{escape(swap_words.swap(model, row))}**",
                    escape(swap_words.effect(row)),
                    small(escape(swap_words.for_whom(model, own))),
                )
            )
            st.button(
                wording.TRY,
                key=f"swap_{row['issue_id']}_{row['instead']}",
                on_click=partial(
                    package.take, model.bench.package, row["issue_id"], row["instead"]
                ),
            )


def put_on(bench: Bench, text: str, key: str) -> None:
    """What a package of this text would change, and a button that puts it on the bench."""
    found = Package.read(text)
    if found == bench.package:
        st.markdown(escape(words.IS_ON))
        return
    st.markdown(escape(words.differs(bench, found)))
    st.button(wording.PUT_ON, key=f"put_{key}", on_click=partial(package.put, found))


def start_from(bench: Bench) -> None:
    """A list of the texts, of which one is put on the bench whole."""
    texts = words.whole_texts(bench)

    def choose() -> None:
        text = st.session_state["bench_start"]
        st.session_state["bench_start"] = None
        if text is not None:
            package.put(Package.read(text))

    st.selectbox(
        wording.START_FROM,
        list(texts),
        index=None,
        format_func=texts.__getitem__,
        key="bench_start",
        on_change=choose,
        placeholder=words.on_the_bench(bench),
        width=230,
    )
