"""The HTTP interface: the same views as the pages, under /api on the same port."""

from parley.api.routes import routes

__all__ = ["routes"]
