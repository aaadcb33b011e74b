"""What signs texts that a browser brings back, made once for all of them.

itsdangerous makes a serializer as often as it is asked for one, and derives its key
from the secret at every text; together that takes as long as to sign. The signatures
are the same.
"""

from copy import deepcopy
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import Any, TypeVar

from flask import Flask, current_app
from flask.sessions import SecureCookieSessionInterface
from itsdangerous import (
    Serializer,
    SignatureExpired,
    URLSafeSerializer,
    URLSafeTimedSerializer,
    base64_encode,
)
from itsdangerous.url_safe import URLSafeSerializerMixin

READY = "none"
"""How itsdangerous derives a key from one that is derived already."""

Kind = TypeVar("Kind", bound=Serializer[str])

COOKIES = 1024
"""So many of the cookies that were read last are known again: some 1 MB."""

NO_TIME = timedelta()
OF_ANOTHER_TIME = "It was signed too long ago, or by a clock that goes before ours."


def serializer(salt: str) -> URLSafeSerializer:
    """Give the serializer of the running app for one use, which ``salt`` names."""
    made: URLSafeSerializer = _serializer(URLSafeSerializer, _secret(), salt)
    return made


class ShortTexts(URLSafeTimedSerializer):
    """Writes down when it signed, and does not try to compress what is short.

    It would not get shorter, and the trial takes as long as to sign.
    """

    def dump_payload(self, obj: object) -> bytes:
        """Encode a text as the class above does where compressing is of no use."""
        return base64_encode(super(URLSafeSerializerMixin, self).dump_payload(obj))


def timed_serializer(salt: str) -> ShortTexts:
    """Give a serializer as above for short texts that tells when it signed."""
    made: ShortTexts = _serializer(ShortTexts, _secret(), salt)
    return made


def _secret() -> str:
    return str(current_app.secret_key)


@lru_cache
def _serializer(kind: type[Kind], secret: str, salt: str) -> Kind:
    keys = _keys(kind(secret, salt=salt))
    return kind(keys, salt=salt, signer_kwargs={"key_derivation": READY})


class KnownAgain(URLSafeTimedSerializer):
    """Checks the signature of a text when it first comes, and its age each time.

    A browser sends the same cookie with every request.
    """

    def __init__(self, *given: Any, **named: Any) -> None:  # noqa: ANN401 - as above it
        """Begin without any text."""
        super().__init__(*given, **named)
        self._read = lru_cache(COOKIES)(self._read_once)

    def loads(  # type: ignore[override] # as the class above, in mypy's eyes
        self, s: str, max_age: int | None = None
    ) -> Any:  # noqa: ANN401 - whatever was signed
        """Read a text of this serializer.

        Raises:
            BadSignature: it was not signed here.
            SignatureExpired: it is older than ``max_age`` seconds, or of tomorrow.
        """
        held, signed_at = self._read(s)
        age = datetime.now(UTC) - signed_at
        if max_age is not None and not NO_TIME <= age <= timedelta(seconds=max_age):
            raise SignatureExpired(OF_ANOTHER_TIME, date_signed=signed_at)
        return deepcopy(held)  # who asked may change it

    def _read_once(self, text: str) -> tuple[object, datetime]:
        held, signed_at = super().loads(text, return_timestamp=True)
        return held, signed_at


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
                self._made = KnownAgain(
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
