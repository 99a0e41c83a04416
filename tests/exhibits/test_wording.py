"""Words that sentences of several pages share."""

from __future__ import annotations

import pytest

from parley.exhibits.wording import named_up_to, signs_in_words


@pytest.mark.parametrize(
    ("most", "said"), [(3, "1, 2 and 3"), (2, "1, 2 and 1 more"), (1, "1 and 2 more")]
)
def test_many_names_end_in_a_number(most: int, said: str):
    assert named_up_to(["1", "2", "3"], most) == said


def test_the_signs_begin_with_the_strongest_consent():
    assert signs_in_words() == "++ endorses · + accepts · ± mixed · − objects · −− rejects"
