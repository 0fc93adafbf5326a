"""Read a contract into the model: the only place that knows the keywords of OpenAPI."""
