"""Forms are taken only from pages of this site: each carries a token of its session.

The tokens are those of flask-wtf. It makes anew what signs them for each form and each
page, which takes longer than to sign; here that is made once.
"""

from hmac import compare_digest
from secrets import token_hex

from flask import Flask, g, request, session
from flask_wtf.csrf import CSRFError, CSRFProtect, same_origin
from itsdangerous import BadData

from baclofen_quiz.web.serializers import timed_serializer

FIELD = "csrf_token"
"""The hidden field of a form, and the field of the session."""

HEADER = "X-CSRFToken"
"""Where scripts put the token of what is no form."""

SALT = "wtf-csrf-token"
"""As flask-wtf calls it, so that pages stay good that it has signed."""

SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS", "TRACE"})


def csrf_token() -> str:
    """Give the token of this session, signed anew for each page."""
    if FIELD not in session:
        session[FIELD] = token_hex(20)
    if FIELD not in g:
        g.csrf_token = timed_serializer(SALT).dumps(session[FIELD])
    return str(g.csrf_token)


class Csrf(CSRFProtect):  # type: ignore[misc] # flask-wtf has no types
    """Refuses to change anything for whoever shows no token of their session."""

    def init_app(self, app: Flask) -> None:
        """Look at each request, and give templates the token."""
        super().init_app(app)
        app.jinja_env.globals[FIELD] = csrf_token

    def protect(self, *, apply_exemptions: bool = False) -> None:
        """Let a request pass that changes nothing, or that comes from our own page.

        Raises:
            CSRFError: it does not.
        """
        del apply_exemptions  # there are none
        if request.method in SAFE_METHODS or not request.endpoint:
            return
        if not _is_ours(request.form.get(FIELD) or request.headers.get(HEADER, "")):
            raise CSRFError
        if request.is_secure and not _is_from_here(request.referrer or ""):
            raise CSRFError


def _is_ours(signed: str) -> bool:
    """Whether a token was signed here, for this very session."""
    try:
        shown = timed_serializer(SALT).loads(signed)
    except BadData:
        return False
    own = session.get(FIELD, "")
    return bool(own) and compare_digest(str(shown), own)


def _is_from_here(referrer: str) -> bool:
    """Whether a request came from a page of this site."""
    try:
        return bool(same_origin(referrer, f"https://{request.host}/"))
    except ValueError:  # a port that no machine has
        return False
