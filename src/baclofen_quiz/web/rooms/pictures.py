"""The pictures of questions, each at an address that names what is in it."""

from flask import Response, abort

from baclofen_quiz.items.question_file.pictures import media_type
from baclofen_quiz.services.picture_finding import picture
from baclofen_quiz.web.site import site

FOR_GOOD = "public, max-age=31536000, immutable"


def show(digest: str) -> Response:
    """Send a picture as what its first bytes say it is."""
    library = site().library
    data = picture(library.files(), digest) or library.uploaded_picture(digest)
    if data is None:
        abort(404)
    headers = {"Cache-Control": FOR_GOOD}
    return Response(data, content_type=media_type(data), headers=headers)
