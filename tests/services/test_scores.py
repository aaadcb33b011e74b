"""My scores: over time, by section, nobody else's."""

from datetime import timedelta
from fractions import Fraction
from functools import partial

from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.answers import Answer, Chosen, DontKnow
from baclofen_quiz.items.item import Kind
from baclofen_quiz.learning.confidence import Confidence
from baclofen_quiz.learning.scoring import NOTHING, SectionScore, Tally, wilson
from baclofen_quiz.services import sittings
from baclofen_quiz.services.accounts import Learner
from baclofen_quiz.services.scores import ScoresView, my_scores, totals
from baclofen_quiz.services.sitting_views import QuestionView
from baclofen_quiz.store.database import Database
from databases import NOW, give, make_guest, make_sitting
from factories import make_bank, make_single_item
from many_responses import fill

BANK = make_bank(
    items=tuple(
        make_single_item(id=f"i{n}", section=section, facts=(f"f{n}",))
        for n, section in enumerate([Section.MECHANISM] * 6 + [Section.DOSING] * 6)
    )
)


def view(database: Database, learner: Learner) -> ScoresView:
    with database.reading() as store:
        return my_scores(store, learner)


def take(
    database: Database, learner: Learner, section: Section, day: int, *answers: Answer
) -> str:
    now = NOW + timedelta(days=day)
    sitting_id = make_sitting(
        database, learner, BANK, length=6, sections=frozenset({section}), now=now
    )
    for position, answer in enumerate(answers, 1):
        give(database, learner, sitting_id, position, answer, now)
    return sitting_id


RIGHT, WRONG = Chosen("gaba-b"), Chosen("gaba-a")


def test_nobody_has_scores_before_the_first_answer(database: Database) -> None:
    learner = make_guest(database)
    sitting_id = make_sitting(database, learner, BANK)

    found = view(database, learner)

    assert (found.days, found.sections, found.kinds) == ((), (), ())
    assert (found.confidences, found.calibration, found.calibrations) == ((), None, ())
    assert [one.sitting_id for one in found.recent] == [sitting_id]
    assert (found.sittings, found.whole) == (1, NOTHING)


def test_a_quiz_that_ended_without_an_answer_is_listed(database: Database) -> None:
    learner = make_guest(database)
    answered = take(database, learner, Section.DOSING, 0, RIGHT)
    left = take(database, learner, Section.DOSING, 1)
    with database.writing() as store:
        sittings.finish(store, learner, left, NOW + timedelta(days=1))

    found = view(database, learner)

    assert [one.sitting_id for one in found.recent] == [left, answered]
    assert (found.recent[0].ended is None, found.recent[0].answered) == (False, 0)
    assert found.sittings == 2


def test_days_stand_oldest_first_and_sections_are_summed(database: Database) -> None:
    learner = make_guest(database)
    first = take(database, learner, Section.DOSING, 0, RIGHT, WRONG, DontKnow())
    second = take(database, learner, Section.MECHANISM, 1, *[RIGHT] * 5, WRONG)
    third = take(database, learner, Section.DOSING, 2, RIGHT)

    found = view(database, learner)

    assert found.days == tuple(
        (NOW.date() + timedelta(days=day), Tally(Fraction(right), asked))
        for day, right, asked in ((0, 1, 3), (1, 5, 6), (2, 1, 1))
    )
    assert [one.sitting_id for one in found.recent] == [third, second, first]
    assert [one.ended is None for one in found.recent] == [True, False, True]
    assert found.sections == (
        SectionScore(Section.MECHANISM, Fraction(5), 6, wilson(Fraction(5), 6)),
        SectionScore(Section.DOSING, Fraction(2), 4, None),
    )
    assert found.kinds == ((Kind.SINGLE, Tally(Fraction(7), 10)),)
    assert found.whole == Tally(Fraction(7), 10)
    assert found.calibration is not None
    assert found.calibration.answers == 10
    assert found.calibrations == ((Kind.SINGLE, found.calibration),)
    with database.reading() as store:
        assert totals(store, learner) == (3, 10)


def _say(answer: Answer, _: QuestionView) -> Answer:
    return answer


def test_answers_are_summed_by_how_sure_they_were(database: Database) -> None:
    learner = make_guest(database)
    sitting_id = make_sitting(database, learner, BANK, length=3)
    for position, sure, answer in (
        (1, Confidence.GUESS, WRONG),
        (2, Confidence.SURE, RIGHT),
        (3, None, RIGHT),
    ):
        with database.writing() as store:
            sittings.answer(
                store,
                learner,
                sitting_id,
                position,
                partial(_say, answer),
                sure,
                NOW,
                NOW,
            )

    assert view(database, learner).confidences == (
        (Confidence.SURE, Tally(Fraction(1), 1)),
        (Confidence.GUESS, Tally(Fraction(0), 1)),
    )


def test_another_learners_answers_are_not_mine(database: Database) -> None:
    learner, other = make_guest(database), make_guest(database)
    take(database, other, Section.DOSING, 0, RIGHT)

    assert view(database, learner).whole.asked == 0
    with database.reading() as store:
        assert totals(store, learner) == (0, 0)


def test_many_sittings_are_counted_and_the_newest_listed(
    database: Database,
) -> None:
    learner = make_guest(database)
    with database.writing() as store:
        fill(store, learner.id, 400)

    found = view(database, learner)

    assert found.whole.asked == 400
    assert (found.sittings, len(found.recent), len(found.days)) == (20, 10, 20)
    assert sum(tally.asked for _, tally in found.confidences) == 300
