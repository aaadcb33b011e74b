"""The same schema and the same promises on PostgreSQL."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from threading import Event

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from baclofen_quiz.items.answers import DontKnow, Typed
from baclofen_quiz.learning.miss_reasons import MissReason
from baclofen_quiz.learning.selection import Mode
from baclofen_quiz.services import (
    accounts,
    data_printing,
    item_reports,
    misses,
    scores,
    setup,
    sittings,
)
from baclofen_quiz.services.accounts import (
    Learner,
    NameTaken,
    Role,
    TooManyAttempts,
    WrongCredentials,
)
from baclofen_quiz.services.aftermath import aftermath
from baclofen_quiz.services.confusions import my_confusions
from baclofen_quiz.services.drafting import Put, Sketch, put
from baclofen_quiz.services.ending import end_overdue
from baclofen_quiz.services.item_reports import Complaint
from baclofen_quiz.services.leaving import LastAdmin, delete_all
from baclofen_quiz.services.question_desk import mode_of
from baclofen_quiz.services.setup import LinkUsed
from baclofen_quiz.services.sittings import NoSuchPosition, SittingNotFound
from baclofen_quiz.store.backing_up import rebuild
from baclofen_quiz.store.database import Database, StoreUnavailable
from baclofen_quiz.store.models import LearnerRow
from baclofen_quiz.store.models.authoring import ItemMarkRow
from baclofen_quiz.store.upgrading import REVISION, upgrade
from databases import CHEAP, NOW, give, make_guest, make_sitting
from factories import make_bank
from first_schema import FACTS_OF_ANSWERS, kept_answers, listed_facts, make_first_schema
from postgresql import missing, server

pytestmark = pytest.mark.skipif(missing() != "", reason=missing())

PASSWORD = "correct horse"  # noqa: S105 - a test's own


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    with server() as address:
        yield address


@pytest.fixture
def bare(url: str) -> Iterator[Database]:
    """Give the server's database without a table."""
    database = Database(url)
    with database.engine.begin() as connection:
        connection.execute(sa.text("DROP SCHEMA public CASCADE"))
        connection.execute(sa.text("CREATE SCHEMA public"))
    yield database
    database.close()


@pytest.fixture
def database(bare: Database) -> Database:
    """Give the server's database with today's schema."""
    upgrade(bare)
    return bare


def test_the_migrations_make_exactly_the_tables_of_the_models(
    database: Database,
) -> None:
    assert upgrade(database) == REVISION
    with database.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, ItemMarkRow.metadata) == []


@pytest.mark.usefixtures("bare")
def test_whoever_starts_at_the_same_moment_waits_for_the_upgrade(url: str) -> None:
    def start(_: int) -> str:
        database = Database(url)
        try:
            return upgrade(database)
        finally:
            database.close()

    with ThreadPoolExecutor(4) as pool:
        before = list(pool.map(start, range(4)))

    assert "" in before
    assert set(before) <= {"", REVISION}


def test_a_database_of_the_first_schema_keeps_all_and_lists_the_facts_of_answers(
    bare: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_first_schema(bare, monkeypatch)

    assert upgrade(bare) == "0001"

    assert listed_facts(bare) == FACTS_OF_ANSWERS
    assert kept_answers(bare) == 5


def test_a_reader_cannot_write(database: Database) -> None:
    def write() -> None:
        with database.reading() as store:
            store.session.execute(sa.delete(LearnerRow))

    with pytest.raises(sa.exc.DBAPIError, match="read-only transaction"):
        write()
    assert make_guest(database).guest  # and the next writer can


def test_a_whole_sitting_can_be_taken(database: Database) -> None:
    guest = make_guest(database)
    sitting_id = make_sitting(database, guest)
    for position in range(1, 8):
        give(database, guest, sitting_id, position)
    learner = accounts.sign_up(database, "Ada", PASSWORD, NOW, guest, CHEAP).learner

    with database.reading() as store:
        view = sittings.results(store, learner, sitting_id)
        assert view.summary.ended == NOW
        assert len(view.rows) == 7
        assert scores.my_scores(store, learner).whole.asked == 7
        assert sittings.current(store, learner) is None
        assert len(sittings.recent(store, learner, 5)) == 1


def test_a_guest_who_signs_in_brings_the_sittings_along(database: Database) -> None:
    accounts.sign_up(database, "Ada", PASSWORD, NOW, None, CHEAP)
    guest = make_guest(database)
    give(database, guest, make_sitting(database, guest), 1)

    learner = accounts.sign_in(database, "Ada", PASSWORD, NOW, guest, CHEAP).learner

    with database.reading() as store:
        assert scores.my_scores(store, learner).whole.asked == 1


def test_two_tabs_at_once_store_one_answer(database: Database) -> None:
    guest = make_guest(database)
    sitting_id = make_sitting(database, guest)

    def tab(_: int) -> bool:
        return give(database, guest, sitting_id, 1).duplicate

    with ThreadPoolExecutor(8) as pool:
        assert sorted(pool.map(tab, range(16))) == [False, *[True] * 15]


def test_all_questions_answered_at_once_end_the_sitting_once(
    database: Database,
) -> None:
    guest = make_guest(database)
    sitting_id = make_sitting(database, guest)

    with ThreadPoolExecutor(7) as pool:
        list(pool.map(lambda n: give(database, guest, sitting_id, n), range(1, 8)))

    with database.reading() as store:
        assert sittings.results(store, guest, sitting_id).summary.ended == NOW


def test_many_sittings_begun_at_once_share_their_snapshots(database: Database) -> None:
    guest = make_guest(database)

    with ThreadPoolExecutor(8) as pool:
        started = list(pool.map(lambda _: make_sitting(database, guest), range(16)))

    assert len(set(started)) == 16


def test_of_many_who_want_one_name_at_once_one_gets_it(database: Database) -> None:
    def attempt(_: int) -> bool:
        try:
            accounts.sign_up(database, "Ada", PASSWORD, NOW, None, CHEAP)
        except NameTaken:
            return False
        return True

    with ThreadPoolExecutor(8) as pool:
        assert sorted(pool.map(attempt, range(8))) == [*[False] * 7, True]


def test_many_attempts_at_once_get_no_more_tries(database: Database) -> None:
    def attempt(_: int) -> type[Exception]:
        try:
            accounts.sign_in(database, "Ada", "wrong horse", NOW, None, CHEAP)
        except (WrongCredentials, TooManyAttempts) as error:
            return type(error)
        return KeyError

    with ThreadPoolExecutor(8) as pool:
        outcomes = list(pool.map(attempt, range(24)))

    assert outcomes.count(WrongCredentials) == 5
    assert outcomes.count(TooManyAttempts) == 19


def test_of_two_who_use_the_link_at_once_one_becomes_instructor(
    database: Database,
) -> None:
    token = setup.first_run_link(database, "secret", NOW)
    assert token is not None

    def attempt(name: str) -> bool:
        try:
            setup.claim_instructor(database, token, name, PASSWORD, NOW, CHEAP)
        except LinkUsed:
            return False
        return True

    with ThreadPoolExecutor(4) as pool:
        outcomes = list(pool.map(attempt, ["Ada", "Bob", "Cyd", "Dan"]))
    assert sorted(outcomes) == [*[False] * 3, True]


def test_what_postgresql_would_choke_on_is_told_apart_before(
    database: Database,
) -> None:
    guest = make_guest(database)
    sitting_id = make_sitting(database, guest)

    with pytest.raises(SittingNotFound):
        give(database, guest, "\0", 1)
    with pytest.raises(NoSuchPosition):
        give(database, guest, sitting_id, 2**40)
    with pytest.raises(WrongCredentials):
        accounts.sign_in(database, "A\0da", PASSWORD, NOW, None, CHEAP)
    with database.reading() as store:
        assert accounts.learner_of(store, "\0", NOW) is None


def test_an_answer_of_odd_characters_is_kept(database: Database) -> None:
    guest = make_guest(database)
    sitting_id = make_sitting(database, guest)

    with database.reading() as store:
        kinds = {
            n: sittings.question(store, guest, sitting_id, n).item.kind.value
            for n in range(1, 8)
        }
    position = next(n for n, kind in kinds.items() if kind == "short")
    give(database, guest, sitting_id, position, Typed("\0 \N{GRINNING FACE} \u2028"))

    with database.reading() as store:
        view = sittings.feedback(store, guest, sitting_id, position)
    assert view.answer == Typed("\0 \N{GRINNING FACE} \u2028")


def test_rebuilding_touches_no_answer(database: Database) -> None:
    rebuild(database)

    assert make_guest(database).guest


def test_a_server_that_is_not_there_is_a_sentence() -> None:
    database = Database("postgresql://quiz@/quiz?host=/nowhere")

    with pytest.raises(StoreUnavailable, match="cannot be used just now"):
        upgrade(database)
    database.close()


def test_what_is_put_down_while_a_test_ends_counts(database: Database) -> None:
    learner = make_guest(database)
    exam = make_sitting(database, learner, mode=Mode.TEST)
    sketch = Sketch({}, None, frozenset(), NOW)
    looked, ended = Event(), Event()

    def send() -> Put:
        """Do what the site does with a form, slowly."""
        with database.writing() as store:
            end_overdue(store, learner, NOW)
            mode_of(store, learner, exam)
            looked.set()
            ended.wait(0.5)  # in vain: the end waits for this
            known = DontKnow()
            found = put(store, learner, exam, 2, lambda _: known, sketch, NOW)
            return found.put

    def finish() -> None:
        looked.wait(10)
        with database.writing() as store:
            end_overdue(store, learner, NOW)
            sittings.finish(store, learner, exam, NOW)
        ended.set()

    with ThreadPoolExecutor(2) as tabs:
        told, end = tabs.submit(send), tabs.submit(finish)
        end.result()
    with database.reading() as store:
        found = sittings.results(store, learner, exam)

    assert told.result() is Put.SAVED
    assert [row.position for row in found.rows] == [1, 2]


def test_what_follows_an_answer_is_kept_shown_and_handed_out(
    database: Database,
) -> None:
    learner = make_guest(database)
    sitting_id = make_sitting(database, learner)
    give(database, learner, sitting_id, 1)
    with database.writing() as store:
        misses.tell(store, learner, sitting_id, 1, MissReason.MISREAD, NOW)
        item_reports.report(
            store, learner, sitting_id, 1, Complaint.UNCLEAR, "Which?", NOW
        )

    with database.reading() as store:
        view = sittings.feedback(store, learner, sitting_id, 1)
        after = aftermath(store, learner, view, NOW)
        printed = "".join(data_printing.as_json(store, learner.id))
        packed = b"".join(data_printing.as_zip(store, learner.id))
        assert [one.text for one in item_reports.newest(store)] == ["Which?"]
        assert my_confusions(store, make_bank(), learner) == ()
    assert (after.reason, after.single_keys) == (MissReason.MISREAD, True)
    assert after.moved is not None
    assert '"reason": "misread"' in printed
    assert packed.startswith(b"PK")


def test_of_two_administrators_who_leave_at_once_one_stays(
    database: Database,
) -> None:
    admins = [
        accounts.add_user(database, name, PASSWORD, Role.ADMIN, NOW, CHEAP)
        for name in ("Ada", "Grace")
    ]

    def leave(learner: Learner) -> bool:
        try:
            with database.writing() as store:
                delete_all(store, learner, learner.name)
        except LastAdmin:
            return False
        return True

    with ThreadPoolExecutor(2) as pool:
        gone = list(pool.map(leave, admins))

    assert sorted(gone) == [False, True]
