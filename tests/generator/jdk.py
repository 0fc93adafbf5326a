"""The commands of the JDK, which is optional."""

from __future__ import annotations

# Most of a compiler's time goes into optimising itself, which short runs never earn back.
_QUICK = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")

JAVA = ("java", *_QUICK)
JAVAC = ("javac", *(f"-J{option}" for option in _QUICK))
