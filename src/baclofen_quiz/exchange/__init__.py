"""Other people's formats, one module a format; no format imports another."""
