"""Answers that arrive in pieces: server-sent events and JSON lines."""
