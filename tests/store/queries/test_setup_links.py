"""The one-time link."""

from datetime import timedelta

from baclofen_quiz.store.database import Database
from baclofen_quiz.store.models import SetupLinkRow
from baclofen_quiz.store.queries import setup_links
from databases import NOW
from engines import BOTH_ENGINES

pytestmark = BOTH_ENGINES


def link(token_hash: str) -> SetupLinkRow:
    ends_at = NOW + timedelta(hours=1)
    return SetupLinkRow(token_hash=token_hash, made_at=NOW, ends_at=ends_at)


def test_one_link_is_open_at_a_time(database: Database) -> None:
    with database.writing() as store:
        setup_links.replace(store, link("older"))
        setup_links.replace(store, link("newer"))
        assert not setup_links.is_open(store, "older", NOW)
        assert setup_links.is_open(store, "newer", NOW)


def test_a_link_is_open_until_it_ends(database: Database) -> None:
    with database.writing() as store:
        setup_links.replace(store, link("one"))
        assert not setup_links.is_open(store, "one", NOW + timedelta(hours=1))


def test_a_link_is_used_once(database: Database) -> None:
    with database.writing() as store:
        setup_links.replace(store, link("one"))
        assert not setup_links.use(store, "other")
        assert setup_links.use(store, "one")
        assert not setup_links.use(store, "one")


def test_the_newest_link_that_lasts_is_found(database: Database) -> None:
    with database.writing() as store:
        assert setup_links.lasting(store, NOW) is None
        newest = link("newest")
        setup_links.replace(store, newest)
        assert setup_links.lasting(store, NOW + timedelta(hours=1)) is newest
        assert setup_links.lasting(store, NOW + timedelta(hours=2)) is None
