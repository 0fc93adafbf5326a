"""Find the effects of a newer contract on one team's program, without running the program."""
