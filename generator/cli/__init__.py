"""The command line target: a contract in, the table of a command's options out."""
