from asking import place
from baclofen_quiz.exchange.format import sentences
from baclofen_quiz.problems import Severity

AT = place(4)


def test_every_sentence_says_what_is_wrong_and_how_to_mend_it() -> None:
    told = [
        sentences.no_stem(AT),
        sentences.no_answer(AT),
        sentences.not_one_gap(AT, 2),
        sentences.unfit_amount(AT, 15),
        sentences.too_many_questions(AT, 5_000),
        sentences.too_many_lines(AT, 200_000),
        sentences.too_many_options(AT, 27, 26),
        sentences.too_long(AT, 20_000),
        sentences.duplicate_id(AT, "receptor", place(2)),
        sentences.unfit_name(AT, "Q 1", "q-1"),
        sentences.named_by_words(AT, "which"),
        sentences.bad_source(AT, "a book"),
        sentences.no_source(AT),
    ]

    assert all(p.what.endswith(".") and p.why and p.mend for p in told)
    assert all(p.location == AT for p in told)


def test_a_limit_is_said_with_its_number() -> None:
    assert "5,000" in sentences.too_many_questions(AT, 5_000).what
    assert "27" in sentences.too_many_options(AT, 27, 26).what


def test_only_what_leaves_the_question_out_is_an_error() -> None:
    assert sentences.bad_source(AT, "a book").severity is Severity.WARNING
    assert sentences.named_by_words(AT, "which").severity is Severity.NOTICE
    assert sentences.no_stem(AT).severity is Severity.ERROR


def test_a_missing_gap_is_told_in_words() -> None:
    assert sentences.not_one_gap(AT, 0).what.startswith("This sentence has no gaps")
