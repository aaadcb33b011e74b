"""My scores: over time, by section, nobody else's."""

from datetime import timedelta
from fractions import Fraction

from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.answers import Answer, Chosen, DontKnow
from baclofen_quiz.learning.scoring import SectionScore, wilson
from baclofen_quiz.services.accounts import Learner
from baclofen_quiz.services.scores import ScoresView, my_scores
from baclofen_quiz.store.database import Database
from databases import NOW, give, make_guest, make_sitting
from factories import make_bank, make_single_item

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
    make_sitting(database, learner, BANK)

    assert view(database, learner) == ScoresView((), (), Fraction(0), 0)


def test_sittings_stand_oldest_first_and_sections_are_summed(
    database: Database,
) -> None:
    learner = make_guest(database)
    first = take(database, learner, Section.DOSING, 0, RIGHT, WRONG, DontKnow())
    second = take(database, learner, Section.MECHANISM, 1, *[RIGHT] * 5, WRONG)
    third = take(database, learner, Section.DOSING, 2, RIGHT)

    found = view(database, learner)

    assert [one.sitting_id for one in found.sittings] == [first, second, third]
    assert [(one.score, one.answered) for one in found.sittings] == [
        (Fraction(1), 3),
        (Fraction(5), 6),
        (Fraction(1), 1),
    ]
    assert [one.ended is None for one in found.sittings] == [True, False, True]
    assert found.sections == (
        SectionScore(Section.MECHANISM, Fraction(5), 6, wilson(Fraction(5), 6)),
        SectionScore(Section.DOSING, Fraction(2), 4, None),
    )
    assert (found.score, found.answered) == (Fraction(7), 10)


def test_another_learners_answers_are_not_mine(database: Database) -> None:
    learner, other = make_guest(database), make_guest(database)
    take(database, other, Section.DOSING, 0, RIGHT)

    assert view(database, learner).answered == 0
