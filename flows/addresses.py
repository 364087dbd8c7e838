"""Where a name on the web leads: to anybody, or inside this machine or its network."""

import ipaddress
import socket

ADDRESSES = "onrecord_addresses"
"""The extension of a request that says which addresses it may be sent to."""

_TRANSLATED = ipaddress.ip_network("64:ff9b::/96")
"""Addresses of IPv4 as networks write them that have none but IPv6 (RFC 6052)."""

_ANYBODYS = ipaddress.ip_network("2000::/3")
"""What anybody is given of IPv6. All else leads nowhere or stays in a network: what was once written for addresses of IPv4 or a
site (`::127.0.0.1`, `fec0::1`), and what a network translates for itself (`64:ff9b:1::/48`)."""


def addresses_of(host: str) -> tuple[str, ...]:
    """The addresses of a name, in the order in which they are to be tried; none where it has none here: a proxy may know it."""
    try:
        found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        return ()
    return tuple(dict.fromkeys(str(told[4][0]) for told in found))


def is_inside(address: str) -> bool:
    """Whether an address is this machine's or its network's: what only somebody inside can ask.

    >>> is_inside("127.0.0.1"), is_inside("::ffff:10.0.0.7"), is_inside("64:ff9b::a9fe:a9fe"), is_inside("1.1.1.1")
    (True, True, True, False)
    """
    one = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(one, ipaddress.IPv6Address):
        translated = ipaddress.IPv4Address(one.packed[-4:]) if one in _TRANSLATED else None
        within = one.ipv4_mapped or one.sixtofour or translated
        return not (one.is_global and one in _ANYBODYS) if within is None else not within.is_global
    return not one.is_global
