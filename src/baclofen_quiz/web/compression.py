"""Pages leave gzipped when the browser takes that."""

import gzip
from functools import lru_cache

from flask import Flask, Response, request
from werkzeug.http import parse_accept_header

SMALLEST = 500
"""Below this many bytes packing costs more than it saves."""

LEVEL = 6
"""Level 9 takes twice the time of 6 for one hundredth less."""


def compress_pages(app: Flask) -> None:
    """Gzip text that leaves through the app (static files are packed beforehand)."""
    app.after_request(_packed)


def _packed(response: Response) -> Response:
    if not _worth_packing(response):
        return response
    response.vary.add("Accept-Encoding")
    if not _takes_gzip(request.headers.get("Accept-Encoding", "")):
        return response
    body = gzip.compress(response.get_data(), LEVEL, mtime=0)
    response.set_data(body)
    response.headers["Content-Encoding"] = "gzip"
    return response


@lru_cache
def _takes_gzip(accepted: str) -> bool:
    """Read what a browser says with each request, and never says otherwise."""
    return parse_accept_header(accepted)["gzip"] > 0


def _worth_packing(response: Response) -> bool:
    return (
        (response.mimetype or "").startswith("text/")
        and not response.direct_passthrough
        and "Content-Encoding" not in response.headers
        and len(response.get_data()) >= SMALLEST
    )
