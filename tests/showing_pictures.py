"""Pictures of each type as small as can be, and questions that show one, for tests."""

from baclofen_quiz.services.accounts import Learner
from baclofen_quiz.services.library import Library
from baclofen_quiz.services.picture_keeping import (
    KeptPictures,
    SentPicture,
    fit_pictures,
    keep,
)
from baclofen_quiz.store.database import Database
from databases import NOW

PNG = b"\x89PNG\r\n\x1a\n" + b"curve"
JPEG = b"\xff\xd8\xff" + b"curve"
GIF = b"GIF89a" + b"curve"
WEBP = b"RIFF\x00\x00\x00\x00WEBP" + b"curve"
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'

CURVED = """\
## Which firm first sold the drug that rises like this?  {#curve}

![A curve that rises for an hour](curve.png)

Answer: Novartis |

> It was the first brand.

Source: baclofen#identity
"""


def send_pictures(
    database: Database, library: Library, who: Learner, *sent: tuple[str, bytes]
) -> KeptPictures:
    """Keep pictures in a transaction of their own, as a form that sends them does."""
    fit = fit_pictures(library.look(), [SentPicture(*one) for one in sent])
    with database.writing() as store:
        return keep(store, who, fit, NOW)
