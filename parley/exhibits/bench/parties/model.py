"""What each party says of the package on the bench."""

from __future__ import annotations

from parley.exhibits.bench.asked import Asked as Options
from parley.exhibits.bench.model import Bench as Model
from parley.exhibits.bench.model import bench as build

__all__ = ("Model", "Options", "build")
