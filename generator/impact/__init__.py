"""What a newer contract changes for one team's program, found without running any of it."""
