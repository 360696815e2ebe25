"""How good a result is, against a truth and against its own input."""
