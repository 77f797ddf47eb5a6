"""One module per tab; pages do not know each other."""
