"""Whether `parley check` says of a slip what is right, and where it stands."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from parley.dataset import Fault
from tests.dataset.mutations import Place, Slip
from tests.read_once import check_once

RIGHT: Final = "said rightly"


@dataclass(frozen=True)
class Verdict:
    """In a word what `check` made of a slip, and in a sentence why that is not right."""

    name: str
    why: str = ""

    @property
    def right(self) -> bool:
        """Whether it said what is right, at its place and nowhere else."""
        return self.name == RIGHT


def judged(slip: Slip) -> Verdict:
    """Check the changed set, and hold what is found against what was to be said."""
    try:
        checked = check_once(slip.files, "set")
    except Exception as error:  # noqa: BLE001 (that nothing is raised is what is looked for)
        return Verdict("traceback", repr(error)[:300])
    report = checked.report
    if report.unforeseen:
        return Verdict("unforeseen", str(report.faults[0]))
    if not all(line.isprintable() for line in map(str, (*report.faults, *report.warnings))):
        return Verdict("unseen signs in a message", str(report.faults))
    if (checked.dataset is None) == report.ok:
        return Verdict("neither shown nor refused")
    if slip.grade == "fault" and report.ok:
        return Verdict("accepted", f"wanted {sorted(slip.places)}; {_lines(report.warnings)}")
    if slip.grade != "fault" and not report.ok:
        return Verdict("refused", _lines(report.faults))
    if slip.grade == "fine":
        stray = _beyond(report.warnings, slip.also)
        return Verdict("warned of without need", _lines(stray)) if stray else Verdict(RIGHT)
    said = report.warnings if slip.grade == "warning" else report.faults
    if not any(_stands(fault, slip.places) for fault in said):
        return Verdict("wrong place", f"wanted {sorted(slip.places)}; {_lines(said)}")
    stray = _beyond(said, slip.places | slip.also)
    return Verdict("a further wrong place", _lines(stray)) if stray else Verdict(RIGHT)


def _beyond(said: Iterable[Fault], places: Iterable[Place]) -> list[Fault]:
    return [fault for fault in said if not _stands(fault, places)]


def _stands(fault: Fault, places: Iterable[Place]) -> bool:
    """Whether a fault, with every row that shares it, stands at one of the places."""
    known = set(places)
    return all(
        (fault.file, row, column) in known
        for row in (fault.row,)
        for column in [fault.column if (fault.file, row, fault.column) in known else "*"]
    )


def _lines(faults: Iterable[Fault]) -> str:
    return " | ".join(str(fault)[:220] for fault in list(faults)[:4])
