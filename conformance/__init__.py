"""One story and one set of decisions for the clients of every language."""
