"""The methods of resources that BeatAPI adds to the contract's operations."""
