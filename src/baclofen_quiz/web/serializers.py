"""What signs texts that a browser brings back, made once for all of them.

itsdangerous makes a serializer as often as it is asked for one, and derives its key
from the secret at every text; together that takes as long as to sign. The signatures
are the same.
"""

from functools import lru_cache

from flask import Flask, current_app
from flask.sessions import SecureCookieSessionInterface
from itsdangerous import Serializer, URLSafeSerializer, URLSafeTimedSerializer

READY = "none"
"""How itsdangerous derives a key from one that is derived already."""


def serializer(salt: str) -> URLSafeSerializer:
    """Give the serializer of the running app for one use, which ``salt`` names."""
    return _serializer(str(current_app.secret_key), salt)


@lru_cache
def _serializer(secret: str, salt: str) -> URLSafeSerializer:
    keys = _keys(URLSafeSerializer(secret, salt=salt))
    return URLSafeSerializer(keys, salt=salt, signer_kwargs={"key_derivation": READY})


class Sessions(SecureCookieSessionInterface):
    """Sessions in signed cookies, as Flask keeps them."""

    def __init__(self) -> None:
        """Begin without a serializer: the app has no secret yet."""
        self._made: URLSafeTimedSerializer | None = None

    def get_signing_serializer(self, app: Flask) -> URLSafeTimedSerializer | None:
        """Make what signs cookies at the first one."""
        if self._made is None:
            slow = super().get_signing_serializer(app)
            if slow is not None:
                kept = slow.signer_kwargs | {"key_derivation": READY}
                self._made = URLSafeTimedSerializer(
                    _keys(slow),
                    salt=slow.salt,
                    serializer=self.serializer,
                    signer_kwargs=kept,
                )
        return self._made


def _keys(slow: Serializer[str]) -> list[bytes]:
    """Derive the keys of a serializer, the newest last."""
    signer = slow.make_signer()
    return [signer.derive_key(key) for key in signer.secret_keys]
