"""Static files, packed once; their address changes with their content."""

import hashlib
import shutil
import tempfile
from contextlib import suppress
from pathlib import Path
from wsgiref.headers import Headers

from flask import Flask
from whitenoise import WhiteNoise

from baclofen_quiz.web.headers import SECURITY

A_YEAR = 365 * 24 * 3600

STYLE = "style sheet"
"""The extension of an app that is the address of its style sheet."""


def serve_assets(app: Flask, folder: Path, cache: Path) -> None:
    """Serve ``folder`` for a year under ``/static/<digest>/``, gzipped copies first.

    The packed copies are kept in ``cache``, one folder a digest.
    """
    digest = content_digest(folder)
    prefix = f"static/{digest}/"
    app.wsgi_app = WhiteNoise(  # type: ignore[method-assign] # how WSGI layers are added
        app.wsgi_app,
        root=str(_packed(folder, cache / digest)),
        prefix=prefix,
        max_age=A_YEAR,
        allow_all_origins=False,
        immutable_file_test=_never_changes,
        add_headers_function=_secure,
    )

    def asset(name: str) -> str:
        return f"/{prefix}{name}"

    app.jinja_env.globals["asset"] = asset
    app.extensions[STYLE] = asset("css/app.css")


def content_digest(folder: Path) -> str:
    """Name the content of a folder: 12 hex digits of the names and bytes in it."""
    content = hashlib.sha256()
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        content.update(path.relative_to(folder).as_posix().encode() + b"\0")
        content.update(hashlib.sha256(path.read_bytes()).digest())
    return content.hexdigest()[:12]


def _packed(folder: Path, target: Path) -> Path:
    """Copy and gzip once; of two processes that start together one wins."""
    if not target.exists():
        from whitenoise.compress import Compressor  # noqa: PLC0415 - once an update

        target.parent.mkdir(parents=True, exist_ok=True)
        draft = Path(tempfile.mkdtemp(dir=target.parent))
        shutil.copytree(folder, draft, dirs_exist_ok=True)
        packer = Compressor(quiet=True)
        for path in [path for path in draft.rglob("*") if path.is_file()]:
            packer.compress(str(path))
        with suppress(OSError):  # the other process was faster
            draft.rename(target)
        shutil.rmtree(draft, ignore_errors=True)
    return target


def _never_changes(_path: str, _url: str) -> bool:
    return True  # another content has another address


def _secure(headers: Headers, _path: str, _url: str) -> None:
    for name, value in SECURITY.items():
        headers[name] = value
