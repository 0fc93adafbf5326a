"""The bytes of a file to upload: its source, its type, and the place of its URL."""
