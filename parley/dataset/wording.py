"""What is said of faulty files, of arguments that the data do not know, and of data sets in a console.

What was found in a cell follows a problem that ends in a colon or a preposition, so those of cells
are written to stand before it (`fault`).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final

from parley.wording import count, in_digits, listed, plural

A_DAY: Final = "a calendar date written YYYY-MM-DD, a date or a Timestamp"
"""What a caller may give for a day."""

EMPTY_CELL: Final = "the cell is empty"
NOT_A_WORD: Final = "not an allowed value:"
NOT_AN_ID: Final = "not an id:"
NOT_SEEN_IN_ID: Final = "signs that no screen shows in the id"
NOT_IDS: Final = "not a list of ids:"
ID_TWICE: Final = "an id stands twice in"
NOTHING_SEEN: Final = "nothing that can be seen in"
OUTER_SPACE: Final = "spaces at the beginning or end of"
NOT_A_DATE: Final = "not a date written YYYY-MM-DD:"
NO_SUCH_DAY: Final = "no such day:"
NOT_WHOLE: Final = "not a whole number:"
TOO_SMALL: Final = "too small a number:"
NOT_A_NUMBER: Final = "not a number:"
SIGNS_IN_ADDRESS: Final = "an address with spaces, quotation or control characters:"
NOT_AN_ADDRESS: Final = "not an address:"
NOT_A_WEB_ADDRESS: Final = "not a web address:"
NOT_A_LANGUAGE: Final = "not the code of a language:"
"""What can be wrong with a cell of its own."""

AN_ID_APART: Final = "an id that differs in more than that"
SAME_ROW: Final = "the same as an earlier row, under another id:"
ADDRESS_ONCE: Final = "one row a page"
NAME_ONCE: Final = "a name of its own"
REFERS_TO_NOTHING: Final = "refers to nothing:"
STANDS_ONCE: Final = "a key that stands once"
"""Of keys, and of cells that name them."""

END_FIRST: Final = "the end lies before the start:"
END_LATER: Final = "the start day or a later one"
IN_TWO_SIDES: Final = (
    "the actor's membership before it lasts longer, from this first day on it has two sides:"
)
ONE_SIDE: Final = "a day after the last one of the membership before"
ANOTHER_SIDE_AT_LAST: Final = "the actor's last membership is of another side:"
SIDE_AT_LAST: Final = "the side of its last row in memberships.csv, or nothing"
OF_ANOTHER_TEXT: Final = "a clause of another text:"
OF_THE_SAME_TEXT: Final = "a clause of the same text"
CHANGE_IS: Final = "the change is"
EMPTY_IF_DROPPED: Final = "empty if, and only if, dropped"
EMPTY_IF_NEW: Final = "empty if, and only if, new"
LOOP: Final = "leads back to itself:"
NO_LOOP: Final = "a chain that goes to earlier rows only"
BELOW_NOTHING: Final = "below 0:"
NOTHING_OR_MORE: Final = "0 or more"
NOT_OF_TABLE: Final = "not a row of that table:"
FIRST_PAGE: Final = "the page that the row rests on already:"
ANOTHER_PAGE: Final = "another page"
ITS_OWN_TEXT: Final = "a text compared with itself:"
ANOTHER_TEXT: Final = "another text"
NUMBER_TWICE: Final = "a number that another clause of the text has:"
NUMBER_ONCE: Final = "a number that stands once in the text"
ITSELF: Final = "joint with itself:"
SAME_AUTHOR: Final = "joint with a row of the same analyst:"
OTHER_CLAIM: Final = "joint with a row on another claim:"
OTHER_PAGE: Final = "joint with a row that rests on another page:"
CO_AUTHOR: Final = "the row of a co-author, on the same claim and page"
WITHIN_REACH: Final = "a day up to covered_to in datapackage.json, or a later covered_to"
WITHIN_REACH_OR_NOTED: Final = f"{WITHIN_REACH}, or a note that says why"
NO_LETTER: Final = "no letter or digit in"
WORDS_IN_A_ROW: Final = "one or several words"
"""Of rows that do not go together, and what would be right."""

BEFORE_ITS_TEXT: Final = "dated before its text was published:"
NOT_BEFORE_ITS_TEXT: Final = (
    "the day of publication or later, or a note that says what was under discussion before"
)
NUMBER_UNLIKE_ID: Final = "id and number do not go together:"
ID_OF_CLAUSE: Final = "a clause_id made of plan_id, a slash and number"
YOUNGER_TEXT: Final = "the earlier text was published after the later one:"
OLDER_TEXT: Final = "a text that was published before, or a note that says why"
OPPOSITE: Final = "an opposite stance of the same day and basis:"
ONE_STANCE: Final = "one stance, or a note that says why there are two"
NAMES_OVER_THEIR_CELLS: Final = "each name over its own cells (if it is so, all is well)"
CONTROL_IN: Final = "a control character in"
SIGNS_THAT_ARE_SEEN: Final = "signs that can be seen"
NO_LOCATOR: Final = "the row does not say where in its source it stands"
A_LOCATOR: Final = "a paragraph, page or point"
IDLE_SOURCE: Final = "no row rests on"
USED_SOURCE: Final = "a row that names it, or one of second_sources.csv"
WITHOUT_RULE: Final = "an answer without a rule, which is not counted:"
A_RULE: Final = "a word that parley.answers in datapackage.json says how to count"
SEARCHED_IN_VAIN: Final = "searched without a find, yet this actor has a position on"
SILENT_CELL: Final = "a cell without a position; the row can go"
"""Of what may be right but deserves a look."""

NO_FOLDER: Final = "no such folder"
A_FOLDER: Final = "a folder with the tables as CSV"
NO_REGULAR_FILE: Final = "no regular file but a folder, a pipe or a device"
NOT_READ: Final = "a file that is not read"
FORESEEN: Final = "a data set that can be checked; this is a fault of Parley, please report it"
THE_SET: Final = "data set"
A_READABLE_FILE: Final = "a readable file"
NO_TABLE: Final = "the table is missing"
"""Of files."""

UTF_8: Final = "UTF-8 text (in a spreadsheet: save as 'CSV UTF-8')"
EMPTY_FILE: Final = "the file is empty"
UTF_16: Final = "the file is UTF-16"
NOT_UTF_8: Final = "bytes that are not UTF-8 near"
ZERO_BYTE: Final = "a zero byte"
PLAIN_TEXT: Final = "plain text"
NO_COLUMN: Final = "the column is missing"
CALLED_OTHERWISE: Final = "the column is called otherwise:"
UNKNOWN_COLUMN: Final = "an unknown column"
COLUMN_TWICE: Final = "the column stands twice"
EACH_ONCE: Final = "each once"
OPEN_QUOTE: Final = "a quotation mark is opened and never closed in"
QUOTE_IN_CELL: Final = "a quotation mark in a cell that does not begin with one:"
TEXT_AFTER_QUOTE: Final = "text after the closing quotation mark of"
QUOTES_IN_PAIRS: Final = (
    'quotation marks in pairs around the whole cell (inside a quoted cell write "")'
)
CSV_TEXT: Final = "comma-separated text"
BLANK_ROW: Final = "a blank row"
NO_BLANK_ROWS: Final = "no blank rows between records"
SEPARATED_BY_SEMICOLONS: Final = "the cells are separated by semicolons"
SEPARATED_BY_TABS: Final = "the cells are separated by tabs"
"""Of a file's bytes, header and records."""

JSON_OBJECT: Final = "a JSON object"
JSON_OBJECTS: Final = "a list of JSON objects"
NESTED: Final = "nested too deeply"
NOT_IN_JSON: Final = "no JSON value:"
KEY_TWICE: Final = "a key that stands twice in one object:"
HALF_A_SIGN: Final = "half of a sign, which no file can hold, in"
WHOLE_SIGNS: Final = "text in whole signs"
UNKNOWN_KEY: Final = "a key that is not read:"
NOT_OBJECTS: Final = "not a list of objects:"
NOT_A_JSON_OBJECT: Final = "not a JSON object"
NOT_AN_OBJECT: Final = "not an object:"
NOT_A_TEXT: Final = "not a text:"
NOT_A_COUNT: Final = "not a way to count an answer:"
A_COUNT: Final = 'a whole number from -2 to 2, or "not counted"'
NO_WORD: Final = "an empty word:"
A_WORD: Final = "an answer's word, as it stands in answers.csv"
QUOTED_TEXT: Final = "a text in quotation marks"
CALENDAR_DATE: Final = "a calendar date written YYYY-MM-DD, or empty"
WEB_ADDRESS: Final = "an address that starts with http:// or https://, or empty"
LANGUAGE_CODE: Final = "a language's short code, as in en or uk"
"""Of the descriptor."""

TEMPLATE_TITLE: Final = "My negotiation"
"""What a data set is called that was just begun."""


_ROWS_NAMED: Final = 5
"""How many of the rows that share a fault are named in its line."""


def place(file: str, row: int, column: str) -> str:
    """'positions.csv, row 7, column date': where a fault stands; 0 and '' for a whole file or row."""
    parts = [file, *([f"row {row}"] if row else []), *([f"column {column}"] if column else [])]
    return ", ".join(parts)


def fault(place: str, problem: str, value: str, expected: str, also: Sequence[int] = ()) -> str:
    """One line of `parley check`; ``value`` is quoted, '' where none was found.

    ``also`` are other rows of which the same is true.
    """
    problem_and_value = f"{problem} {value}" if value else problem
    said = f"{place}: {problem_and_value}; expected {expected}"
    return f"{said} ({likewise(also)})" if also else said


def likewise(rows: Sequence[int]) -> str:
    """Where else the same was found: the first rows by number, and how many there are."""
    named = [str(row) for row in rows[:_ROWS_NAMED]]
    if len(rows) > len(named):
        named.append(f"{in_digits(len(rows) - len(named))} more")
    return f"likewise in {plural(len(rows), one='row', other='rows')} {listed(named)}"


def shortened(start: str, end: str, characters: int) -> str:
    """A very long value without its middle."""
    return f"{start} ... {end} ({characters} characters)"


def faulty(place: str, faults: Iterable[str]) -> str:
    """Every fault of a data set, a line each, under how many there are."""
    lines = list(faults)
    return "\n".join([f"{place} has {count(len(lines), 'fault')}:", *lines])


def refers_to(files: Iterable[str], meant: str = "") -> str:
    """Where an id should stand: in any of these files. ``meant`` stands there and looks the same."""
    where = f"an id that stands in {' or '.join(files)}"
    return f"{where}; there stands {meant!r}, which looks the same" if meant else where


def looks_like_row(row: int) -> str:
    """That two ids are one to the eye."""
    return f"an id that looks like the one in row {row}:"


def row_once(earlier: int) -> str:
    """What would be right of a row that repeats another."""
    return f"each row once (it says what row {earlier} says)"


def same_address_as(row: int) -> str:
    """That a page is listed twice."""
    return f"the same address as in row {row}:"


def same_name_as(row: int) -> str:
    """That a name is another's already."""
    return f"the same name as in row {row}:"


def after_the_reach(last: date) -> str:
    """That something is younger than the data say they reach."""
    return f"dated after the last covered day, {last}:"


def in_the_place_of(column: str) -> str:
    """That a column stands where another one stands in the contract, and that one where it does."""
    return f"it stands in the place of {column}, and that in its:"


def led_to(files: Iterable[str], near: Iterable[str]) -> str:
    """What a word may lead to; near are ids and words that look like what was given."""
    what = f"an id from {listed(files, last='or')}, or words that stand in the tables"
    alike = listed(near, last="or")
    return f"{what}; near it stands {alike}" if alike else what


def day_out_of_reach(first: date, last: date) -> str:
    """That a day lies where no data set may reach."""
    return f"a day before {first} or after {last}:"


def without_it(expected: str, cells: int, files: Iterable[str]) -> str:
    """What would be right, and what else is wrong for want of it."""
    return f"{expected}; for want of it {_refer(cells)} in {listed(files)} to nothing"


def _refer(cells: int) -> str:
    return f"{count(cells, 'cell')} {plural(cells, one='refers', other='refer')}"


def written_otherwise(lost: str, cells: int, files: Iterable[str]) -> str:
    """That an id is written otherwise where it stands than where it is named."""
    return f"{count(cells, 'cell')} in {listed(files)} {plural(cells, one='names', other='name')} {lost!r}, but here stands"


def the_same_in_both(lost: str) -> str:
    """What would be right."""
    return f"the same id in both, such as {lost!r}"


def same_key_as(row: int) -> str:
    """That a key stood before."""
    return f"the same key as in row {row}:"


def of_the_text_in(column: str) -> str:
    """What a clause of a lineage row should be."""
    return f"a clause of the text in {column}"


def cannot_be_read(why: str | None) -> str:
    """What the system says of a file."""
    return f"cannot be read ({why})"


def unforeseen(kind: str, why: str) -> str:
    """That reading broke off for a reason that has no rule."""
    said = why.splitlines()[0][:200] if why else ""
    return f"could not be read ({kind}: {said})" if said else f"could not be read ({kind})"


def table_called(meant: str | None) -> str:
    """For which file one that is not read may have been taken; None where for none."""
    return "no other tables" if meant is None else f"the name {meant}, if it is that table"


def table_file(name: str) -> str:
    """What should be there of a table."""
    return f"a file {name} with at least its header row"


def header_row(columns: Iterable[str]) -> str:
    """What an empty file should hold."""
    return f"a header row: {','.join(columns)}"


def commas_between(columns: Iterable[str]) -> str:
    """How a header should be written."""
    return f"commas between the cells: {','.join(columns)}"


def missing_columns(others: int) -> str:
    """That most of a header is not there."""
    return f"the column is missing, as are {in_digits(others)} others"


def unknown_columns(number: int) -> str:
    """That a header has many names that no column has."""
    return f"{count(number, 'unknown column')}, of which this is the first"


def closes_below(lines: int) -> str:
    """That a quotation mark takes in the beginnings of later lines."""
    return f"a quotation mark that closes only {count(lines, 'line')} below, before other text, in"


def swallows(rows: int) -> str:
    """That a pair of quotation marks makes one record of several."""
    return f"a pair of quotation marks takes in {count(rows, 'further row')}, from"


def a_column(name: str) -> str:
    """A column that should be there."""
    return f"a column {name}"


def only_columns(columns: Iterable[str]) -> str:
    """The columns that should be there, and no others."""
    return f"only the columns {','.join(columns)}"


def numbered(place: int) -> str:
    """A column without a name."""
    return f"number {place}"


def not_csv(why: object) -> str:
    """That the records cannot be told apart."""
    return f"not readable as CSV ({why})"


def cells_instead(cells: int | None, expected: int) -> str:
    """That a record has too many or too few cells."""
    return f"{cells} cells instead of {expected} in"


def cells_expected(expected: int) -> str:
    """How many it should have."""
    return f"{expected} cells (one that holds a comma stands in quotation marks)"


def not_json(why: object) -> str:
    """That the descriptor is none."""
    return f"not readable as JSON ({why})"


def only_keys(keys: Iterable[str]) -> str:
    """The keys of an object that are read."""
    return f"one of {', '.join(keys)}"


def read_as_today(older: int, rows: int) -> str:
    """That words of an earlier contract were read as those of today."""
    return f"read as today's word, in {in_digits(older)} of {in_digits(rows)} rows:"


def not_a_date(name: str, value: object) -> str:
    """That an argument is no day."""
    return f"{name}: {value!r} is not a date; allowed: {A_DAY}"


def not_in_data(name: str, values: Iterable[str], known: Iterable[str]) -> str:
    """That an argument names what the data do not know."""
    unknown = ", ".join(map(repr, values))
    return f"{name}: {unknown} is not in the data; allowed: {', '.join(known)}"


def no_row(table: str, key: str) -> str:
    """That a table has no row with that key."""
    return f"{table}.csv has no row {key!r}"


def no_table(name: str, nearest: Iterable[str]) -> str:
    """That there is no such table; those that are, the likeliest first."""
    return f"no table {name!r}; there are {', '.join(nearest)}"


def in_console(
    kind: str, title: str, version: str, clauses: int, positions: int, covered_to: date
) -> str:
    """A data set as Python shows it."""
    size = f"{count(clauses, 'clause')}, {count(positions, 'position')}"
    return f"<{kind} '{title}', version {version}: {size}, up to {covered_to}>"


def view_in_console(title: str, version: str, filters: str) -> str:
    """A view as Python shows it; ``filters`` is '' where it keeps everything."""
    data = f"'{title}', version {version}"
    return f"<View of {data}, {filters}>" if filters else f"<View of {data}>"


def one_row(what: str) -> str:
    """What a row of a table is."""
    return f"One row is {what}."


def one_row_with_key(what: str, key: Iterable[str]) -> str:
    """The same, and what tells rows apart."""
    return f"One row is {what}. Key: {', '.join(key)}."


def words_of(column: str) -> str:
    """The heading of a column's fixed words, as Markdown."""
    return f"Words of `{column}`:"


WHAT_IS_CHECKED: Final = "What is checked between rows"
FAULTS_OF_ROWS: Final = "A set is refused if"
WARNINGS_OF_ROWS: Final = "It is used, with a warning, if"
ALLOWED_OF_ROWS: Final = "Allowed, though it may look like a slip:"
"""The codebook's part on what `parley check` asks of rows."""

REFERENCE_COLUMNS: Final = ("column", "may hold", "meaning")
"""What is said of each column of a table."""

FAIL_ON_DRIFT: Final = "change nothing; fail on drift"


def marks_missing(file: str) -> str:
    """That a codebook has no place for its tables."""
    return f"{file} should hold the marks of the generated tables once each"


def out_of_date(path: object) -> str:
    """That a derived file is not what it should be."""
    return f"{path} is not what the contract says; run `make describe`"


def rewrote(path: object) -> str:
    """That a derived file was brought up to date."""
    return f"rewrote {path}"
