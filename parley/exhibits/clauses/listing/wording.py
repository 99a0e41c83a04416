"""What the list of clauses says of itself."""

from __future__ import annotations

from typing import Final

from parley.dataset import View
from parley.exhibits.clauses.listing.model import Model, Narrowable, Options
from parley.exhibits.wording import answers
from parley.exhibits.wording.shared import choice_as_list
from parley.wording import count, in_digits, listed

TITLE: Final = "What does each text say?"


def finding(model: Model) -> str:
    """'226 clauses of 18 texts; on 112 of them at least one statement was found, on 3 more only answers
    that are no stance'."""
    if model.empty:
        return ""
    clauses = count(len(model.table), "clause")
    texts = count(model.table["text"].nunique(), "text")
    heard = int((model.table["statements"] > 0).sum())
    found = f"{clauses} of {texts}; on {in_digits(heard)} of them at least one statement was found"
    if "answers" not in model.table:
        return found
    only = int(((model.table["statements"] == 0) & (model.table["answers"] > 0)).sum())
    return f"{found}, on {in_digits(only)} more only answers that are no stance" if only else found


def summary(model: Model) -> str:
    """How many clauses of how many texts are left, how they are ordered, and what stays out."""
    if model.empty:
        return "No clause is left under these filters."
    return " ".join([f"{finding(model)}.", *asides(model)])


def asides(model: Model) -> list[str]:
    """How the clauses are ordered, and what stays out, a sentence each."""
    view = model.view
    sentences = []
    if view.filters.text:
        sentences += ["The best matches stand first.", *search_notes(view)]
    later = len(view.clauses_asked()) - len(view["clauses"])
    if later:
        sentences.append(f"{count(later, 'clause')} of texts published later stay out.")
    return sentences


def search_notes(view: View) -> list[str]:
    """A sentence for each word of the search that no text holds: what is shown for it, if anything."""
    notes = []
    for word in view.dataset.search.read(view.filters.text):
        if word.corrected:
            near = listed((f"'{reading}'" for reading in word.read_as), last="or")
            notes.append(f"Nothing holds '{word.typed}'; shown is what holds {near}.")
        elif not word.read_as:
            notes.append(f"Nothing holds '{word.typed}' or a word like it.")
    return notes


SUMMARIES: Final = "Summaries are ours; the source of each row has the wording."


def notes(view: View) -> tuple[str, ...]:
    """Whose the summaries are, and how answers that are no stance count."""
    return SUMMARIES, *answers.rules(view)


def rests_on(model: Model) -> str:
    """How many clauses and statements there are, and what 0 means."""
    clauses = (
        f"{count(len(model.table), 'clause')} of {in_digits(len(model.view.dataset['clauses']))}"
    )
    statements = count(int(model.table["statements"].sum()), "statement")
    if "answers" in model.table:
        said = answers.found(*(int(model.table[name].sum()) for name in ("statements", "answers")))
        reach = f"{clauses}, {said}; 0 means that none was found."
    else:
        reach = f"{clauses}, {statements}; 0 statements means that none was found."
    return " ".join(filter(None, [reach, narrowed_to(model.narrowable, model.options)]))


def narrowed_to(narrowable: Narrowable, options: Options) -> str:
    """The choice in a sentence: 'Narrowed to Group: Security; With quantities.', '' for none."""
    choice = choice_as_list(narrowable.facets, narrowable.choice(options), Options)
    return f"Narrowed to {choice}." if choice else ""
