"""Unions of object types: merged into one type for what decodes, kept for what validates."""
