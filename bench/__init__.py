"""Benchmarks of the client beside other Python SDKs: ``python -m bench``."""
