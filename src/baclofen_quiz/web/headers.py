"""Headers that every answer carries, pages and static files alike."""

from flask import Flask, Response, g, request

from baclofen_quiz.web.learner_mark import mark_of

_DIRECTIVES = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "manifest-src": "'self'",
    "worker-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
    "require-trusted-types-for": "'script'",
    "trusted-types": "sw",
}

POLICY = "; ".join(f"{name} {value}" for name, value in _DIRECTIVES.items())
"""Nothing inline, nothing from elsewhere, never in a frame."""

SECURITY = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
}

PRIVATE = "private, no-store"
"""Pages show a learner's own work: no shared cache and no back-button copy of it."""


def send_headers(app: Flask) -> None:
    """Add the security headers to every answer of the app."""
    app.after_request(_with_headers)


def _with_headers(response: Response) -> Response:
    response.headers.extend(SECURITY)  # nothing else sets one of them
    response.headers.setdefault("Cache-Control", PRIVATE)
    if "learner" in g:  # so that a device drops the cards of somebody else
        response.headers["X-Learner"] = mark_of(g.learner)
    if request.is_secure:
        response.headers["Strict-Transport-Security"] = "max-age=31536000"
    return response
