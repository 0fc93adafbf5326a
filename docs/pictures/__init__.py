"""The pictures of the documentation, made from the real programs: ``python -m docs.pictures``."""
