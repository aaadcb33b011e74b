"""One module for each room of the site: parse the form, one service, one page.

Which address a view answers stands in ``web.addresses``.
"""
