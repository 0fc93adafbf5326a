"""The addresses outside of the public internet, as data.

From IANA's registries of special-purpose addresses for IPv4 and IPv6 (RFC 6890), of multicast
addresses, and of the IPv6 address space, as of 2026-11-29: up to RFC 9602 (5f00::/16), RFC 9637
(3fff::/20) and RFC 9780 (100:0:0:1::/64). They are listed here because ``ipaddress`` has only
those registered before the release of the running Python. Blocks with an exception that the
registries call globally reachable, such as the anycast address 192.0.0.9, are refused whole: no
media is served from there.
"""

from __future__ import annotations

import ipaddress
from typing import Final

SPECIAL_IPV4: Final = tuple(
    ipaddress.IPv4Network(block)
    for block in (
        "0.0.0.0/8",  # this network
        "10.0.0.0/8",  # private use
        "100.64.0.0/10",  # carrier-grade NAT
        "127.0.0.0/8",  # loopback
        "168.63.129.16/32",  # not in the registries: the machine's own cloud provider, Azure
        "169.254.0.0/16",  # link local, metadata services
        "172.16.0.0/12",  # private use
        "192.0.0.0/24",  # protocol assignments; 192.0.0.192 is a metadata service
        "192.0.2.0/24",  # documentation
        "192.88.99.0/24",  # 6to4 relays, deprecated
        "192.168.0.0/16",  # private use
        "198.18.0.0/15",  # benchmarks
        "198.51.100.0/24",  # documentation
        "203.0.113.0/24",  # documentation
        "224.0.0.0/4",  # multicast
        "240.0.0.0/4",  # reserved, broadcast
    )
)

GLOBAL_IPV6: Final = ipaddress.IPv6Network("2000::/3")
"""All addresses assigned for the public internet: the rest of the space is special.

Thus ``fc00::/7``, ``fe80::/10``, ``fec0::/10``, ``ff00::/8``, ``100::/64``, ``100:0:0:1::/64``,
``64:ff9b:1::/48``, ``5f00::/16`` and what is yet to be assigned need no entries of their own.
"""

SPECIAL_IPV6: Final = tuple(
    ipaddress.IPv6Network(block)
    for block in (
        "2001::/23",  # protocol assignments
        "2001:db8::/32",  # documentation
        "2002::/16",  # 6to4; judged by the IPv4 address inside
        "3fff::/20",  # documentation
    )
)
