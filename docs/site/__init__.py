"""The builder of the documentation site: ``python -m docs.site``."""
