"""The fleet target: a hand-written package, and the creates of every date as data."""
