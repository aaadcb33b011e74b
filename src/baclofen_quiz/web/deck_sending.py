"""Sending a deck as a file."""

from collections.abc import Iterable
from urllib.parse import quote

from flask import Response


def sent(data: Iterable[bytes], name: str) -> Response:
    """Answer with a package under a name."""
    headers = {"Content-Disposition": attached(name)}
    return Response(data, headers=headers, mimetype="application/octet-stream")


def attached(name: str) -> str:
    """Name a download; a header holds ASCII only, so other names go as RFC 5987."""
    plain = quote(name, safe=" ,'()+")
    if plain == name:
        return f'attachment; filename="{name}"'
    fallback = 'attachment; filename="baclofen-quiz.apkg"'
    return f"{fallback}; filename*=UTF-8''{quote(name, safe='')}"
