"""The addresses outside of the public internet, as networks.

They are listed in the contract's module because ``ipaddress`` has only those registered before the
release of the running Python.
"""

from __future__ import annotations

import ipaddress
from typing import Final

from .._spec import SPECIAL_NETWORKS

SPECIAL_IPV4: Final = tuple(
    ipaddress.IPv4Network(block) for block in SPECIAL_NETWORKS if ":" not in block
)

SPECIAL_IPV6: Final = tuple(
    ipaddress.IPv6Network(block) for block in SPECIAL_NETWORKS if ":" in block
)

GLOBAL_IPV6: Final = ipaddress.IPv6Network("2000::/3")
"""All addresses assigned for the public internet: the rest of the space is special."""
