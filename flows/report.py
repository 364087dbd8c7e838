"""The report as the commands and the flow write it: the warehouse's site, with Great Expectations' Data Docs in it."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from warehouse.site.pages import Told
from warehouse.site.selection import EVERYTHING, Selection
from warehouse.site.site import DataDocs, Site, site_folder, write_site


def write_report(data: Path, out: Path | None = None, selection: Selection = EVERYTHING, told: Told | None = None) -> Site:
    """Writes the report on the warehouse in `data`, or what has changed of it; into its folder `report` unless `out` is named.

    Raises:
        NoWarehouse, DamagedWarehouse, NotReadable, NotWritable: see `warehouse.site.site.write_site`.
    """
    return write_site(data, out or site_folder(data), selection, told, data_docs=DataDocs("expectations.data_docs", _pages))


def _pages(checks: Sequence[Mapping[str, Any]]) -> dict[str, str]:
    # Great Expectations takes seconds to import, and is needed only where the audit found something new.
    from expectations.data_docs.pages import data_docs

    return data_docs(checks)
