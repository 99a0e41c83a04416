"""Put into a wheel what `parley run` shows and is no module of parley: pages, data, settings.

Not hatchling's own ``force-include``, which would also copy them into every editable
installation, where they are read in the checkout and the copies grow old.
"""

from __future__ import annotations

from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class Bundle(BuildHookInterface):
    """Places the files of the table ``bundle`` (checkout -> wheel) that pyproject.toml gives it."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Called before a wheel is built; ``version`` is "standard" or "editable"."""
        if version == "standard":
            build_data["force_include"].update(self.config["bundle"])
