"""Where a served warehouse's Prefect stands: for `onrecord serve`, and for commands that find its server there."""

import hashlib
import os
from pathlib import Path


def prefect_home(data: Path) -> Path:
    """Where a served warehouse's Prefect keeps its database: in the user's own folder for such things, never in the warehouse.

    A warehouse can come from elsewhere, and Prefect runs what its database says, and loads what its home's `logging.yml` names.
    """
    state = Path(os.environ.get("XDG_STATE_HOME") or "~/.local/state").expanduser()
    return state.absolute() / "onrecord" / f"prefect-{name_of(data)}"


def name_of(data: Path) -> str:
    """What a warehouse is called in Prefect: by its folder's name, and by its place, so that no two share one."""
    return f"{data.name}-{hashlib.sha256(str(data).encode()).hexdigest()[:6]}"


def server_file(data: Path) -> Path:
    """Where `onrecord serve` says how its server is reached; the folder is the user's own."""
    return prefect_home(data) / "server.json"
