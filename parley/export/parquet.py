"""Parquet bytes: typed columns for tools that compute; what the file is stands in its metadata."""

from __future__ import annotations

import io

import pyarrow as pa
import pyarrow.parquet as pq

from parley.export.encoding import utf8
from parley.export.takeaway import Takeaway


def to_parquet(takeaway: Takeaway) -> bytes:
    """The table with its types; texts stand as they are. Title, filters, data and licence are
    in the schema's metadata. The same content gives the same bytes."""
    table = pa.Table.from_pandas(takeaway.table, preserve_index=False)
    facts = {name.lower().replace(" ", "_"): utf8(text) for name, text in takeaway.facts()}
    table = table.replace_schema_metadata({**(table.schema.metadata or {}), **facts})
    out = io.BytesIO()
    pq.write_table(table, out, compression="zstd")
    return out.getvalue()
