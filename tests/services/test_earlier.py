"""What was answered before a sitting, by section."""

from datetime import timedelta
from fractions import Fraction

from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.answers import Chosen
from baclofen_quiz.learning.scoring import Tally
from baclofen_quiz.services.earlier import earlier_sections
from baclofen_quiz.store.database import Database
from databases import NOW, give, make_guest, make_sitting
from factories import make_bank, make_single_item

BANK = make_bank(
    items=tuple(
        make_single_item(id=f"i{n}", section=section, facts=(f"f{n}",))
        for n, section in enumerate([Section.MECHANISM] * 3 + [Section.DOSING] * 3)
    )
)


def test_only_what_was_answered_before_the_moment_counts(database: Database) -> None:
    learner, other = make_guest(database), make_guest(database)
    for who, section, day, option in (
        (learner, Section.MECHANISM, -2, "gaba-b"),
        (learner, Section.MECHANISM, -1, "gaba-a"),
        (learner, Section.MECHANISM, 0, "gaba-b"),
        (learner, Section.DOSING, 1, "gaba-b"),
        (other, Section.DOSING, -1, "gaba-b"),
    ):
        at = NOW + timedelta(days=day)
        sitting_id = make_sitting(
            database, who, BANK, length=1, sections=frozenset({section}), now=at
        )
        give(database, who, sitting_id, 1, Chosen(option), at)

    with database.reading() as store:
        assert earlier_sections(store, learner.id, NOW) == {
            Section.MECHANISM: Tally(Fraction(1), 2)
        }
        assert earlier_sections(store, other.id, NOW - timedelta(days=9)) == {}
