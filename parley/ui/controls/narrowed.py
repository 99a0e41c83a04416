"""Long lists to choose from, narrowed by a part of the name: a browser is never sent ten thousand options."""

from __future__ import annotations

from collections.abc import Collection, Mapping

import streamlit as st

from parley.exhibits.limit import OFFERED
from parley.ui.controls import wording


def offered(
    label: str, names: Mapping[str, str], key: str, chosen: Collection[str] = ()
) -> list[str]:
    """The values that the list of that key offers, drawn where the caller stands; what is ``chosen`` among them.

    Of no more than `OFFERED` names it is all, and nothing is drawn. Of more a text field
    above the list narrows them, and a line says how many are not offered.
    """
    if len(names) <= OFFERED:
        return list(names)
    part = st.text_input(wording.part_of_name(label), key=f"{key}_part").strip().casefold()
    found = [value for value, name in names.items() if part in name.casefold()]
    if len(found) > OFFERED:
        st.caption(wording.first_of(OFFERED, len(found)))
    kept = [value for value in chosen if value in names]
    return list(dict.fromkeys([*kept, *found[:OFFERED]]))
