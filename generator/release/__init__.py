"""From a repository to a release: what changed, how much that is, and proof of what is built."""
