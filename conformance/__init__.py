"""The shared story, vectors and matrix that prove the clients of every language."""
