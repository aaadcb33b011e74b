from dataclasses import FrozenInstanceError, replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from baclofen_quiz.services.home import Home
from baclofen_quiz.web import AppConfig, create_app
from baclofen_quiz.web.site import KEY, Site


def config(home: Path) -> AppConfig:
    return AppConfig(
        home=Home(home),
        question_folders=(),
        clock=lambda: datetime(2026, 11, 22, tzinfo=UTC),
        chance=lambda: 1,
    )


def test_settings_do_not_change_under_a_running_site(tmp_path: Path) -> None:
    with pytest.raises(FrozenInstanceError):
        config(tmp_path).base_url = "x"  # type: ignore[misc]


@pytest.mark.parametrize(
    ("address", "secure"), [("", False), ("https://quiz.example", True)]
)
def test_cookies_are_http_only_and_secure_where_the_address_is(
    tmp_path: Path, address: str, *, secure: bool
) -> None:
    app = create_app(replace(config(tmp_path), base_url=address))
    site: Site = app.extensions[KEY]
    response = app.test_client().get("/", base_url="https://quiz.example")
    site.database.close()
    cookie = response.headers["Set-Cookie"]

    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie
    assert ("Secure" in cookie) is secure


def test_a_proxy_is_believed_only_when_it_is_counted(tmp_path: Path) -> None:
    headers = {"X-Forwarded-Proto": "https"}
    for proxies in (0, 1):
        app = create_app(replace(config(tmp_path), proxies=proxies))
        site: Site = app.extensions[KEY]
        response = app.test_client().get("/", headers=headers)
        site.database.close()

        assert ("Strict-Transport-Security" in response.headers) is bool(proxies)
