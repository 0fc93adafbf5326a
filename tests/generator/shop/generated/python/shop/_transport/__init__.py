"""HTTP over httpx: sockets, proxies, addresses and early answers."""
