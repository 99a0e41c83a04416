"""The words of the files that are taken away, apart from what exhibits say themselves."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from types import MappingProxyType
from typing import Final
from urllib.parse import urlsplit

from parley.isolation import isolated
from parley.wording import count, day, in_digits, listed

SOURCES, TO_CITE, TABLE, FIGURE = "Sources", "To cite", "Table", "Figure"
"""Headings."""

TEXT, ISSUE, QUANTITIES, MUST_ACT, SOURCE, NOTE = (
    "Text", "Issue", "Quantities", "Must act", "Source", "Note",
)  # fmt: skip
"""What is known of a clause in a brief."""

STATEMENTS: Final = "What each actor last said of it"
STATEMENT_COLUMNS: Final = ("Date", "Actor", "Stance", "Statement and source")

TITLE, IN_SHORT, FILTERS, ROWS, RESTS_ON, READING_IT = (
    "Title", "In short", "Filters", "Rows", "Rests on", "Reading it",
)  # fmt: skip
DATA, CONTENT_HASH, LICENCE, ADDRESS, ACCESSED, CITE_AS, TEXTS, DAYS = (
    "Data", "Content hash", "Licence", "Address", "Accessed", "Cite as", "Texts", "Days",
)  # fmt: skip
"""What is said of a file, by name; Parquet's metadata hold it under the same names."""

NO_FORMULAS: Final = (
    "There is no formula in this workbook. Every text is stored as text, and one that a "
    "spreadsheet could execute once it is edited (it starts with =, +, -, @, a tab or a line "
    "break) is marked as text with the apostrophe that spreadsheets do not show. In the CSV "
    "files the apostrophe is written before it. Control characters, which no workbook can hold, "
    "are left out here; the CSV files have them."
)


def early_days(first_year: int) -> str:
    """Why some days of a workbook are texts."""
    return (
        f"Days before {first_year} are stored as text, year-month-day, since the calendar of spreadsheets "
        f"begins with {first_year}."
    )


READ_ME: Final = "Read me"
CLAUSES_TITLE: Final = "Collected clauses"
CLAUSES_SUMMARY: Final = (
    "Summaries are the data set's own words; the source of each clause has the wording. An actor "
    "without a row is silent as far as was found, which is not neutrality."
)

PAGE_TO_PRINT: Final = "Page to print"

NOT_A_FILTER: Final = "not a filter"
A_FILTER: Final = "a parameter and its value, as in plan=us-28"
WHAT_TO_WRITE: Final = "what to write"
NOT_GIVEN: Final = "not given"
AN_ADDRESS: Final = "a page's address"
OR_A_FIGURE: Final = "or a --figure of it"
NOTHING_UNDER_FILTERS: Final = "nothing to show under these filters"
LEAVING_SOMETHING: Final = "filters that leave something"
"""What is wrong with what is asked for, and what would be right."""

NO_EXTRA: Final = (
    "SVG and PNG from the command line need the extra 'pictures': uv sync --extra pictures, or pip "
    "install 'parley[pictures]'. The app makes them without it."
)

COVERAGE: Final = "What was looked for, and how far it reaches"

PACKAGE: Final = "package on the bench"
"""What its file holds."""

WORDINGS: Final = "The package, issue by issue"
NOT_COUNTED: Final = "Not counted"
LEFT_OUT: Final = "Left out"
SUPPOSED: Final = "Supposed, and stated by nobody"
TO_KNOW: Final = "To know before it is used"
"""Headings of the package on the bench."""

OUR_SUMMARIES: Final = (
    "Summaries are the data set's own words; the source of each clause has the wording. A party that is unknown on a "
    "clause has not spoken on it as far as was found, which is no assent."
)
WHY_NOT_COUNTED: Final = (
    "Said of a text as a whole, which is more than what the package takes from it."
)


def in_console(key: str, title: str, rows: int, asof: date) -> str:
    """What Python shows of what is taken away."""
    return f"<Takeaway {key!r}: {title!r}, {count(rows, 'row')}, as of {asof}>"


def data(title: str, version: str, covered_to: date) -> str:
    """A data set: its title, its version and how far it covers."""
    return f"{isolated(title)}, version {version}, covered to {day(covered_to)}"


def version(number: str) -> str:
    """'version 2026.7'."""
    return f"version {number}"


def licence(name: str, address: str) -> str:
    """The licence with its address, or that none is stated."""
    return f"{name} {address}".strip() or "not stated"


def what_is_shown(filters: str) -> str:
    """What a picture shows."""
    return f"Shown: {filters}."


def source(data: str, licence: str, sources: int) -> str:
    """From where a picture is: the data, and on how many sources it rests."""
    parts = [f"Source: {data}. Licence: {licence}."]
    if sources:
        parts.append(f"Rests on {count(sources, 'source')}.")
    return " ".join(parts)


def slide_source(data: str, licence: str) -> str:
    """The same in few words; ``licence`` is its name, '' for none."""
    return f"Source: {data}. Licence: {licence}." if licence else f"Source: {data}."


def short_address(address: str) -> str:
    """The address without its scheme and its query: 'parley.example/stances'."""
    parts = urlsplit(address)
    return f"{parts.netloc}{parts.path}".rstrip("/") or address


HOLDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "acceptance": "Which side accepts what",
        "aligned": "Texts side by side",
        "changes": "Changes by group of issues",
        "flow": "Where clauses went",
        "ground": "Common ground",
        "openness": "What is open in each text",
        "plan_events": "Events of a text",
        "ruler": "Shared quantities",
        "shake": "Sensitivity of the coding",
        "alpha": "Reliability of the coding",
        "experts": "Experts and claims",
        "parties": "Parties beside the experts",
        "splits": "Claims that split experts",
        "moved": "Stances that moved",
        "between": "Changes between two texts",
        "weak": "Weak spots of the sources",
        "steps": "Stances over time",
        "sides": "Stances of sides",
    }
)
"""What files hold, by the key of an exhibit; others are called by their key."""


def holds(key: str, title: str) -> str:
    """What a file holds: 'Stances on Twenty points'.

    A title such as 'Twenty points: who accepts which point?' names the text before its colon.
    """
    what = HOLDS.get(key, key.replace("_", " "))
    about, colon, _ = title.partition(": ")
    return f"{what} on {about}" if colon else what


def one_row(what: str) -> str:
    """What a row of an answer is."""
    return f"One row is {what}."


def citation(
    *, title: str, filters: str, data: str, content_hash: str, licence: str, address: str,
    accessed: date | None,
) -> str:  # fmt: skip
    """One line for a footnote; licence, address and day are left out where there is none."""
    terms = f", {licence}" if licence else ""
    place = f", {address}" if address else ""
    seen = f" (accessed {day(accessed)})" if accessed else ""
    return (
        f"\u201c{title}\u201d ({filters}). {data}, content hash {content_hash}{terms}. "
        f"Shown with Parley{place}{seen}."
    )


def citation_note(filters: str, content_hash: str, covered_to: date) -> str:
    """What a citation's note holds."""
    return f"Shown: {filters}; content hash {content_hash}; covered to {day(covered_to)}"


def how_published(title: str) -> str:
    """What the cited view is part of."""
    return f"{title}, shown with Parley"


def too_many_rows(rows: int, most: int) -> str:
    """Why a table cannot be a sheet, to a program."""
    return (
        f"{in_digits(rows)} rows do not fit into a sheet, which holds {in_digits(most)}; narrow the view, or take it "
        "as CSV or Parquet"
    )


CSV_OR_NARROWER: Final = "CSV, which is given in parts, or a narrower view"


def too_many_at_once(rows: int, most: int) -> str:
    """Why so many computed rows are not made."""
    return f"{in_digits(rows)} rows are too many to be made at once; beyond {in_digits(most)} they are given as CSV alone"


def caution_too_many(rows: int, most: int) -> str:
    """The same to a reader."""
    return (
        f"{in_digits(rows)} rows do not fit into a sheet, which holds {in_digits(most)}. Narrow the view, or take CSV "
        "or Parquet."
    )


def caution_slow(rows: int, label: str) -> str:
    """That a format takes long for so many rows."""
    return f"{in_digits(rows)} rows as {label} can take minutes; CSV and Parquet take seconds."


def kept(filters: str, data: str, licence: str) -> str:
    """What is kept and as of when, and from which data: the line under a title."""
    return f"{filters[:1].upper()}{filters[1:]}. {data}. Licence: {licence}."


def content_hash(digits: str) -> str:
    """Which data these were."""
    return f"{CONTENT_HASH} {digits}"


def where(publisher: str, published: date, locator: str | None = None) -> str:
    """'Reuters, 4 July 2026, page 3': where a statement or a wording is told."""
    page = f"{isolated(publisher)}, {day(published)}"
    return f"{page}, {isolated(locator)}" if locator else page


def rows_in_file(rows: int, most: int) -> str:
    """How many rows a table has, and where the rest is if the page holds only so many."""
    if rows <= most:
        return f"{count(rows, 'row')}."
    return f"The first {in_digits(most)} of {count(rows, 'row')}; the CSV and XLSX files hold all."


def rows_in_notebook(rows: int, most: int) -> str:
    """The same where a notebook shows so many."""
    if rows <= most:
        return f"{count(rows, 'row')}."
    return f"The first {in_digits(most)} of {count(rows, 'row')}; .table holds all."


def no_statement(asof: date, *, filtered: bool) -> str:
    """That nothing was found that anybody said of a clause; of what filters leave out nothing is said."""
    if filtered:
        return f"No statement up to {day(asof)} is left under the filters."
    return f"No statement was found up to {day(asof)}."


def clauses_lead(clauses: int, summary: str) -> str:
    """How many clauses a brief holds, and how to read it."""
    return f"{count(clauses, 'clause')}. {summary}"


def text_of_clause(name: str, published: date, status: str) -> str:
    """A text, when it was published, and what became of it where that is known."""
    dated = f"{isolated(name)}, {day(published)}"
    return f"{dated} ({isolated(status)})" if status else dated


NOTHING_TO_SHOW: Final = "nothing to show under these filters and options"


def to_widen(narrowing: Sequence[str], enough: Sequence[str], options: Sequence[str]) -> str:
    """What would leave something to show.

    ``narrowing`` are the filters that leave something out, ``enough`` those of them any of
    which it is enough to widen, ``options`` those that can be asked otherwise.
    """
    if enough:
        return f"a wider {listed(enough, last='or')}"
    parts = [f"wider {listed(narrowing)} together"] if narrowing else []
    parts += [f"another value of {listed(options, last='or')}"] if options else []
    return listed(parts, last="or") or "a data set that holds something of it"


def no_such_exhibit(name: str, nearest: str) -> str:
    """That there is none of that name."""
    return f"{name!r} is no exhibit; the nearest name is {nearest!r}"


def no_known_ending(file: str) -> str:
    """That a file's name does not say its format."""
    return f"{file!r} has no known ending"


def none_of_them(name: str) -> str:
    """That there is nothing of that name."""
    return f"{name!r} is none"


def no_page_as(ending: str) -> str:
    """That a page cannot be written in that format."""
    return f"a page is not written as {ending}"


def no_picture(exhibit: str) -> str:
    """That a table cannot be drawn."""
    return (
        f"{exhibit} is a table, of which there is no picture; allowed: a figure, or the table as "
        "csv, json, xlsx, parquet or html"
    )


def not_drawn(browser: str, why: object) -> str:
    """That the browser failed."""
    return f"{browser} did not draw the picture: {why}"


def not_readable(exhibit: str) -> str:
    """That what was drawn is no picture."""
    return f"{exhibit}: the picture that the browser drew cannot be read; allowed: another format"


def too_large(width: int, height: int) -> str:
    """That a browser holds no picture of that size."""
    return (
        f"the browser gave no picture of {width} x {height}; allowed: SVG, or filters that leave fewer "
        "rows and columns"
    )


def no_such_browser(variable: str, named: str) -> str:
    """That the environment names a browser that is not there."""
    return f"{variable} names {named!r}, which is no file"


def no_browser(variable: str) -> str:
    """That there is no browser to draw with."""
    return (
        "SVG and PNG from the command line are drawn by Chromium or Chrome, and none was found on "
        f"the path; install one, or name it in {variable}. The app makes them without it."
    )


def no_folder(path: object) -> str:
    """That there is no folder for a file."""
    return f"{path}: no such folder"


def clause_heading(clause: str, heading: str) -> str:
    """'US 28 points 7: Territory'."""
    return f"{clause}: {isolated(heading)}"


def with_note(what: str, note: str) -> str:
    """The same with the curators' note, if there is one."""
    return f"{isolated(what)} ({isolated(note)})" if note else what


def stance(sign: str, word: str, basis: str) -> str:
    """'++ endorses, stated'."""
    return f"{sign} {word}, {basis}"


def package_readme(
    *, title: str, filters: str, version: str, content_hash: str, covered_to: date, licence: str,
    codebook: str, descriptor: str, rows: Mapping[str, int], separator: str,
) -> str:  # fmt: skip
    """The page that goes with a package's tables, of which ``rows`` gives files and lengths.

    ``filters`` is '' for the whole data set; ``codebook`` and ``descriptor`` are names of files.
    """
    kept = f"A view of the data set: {filters}." if filters else "All of the data set."
    tables = "\n".join(f"- `{file}`: {count(number, 'row')}" for file, number in rows.items())
    left_out = "Rows may name others that the filters left out.\n" if filters else ""
    return f"""# {title}

{kept} Version {version}, content hash `{content_hash}`, covered to {day(covered_to)}.
Licence: {licence}. What the columns mean stands in `{codebook}` and, for programs, in `{descriptor}`.

{tables}

Files are UTF-8, cells that hold several ids separate them with `{separator}`, an empty cell is a missing
one. A text that a spreadsheet would execute (it starts with =, +, -, @, a tab or a line break) has an
apostrophe before it, which is the only change to a cell.
{left_out}"""


BY_AIMS: Final = "Beside what a search finds"
"""Over what each aim reaches, of the issues that the package takes."""


def on_the_bench(what: str) -> str:
    """'On the bench: Twenty points.'"""
    return f"On the bench: {what}."


def parties(who: str) -> str:
    """'Parties: Ukraine and Russia.'"""
    return f"Parties: {who}."


def takes(issue: str, what: str) -> str:
    """'Territory: US 28 points', an issue and the text that it takes."""
    return f"{issue}: {what}"


def red_line(party: str, where: str) -> str:
    """'Ukraine on US 28 points 21: Territory', whose red line and on what."""
    return f"{isolated(party)} on {where}"


def as_a_whole(text: str) -> str:
    """'European counter-text as a whole'."""
    return f"{text} as a whole"


def item(number: str, heading: str, summary: str, version_of: str) -> str:
    """'21b Kherson and Zaporizhzhia: what it says', an item of a point; of another version of one it says of which."""
    version = f" (another version of {version_of})" if version_of else ""
    return f"{isolated(number)} {isolated(heading)}{version}: {isolated(summary)}"


def statement(actor: str, how: str, speaker: str | None, summary: str | None) -> str:
    """'Russia rejects, stated 2 December 2025 (Press secretary): what was said'."""
    by = f" ({isolated(speaker)})" if speaker else ""
    said = f": {isolated(summary)}" if summary else "."
    return f"{actor} {how}{by}{said}"


def supposed(mark: str, what: str) -> str:
    """'\u25c7 Russia on Twenty points 5: + accepts'."""
    return f"{mark} {what}"
