"""The process's data set, as pages ask for it; the HTTP interface shares it."""

from parley.store import Store, cached_view, codebook, licence, loaded, store

__all__ = ["Store", "cached_view", "codebook", "licence", "loaded", "store"]
