"""All views over empty tables, made once per process and copied from then on.

DuckDB looks through every view that it creates, and through those below it: a sixth of a second for a reader, half of one for a
commit, which writes down what each column means too. A copy of views that stand in a database file takes a tenth of that.
"""

import contextlib
import os
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb

from warehouse.database import connect_to_memory, identifier, literal
from warehouse.manifest import Manifest, empty_manifest
from warehouse.views import create_views, is_corrected

WORTH_IT = 3
"""From the so-manieth reader or commit of a process on: making the template takes as long as making the views twice."""

_asked = {False: 0, True: 0}


def lay_views(connection: duckdb.DuckDBPyConnection, manifest: Manifest) -> bool:
    """Copies the views into the database that `connection` uses, whether people corrected something or not being as in
    `manifest`; where that is worth it and can be had. Must come before `connection` is confined, and `create_views` after it.

    Returns:
        Whether it did: `create_views` then makes no more than what differs from warehouse to warehouse.
    """
    flavour = is_corrected(manifest)
    _asked[flavour] += 1
    template = _template(flavour) if _asked[flavour] >= WORTH_IT else None
    if template is None:
        return False
    ((target,),) = connection.execute("SELECT current_database()").fetchall()
    connection.execute(f"ATTACH {literal(template)} AS laid (READ_ONLY)")
    connection.execute(f"COPY FROM DATABASE laid TO {identifier(target)} (SCHEMA)")
    connection.execute("DETACH laid")
    return True


@cache
def _template(corrected: bool) -> str | None:
    """Where the database file is: in memory, so that no killed process leaves it behind. None on systems without such files."""
    if not hasattr(os, "memfd_create"):
        return None
    with TemporaryDirectory(prefix="onrecord-") as folder, contextlib.closing(connect_to_memory()) as connection:
        path = Path(folder) / "views.duckdb"
        connection.execute(f"ATTACH {literal(str(path))} AS laid (BLOCK_SIZE 16384)")
        connection.execute("USE laid")
        connection.execute("BEGIN")
        connection.execute("CREATE SCHEMA manifest")
        create_views(empty_manifest(Path(folder)), connection, corrected=corrected)
        connection.execute("COMMIT")
        connection.execute("USE memory")
        connection.execute("DETACH laid")
        descriptor = os.memfd_create("onrecord-views")
        with open(descriptor, "wb", closefd=False) as file:
            file.write(path.read_bytes())
    return f"/proc/self/fd/{descriptor}"
