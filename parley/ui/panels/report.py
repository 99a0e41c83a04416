"""A way to report an error in a row, where the host of the app gave an address for it."""

from __future__ import annotations

import logging
from functools import lru_cache

from parley.dataset import Dataset
from parley.reporting import ReportTo, report_to
from parley.ui.frame.markdown import link
from parley.ui.panels import wording


def link_for(
    dataset: Dataset, table: str = "", row_id: str = "", label: str = wording.REPORT
) -> str:
    """A link, as Markdown, to a message that names the row; '' where the host gave no address.

    Without a row its reader has yet to name one.
    """
    address = _address()
    if address is None:
        return ""
    subject = wording.report_subject(table, row_id, dataset.version)
    body = wording.report_body(table, row_id, dataset.version)
    return link(label, address.about(subject, body))


def links_for(dataset: Dataset, table: str, row_id: str | None) -> list[str]:
    """The same as a part of a line; none where the host gave no address, or there is no row."""
    return list(filter(None, [link_for(dataset, table, row_id)])) if row_id else []


def _address() -> ReportTo | None:
    """What the host set; a setting that cannot be used is logged once and leads nowhere."""
    try:
        return report_to()
    except ValueError as error:
        _complain(str(error))
        return None


@lru_cache(maxsize=8)
def _complain(error: str) -> None:
    logging.getLogger(__name__).warning(error)
