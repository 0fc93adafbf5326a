"""One typed model of an API: read once from a contract, printed by every target."""
