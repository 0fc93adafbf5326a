"""The Python target, on openapi-python-client and datamodel-code-generator."""
