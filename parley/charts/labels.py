"""Labels on axes: plain text from the data, wrapped to fit, one place a label."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable


def plain(text: str) -> str:
    """Plotly reads a few HTML tags in labels; text from the data is never a tag."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def wrapped(text: str, width: int, most_lines: int) -> str:
    """The text on at most so many lines of about ``width`` characters; the rest is an ellipsis."""
    lines: list[str] = []
    for word in text.split():
        if lines and len(lines[-1]) + 1 + len(word) <= width:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    if most_lines == 1:
        lines = [shortened(" ".join(lines), width)]
    elif len(lines) > most_lines:
        lines = [*lines[: most_lines - 1], lines[most_lines - 1] + "\u2026"]
    return "<br>".join(plain(line) for line in lines)


def shortened(text: str, width: int) -> str:
    """The text in at most so many characters, the last one an ellipsis where it was cut."""
    return text if len(text) <= width else text[: width - 1].rstrip() + "\u2026"


def unique(labels: Iterable[str], ids: Iterable[str]) -> list[str]:
    """The labels, each repeated one with its id below: two equal labels would be one place."""
    labels = list(labels)
    counts = Counter(labels)
    return [
        f"{label}<br>{plain(id_)}" if counts[label] > 1 else label
        for label, id_ in zip(labels, ids, strict=True)
    ]


def short_name(name: str, width: int) -> str:
    """A name on one line; the first of a few words gives way to its initial before any is cut."""
    words = name.split()
    if len(name) > width and 2 <= len(words) <= 3:
        name = " ".join([f"{words[0][0]}.", *words[1:]])
    return wrapped(name, width, 1)
