"""The queries, one concept a module: each takes a ``Store`` and says whose rows."""
