"""A secret of this user's, by which a report knows the pages that were written here.

A warehouse from elsewhere brings its report along: pages and scripts that say of themselves what they were made of. Without the
secret nobody can say so of a page that OnRecord did not write.
"""

import os
import stat
from pathlib import Path
from secrets import token_hex

FILE = "onrecord/seal"


def own_seal() -> str:
    """The secret, made with the first report. Where it can be neither read nor kept, it is another one each time, and every page
    is written anew.
    """
    try:
        file = Path(os.environ.get("XDG_STATE_HOME") or "~/.local/state").expanduser().absolute() / FILE
        return _kept(file) or _made(file)
    # Who has no home keeps nothing there.
    except (OSError, RuntimeError):
        return token_hex()


def _kept(file: Path) -> str:
    """The secret that was kept; none where there is none, or somebody else can have read or made it."""
    try:
        descriptor = os.open(file, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
    except FileNotFoundError:
        return ""
    with os.fdopen(descriptor, "rb") as opened:
        status = os.fstat(descriptor)
        is_own = stat.S_ISREG(status.st_mode) and status.st_uid == os.geteuid() and not status.st_mode & 0o077
        return opened.read(1_000).hex() if is_own else ""


def _made(file: Path) -> str:
    """A new secret. Of two processes that make one at a time the later's is kept, and the other's pages are written once more."""
    content = os.urandom(32)
    beside = file.with_name(f"{file.name}.{token_hex(8)}")
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600)
    with os.fdopen(descriptor, "wb") as opened:
        opened.write(content)
    beside.replace(file)
    return content.hex()
