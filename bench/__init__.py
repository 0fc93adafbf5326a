"""What a call costs, beside other Python SDKs: ``python -m bench``."""
