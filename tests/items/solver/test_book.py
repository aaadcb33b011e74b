"""Facts of a monograph, sorted once."""

from baclofen_quiz.content.facts import Effect, Interaction
from baclofen_quiz.items.solver import Book
from solving import facts_of

TEXT = """
    ## Adverse effects

    - Nausea {#nausea}
    - Doubt {#doubt}
      > [!WARNING] Disputed: one book only.

    ## Interactions

    - Lithium: more tremor {#lithium}
    """


def test_a_book_is_the_mapping_it_was_made_of() -> None:
    facts = facts_of(TEXT)
    book = Book(facts)
    assert dict(book) == facts
    assert len(book) == len(facts)
    assert list(book) == list(facts)


def test_disputed_facts_are_of_no_type() -> None:
    book = Book(facts_of(TEXT))
    assert [fact.concept for fact in book.of(Effect)] == ["Nausea"]
    assert [fact.partner for fact in book.of(Interaction)] == ["Lithium"]
    assert book.of(Effect) is book.of(Effect)


def test_a_thing_is_made_once_under_its_name() -> None:
    book = Book({})
    made = book.once("one", lambda: [1])
    assert book.once("one", lambda: [2]) is made
    assert book.once("two", lambda: [2]) == [2]
