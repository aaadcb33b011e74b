from datetime import UTC, date, datetime

from hypothesis import given
from hypothesis import strategies as st

from baclofen_quiz.exchange.anki.revlog import Review
from baclofen_quiz.learning.memory.events import Source
from baclofen_quiz.learning.memory.scheduler import Grade
from baclofen_quiz.services.anki_cards import CardInAnki
from baclofen_quiz.services.anki_events import by_fact, event, named, rows

CARDS = {
    "pq1": CardInAnki("fact:a/uses/one", ("a/uses/one",)),
    "pq2": CardInAnki("item:two", ("a/uses/one", "a/uses/two")),
}
NIGHT = datetime(2026, 11, 23, 2, 30, tzinfo=UTC)
AT = int(NIGHT.timestamp() * 1000)
REVIEW = Review("pq1", 0, AT, 3, 5_000, AT)


def test_a_review_has_one_name_whatever_the_package_says_besides() -> None:
    (name,) = named([REVIEW])
    assert named([REVIEW._replace(button=1, taken=9, made=0)]).keys() == {name}
    assert len(name) == 32


@given(
    st.lists(
        st.tuples(st.sampled_from(["pq1", "pq2"]), st.integers(0, 9), st.integers(0)),
        unique=True,
    )
)
def test_no_two_reviews_share_a_name(told: list[tuple[str, int, int]]) -> None:
    reviews = [Review(guid, place, at, 3, 0, 0) for guid, place, at in told]
    assert len(named(reviews)) == len(reviews)


def test_a_button_rates_each_fact_that_the_card_asks() -> None:
    both = named([REVIEW, REVIEW._replace(guid="pq2")])
    parted = by_fact(both, CARDS)
    assert {fact: len(own) for fact, own in parted.items()} == {
        "a/uses/one": 2,
        "a/uses/two": 1,
    }
    assert len({name for own in parted.values() for name in own}) == 3


def test_the_study_day_is_that_of_the_learners_zone() -> None:
    told = event("name", REVIEW._replace(button=2), "UTC")
    assert told.grade is Grade.HARD
    assert (told.place.source, told.place.key) == (Source.ANKI, "name")
    assert told.place.moment == NIGHT
    assert told.place.study_day == date(2026, 11, 22)
    assert event("name", REVIEW, "Asia/Tokyo").place.study_day == date(2026, 11, 23)


def test_rows_say_the_same_as_events() -> None:
    reviews = named([REVIEW._replace(guid="pq2", moment=AT + 7)])
    written = list(rows(reviews, CARDS, 7, "Europe/Zurich"))
    assert [row["fact_id"] for row in written] == ["a/uses/one", "a/uses/two"]
    for row in written:
        fact = str(row["fact_id"])
        own = by_fact(reviews, CARDS)[fact]
        ((name, review),) = own.items()
        told = event(name, review, "Europe/Zurich")
        assert row["uuid"] == name
        assert row["reviewed_at"] == told.place.moment
        assert row["study_day"] == told.place.study_day
        assert (row["learner_id"], row["zone"]) == (7, "Europe/Zurich")
        assert (row["card"], row["button"], row["source"]) == ("item:two", 3, "anki")


def test_nobody_looks_at_a_card_for_hours_or_less_than_nothing() -> None:
    taken = {0: 0.0, 5_000: 5.0, -3: 0.0, 10**12: 3600.0}
    for said, seconds in taken.items():
        (row,) = rows(named([REVIEW._replace(taken=said)]), CARDS, 7, "UTC")
        shown, pressed = row["shown_at"], row["reviewed_at"]
        assert isinstance(shown, datetime)
        assert isinstance(pressed, datetime)
        assert (pressed - shown).total_seconds() == seconds
