"""Clauses as HTML: all that comes from the data is put up as text, never as markup.

What stands in an element of the class ``parley-text`` opens its links within the app (ui/bar).
"""

from __future__ import annotations

import html
from collections.abc import Iterable

from parley.dataset import View, records
from parley.exhibits import addresses
from parley.exhibits.wording import in_text
from parley.exhibits.wording.in_text import Quantity
from parley.isolation import isolated
from parley.ui.frame.markup import escape


def link(label: str, clause_id: str) -> str:
    """A link to the clause's own view; relative, so that it holds wherever the app is served."""
    return f'<a href="{escape(str(addresses.clause(clause_id)))}">{escape(label)}</a>'


def quantities(view: View, clause_id: str) -> list[Quantity]:
    """The values and units that the data name for a clause."""
    terms = view.dataset["terms"]
    rows = records(terms[terms["clause_id"] == clause_id])
    return [(float(row["value"]), str(row["unit"])) for row in rows]


def marked(text: str, stressed: Iterable[Quantity], tag: str = "strong") -> str:
    """The text with these quantities in an element of their own; one isolate holds all of it."""
    return "".join(
        f"<{tag}>{html.escape(part)}</{tag}>" if is_quantity else html.escape(part)
        for part, is_quantity in in_text.parts(isolated(text), stressed)
    )
