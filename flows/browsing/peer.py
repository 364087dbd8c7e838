"""Whose program asks over the loopback: the system tells which user a connection of this machine belongs to."""

import ipaddress
import os
import sys
from pathlib import Path

TABLES = (Path("/proc/net/tcp"), Path("/proc/net/tcp6"))
UID, INODE = 7, 9
"""Where the tables tell whose a connection is, and which open file it belongs to."""


def is_own_user(client: tuple[str, int] | None, server: tuple[str, int | None] | None) -> bool:
    """Whether the connection from `client` to `server`, both of this machine, is a program's of this user.

    False where the system does not tell: elsewhere than on Linux. Nor does it of a connection that its program has closed: the
    tables give that to root.
    """
    if client is None or server is None or server[1] is None:
        return False
    try:
        local, remote = _as_listed(*client), _as_listed(server[0], server[1])
    except ValueError:
        return False
    for table in TABLES:
        try:
            lines = table.read_text(encoding="ascii").splitlines()[1:]
        except OSError:
            continue
        for line in lines:
            fields = line.split()
            if len(fields) > INODE and fields[1] in local and fields[2] in remote:
                return int(fields[UID]) == os.getuid() and int(fields[INODE]) != 0
    return False


def _as_listed(host: str, port: int) -> set[str]:
    """An address as the system's tables have it: 127.0.0.1 as 0100007F, and also within IPv6.

    >>> sorted(_as_listed("127.0.0.1", 80))
    ['0000000000000000FFFF00000100007F:0050', '0100007F:0050']
    """
    address = ipaddress.ip_address(host)
    both = [address]
    if isinstance(address, ipaddress.IPv4Address):
        both.append(ipaddress.ip_address(f"::ffff:{host}"))
    return {f"{_words(one.packed)}:{port:04X}" for one in both}


def _words(packed: bytes) -> str:
    """Four bytes at a time, each in the machine's own order."""
    words = (packed[place : place + 4] for place in range(0, len(packed), 4))
    return "".join(f"{int.from_bytes(word, sys.byteorder):08X}" for word in words)
