"""The site: ``create_app``, and below it one room for each thing to do there.

A view parses the form, calls one service and renders one typed page object.
"""

from datetime import timedelta

from flask import Flask
from werkzeug.middleware.proxy_fix import ProxyFix

from baclofen_quiz import resources
from baclofen_quiz.services.bank_keeping import HomeKeeper, Keeper
from baclofen_quiz.services.library import Library
from baclofen_quiz.services.logins import SESSION_DAYS
from baclofen_quiz.services.signed_files import SignedFiles
from baclofen_quiz.services.stored_additions import StoredAdditions
from baclofen_quiz.store.database import Database
from baclofen_quiz.store.upgrading import upgrade
from baclofen_quiz.web.addresses import open_rooms
from baclofen_quiz.web.assets import serve_assets
from baclofen_quiz.web.compression import compress_pages
from baclofen_quiz.web.config import AppConfig
from baclofen_quiz.web.csrf import Csrf
from baclofen_quiz.web.errors import handle_errors
from baclofen_quiz.web.headers import send_headers
from baclofen_quiz.web.render import set_up_templates
from baclofen_quiz.web.serializers import Sessions
from baclofen_quiz.web.site import KEY, Site
from baclofen_quiz.web.template_keeping import TemplateKeeper
from baclofen_quiz.web.upload_limits import allow_uploads

__all__ = ["AppConfig", "create_app"]

LARGEST_REQUEST = 256 * 1024
"""No form here needs more: a long note in any script, beside an answer that waits."""


def create_app(config: AppConfig) -> Flask:
    """Build the site of one installation; its database is brought up to date.

    Raises:
        BaclofenQuizError: the home folder or the database cannot be used.
    """
    app = Flask(
        "baclofen_quiz",
        instance_path=str(config.home.path.resolve()),
        static_folder=None,
        template_folder=str(resources.templates_folder()),
    )
    app.session_interface = Sessions()
    kept = SignedFiles(config.home)
    _set_up_cookies(app, config)
    _set_up_site(app, config, HomeKeeper(kept))
    set_up_templates(app, TemplateKeeper(kept))
    serve_assets(app, resources.static_folder(), config.home.path / "cache")
    allow_uploads(app)
    Csrf(app)
    handle_errors(app)
    send_headers(app)
    compress_pages(app)
    open_rooms(app)
    if config.proxies:
        count = config.proxies
        app.wsgi_app = ProxyFix(  # type: ignore[method-assign] # how WSGI layers go
            app.wsgi_app, x_for=count, x_proto=count, x_host=count
        )
    return app


def _set_up_cookies(app: Flask, config: AppConfig) -> None:
    app.config.update(
        SECRET_KEY=config.home.secret_key(),
        SESSION_COOKIE_NAME="baclofen_quiz",
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Lax",
        SESSION_COOKIE_SECURE=config.base_url.startswith("https://"),
        SESSION_REFRESH_EACH_REQUEST=False,
        PERMANENT_SESSION_LIFETIME=timedelta(days=SESSION_DAYS),
        MAX_CONTENT_LENGTH=LARGEST_REQUEST,
        WTF_CSRF_TIME_LIMIT=None,  # a quiz left open over lunch can still be answered
    )


def _set_up_site(app: Flask, config: AppConfig, keeper: Keeper) -> None:
    database = Database(config.home.database_url, app)
    upgrade(database)
    library = Library(
        config.question_folders,
        keeper=keeper,
        patience=config.patience,
        source=StoredAdditions(database),
    )
    app.extensions[KEY] = Site(config, database, library)
