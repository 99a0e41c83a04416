"""What can be chosen in a comparison of texts, as it stands in an address."""

from __future__ import annotations

from parley.exhibits.exhibit import CHOICE_SEPARATOR


def of_change(change: str) -> str:
    """All of which this became."""
    return change


def of_group(from_plan_id: str, plan_id: str, group: str, change: str) -> str:
    """Those of them on issues of a group, between two texts."""
    return CHOICE_SEPARATOR.join(("group", from_plan_id, plan_id, group, change))


def of_band(from_plan_id: str, from_part: str, plan_id: str, part: str, kind: str) -> str:
    """Those of a band of the flow (`analysis.lineage.BY`)."""
    return CHOICE_SEPARATOR.join(("band", from_plan_id, from_part, plan_id, part, kind))
