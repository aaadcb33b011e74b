"""One module a revision, named by its number; published ones never change."""
