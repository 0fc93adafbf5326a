"""The Swift target."""
