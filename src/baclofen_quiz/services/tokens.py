"""Secrets that a browser holds; the database keeps only what they hash to."""

import base64
import hashlib
import hmac
import secrets

TOKEN_BYTES = 32


def new_token() -> str:
    """Make a secret that nobody can guess."""
    return secrets.token_urlsafe(TOKEN_BYTES)


def derived_token(secret: str, purpose: str) -> str:
    """Make a token that follows from a secret: nobody without it can guess the token.

    The same purpose gives the same token.
    """
    code = hmac.digest(secret.encode(), purpose.encode(), "sha256")
    return base64.urlsafe_b64encode(code).rstrip(b"=").decode()


def digest(secret: str) -> str:
    """Give the 64 hex digits under which a secret, or a name, is kept.

    A plain sha256 is enough for what cannot be guessed; passwords are hashed otherwise.
    """
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()
