"""Compiled templates, kept from one start to the next.

Compiling the templates of the first page takes longer than everything else about it.
Jinja's own cache in a folder would run whatever stands there; this one runs only what
this installation signed. Jinja itself sees to it that a template which was edited is
compiled again.
"""

from pathlib import Path

import jinja2
from jinja2.bccache import Bucket, BytecodeCache

from baclofen_quiz.services.signed_files import SignedFiles


class TemplateKeeper(BytecodeCache):
    """Keeps every compiled template in a signed file of the home."""

    def __init__(self, files: SignedFiles) -> None:
        """Remember the place, and which Jinja compiles."""
        self._files = files
        self._jinja = jinja_digest()

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill a bucket with the compiled template, if it is kept."""
        data = self._files.find(_name(bucket), self._jinja)
        if data is not None:
            bucket.bytecode_from_string(data)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a template that was just compiled."""
        self._files.keep(_name(bucket), self._jinja, bucket.bytecode_to_string())


def jinja_digest() -> str:
    """Name the Jinja that compiles: another one may compile otherwise."""
    known = Path(jinja2.__file__).with_name("compiler.py").stat()
    return f"{known.st_size} {known.st_mtime_ns}"


def _name(bucket: Bucket) -> str:
    return f"templates/{bucket.key}"
