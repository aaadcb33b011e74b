"""One blueprint for each room of the site: parse the form, one service, one page."""
