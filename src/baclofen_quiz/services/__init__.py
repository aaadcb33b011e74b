"""One use case a function: the only place that joins the pure core and the store."""
