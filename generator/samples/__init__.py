"""The samples target: each operation's own example as a call in every language."""
