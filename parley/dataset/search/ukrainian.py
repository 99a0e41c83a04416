"""Ukrainian words without their endings, which Snowball does not know: lightly, so that forms meet."""

from __future__ import annotations

from typing import Final

UKRAINIAN: Final = "uk"

_LEAST: Final = 3
"""So many letters stay."""

_ENDINGS: Final = tuple(
    sorted(
        (  # noqa: SIM905 (a list of fifty would be no easier to read)
            "а я у ю о е є и і ї ь й ом ем єм ам ям ах ях ами ями ою ею єю ів їв ей ові еві єві "
            "ий ій ого ього ому ьому им ім их іх ими іми ої ьої ість ості істю "
            "ти ть ють уть ать ять ить їть ите іть емо имо ав ив ала ило ити ати увати "
            "ення енням енні енню ання анням анні анню ься ся тися ться тиметься уться ються "
            "ував ували увала атиме атимуть итиме итимуть тиме тимуть"
        ).split(),
        key=len,
        reverse=True,
    )
)
"""The endings of nouns, adjectives and verbs, the longest first."""

_REFLEXIVE: Final = ("ся", "сь")


def without_ending(word: str) -> str:
    """The word without its longest known ending, and the consonant before it single.

    'гарантії' and 'гарантіями' both become 'гарант', 'газової' becomes 'газов'.
    """
    stem = word
    if len(word) - 2 >= _LEAST + 2 and word.endswith(_REFLEXIVE):
        stem = word[:-2]
    for ending in _ENDINGS:
        if len(stem) - len(ending) >= _LEAST and stem.endswith(ending):
            stem = stem[: -len(ending)]
            break
    while len(stem) > _LEAST and (stem[-1] in "іїьй" or stem[-1] == stem[-2]):
        stem = stem[:-1]
    return stem
