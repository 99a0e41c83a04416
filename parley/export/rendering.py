"""The templates of the files that are taken away. They escape every text that is not marked as safe."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any, Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from parley.brand.mark import NAME, SIZE, mark
from parley.brand.typeface import rule
from parley.export import wording
from parley.isolation import settled

TEMPLATES: Final = Path(__file__).parent / "templates"


def rendered(template: str, **values: Any) -> str:
    """What the template of that file name makes of what it shows.

    Raises `jinja2.UndefinedError` for a name that the template is not given.
    """
    return _environment().get_template(template).render(**values)


def _settled(value: Any) -> Any:
    """Texts with nothing that turns what stands beside them; what is markup already as it is."""
    is_markup = hasattr(value, "__html__")
    return settled(value) if isinstance(value, str) and not is_markup else value


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        finalize=_settled,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    known_everywhere: Any = {
        "wording": wording,
        "zip": zip,
        "typeface": rule("upright"),
        "mark": mark(),
        "mark_size": SIZE,
        "brand": NAME,
    }
    environment.globals.update(known_everywhere)
    return environment
