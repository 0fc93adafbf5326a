"""The receivers target: hand-written files, and the version that they are released with."""
