from datetime import timedelta
from secrets import token_hex

import pytest
from flask import Flask, session
from flask.sessions import SecureCookieSessionInterface
from itsdangerous import (
    BadSignature,
    SignatureExpired,
    URLSafeSerializer,
    URLSafeTimedSerializer,
)

from baclofen_quiz.web.serializers import Sessions, serializer, timed_serializer


def test_signatures_are_those_that_itsdangerous_makes(app: Flask) -> None:
    usual = URLSafeSerializer(str(app.secret_key), salt="card")
    with app.app_context():
        assert serializer("card").dumps([1, "a"]) == usual.dumps([1, "a"])
        assert serializer("card").loads(usual.dumps([1, "a"])) == [1, "a"]


def test_a_short_text_is_signed_as_itsdangerous_does_it(app: Flask) -> None:
    usual = URLSafeTimedSerializer(str(app.secret_key), salt="form")
    text = token_hex(20)
    with app.app_context():
        ours = timed_serializer("form")
        assert ours.dump_payload(text) == usual.dump_payload(text)
        assert usual.loads(ours.dumps(text)) == ours.loads(usual.dumps(text)) == text


def test_what_is_signed_for_one_use_is_none_for_another(app: Flask) -> None:
    with app.app_context():
        signed = serializer("card").dumps(1)
        with pytest.raises(BadSignature):
            serializer("kept-answer").loads(signed)


def test_another_secret_makes_another_signature(app: Flask) -> None:
    with app.app_context():
        signed = serializer("card").dumps(1)
        app.secret_key = token_hex()
        with pytest.raises(BadSignature):
            serializer("card").loads(signed)


def test_a_session_kept_by_flask_is_read_and_the_other_way_round(app: Flask) -> None:
    usual = SecureCookieSessionInterface().get_signing_serializer(app)
    ours = app.session_interface.get_signing_serializer(app)  # type: ignore[attr-defined]
    held = {"token": "abc", "ends": (1, 2)}

    assert usual is not None
    assert usual.loads(ours.dumps(held)) == ours.loads(usual.dumps(held)) == held


def test_a_key_that_was_in_use_before_still_reads() -> None:
    app = Flask(__name__)
    app.secret_key = before = token_hex()
    old = Sessions().get_signing_serializer(app)
    app.config.update(SECRET_KEY=token_hex(), SECRET_KEY_FALLBACKS=[before])
    new = Sessions().get_signing_serializer(app)

    assert old is not None
    assert new is not None
    assert new.loads(old.dumps("kept")) == "kept"
    with pytest.raises(BadSignature):
        old.loads(new.dumps("kept"))


def test_a_session_read_before_grows_old_all_the_same(app: Flask) -> None:
    signing = app.session_interface.get_signing_serializer(app)  # type: ignore[attr-defined]
    signed = signing.dumps({"token": "abc"})

    assert signing.loads(signed, max_age=60) == {"token": "abc"}
    with pytest.raises(SignatureExpired):
        signing.loads(signed, max_age=-1)


def test_whoever_changes_a_session_changes_no_other(app: Flask) -> None:
    signing = app.session_interface.get_signing_serializer(app)  # type: ignore[attr-defined]
    signed = signing.dumps({"seen": ["a"]})
    signing.loads(signed)["seen"].append("b")

    assert signing.loads(signed) == {"seen": ["a"]}


def test_a_session_altered_after_it_was_read_is_none(app: Flask) -> None:
    signing = app.session_interface.get_signing_serializer(app)  # type: ignore[attr-defined]
    signed = signing.dumps({"token": "abc"})
    signing.loads(signed)

    with pytest.raises(BadSignature):
        signing.loads(signed[:-2] + ("AA" if signed[-2:] != "AA" else "BB"))


def test_without_a_secret_there_is_no_session() -> None:
    assert Sessions().get_signing_serializer(Flask(__name__)) is None


def test_a_session_that_is_too_old_is_empty(app: Flask) -> None:
    app.config["PERMANENT_SESSION_LIFETIME"] = timedelta(seconds=-1)
    signing = app.session_interface.get_signing_serializer(app)  # type: ignore[attr-defined]
    cookie = f"{app.config['SESSION_COOKIE_NAME']}={signing.dumps({'token': 'abc'})}"
    with app.test_request_context(headers={"Cookie": cookie}):
        assert dict(session) == {}
