from baclofen_quiz.items.question_file.lines import Mark, marked
from baclofen_quiz.items.question_file.outline import Draft, Outline, outline


def _outline(text: str) -> Outline:
    return outline(marked(line, n) for n, line in enumerate(text.split("\n"), 1))


def _one(text: str) -> Draft:
    (draft,) = _outline(text).drafts
    return draft


def test_what_stands_below_a_heading_belongs_to_it() -> None:
    first, second = _outline("## A\ntext\n- [x] one\n## B\nAnswer: two").drafts

    assert [line.text for line in first.text] == ["text"]
    assert [entry.text for entry in first.of(Mark.BOX)] == ["one"]
    assert [entry.text for entry in second.named("answer")] == ["two"]


def test_a_line_without_a_mark_continues_an_option_or_a_field() -> None:
    draft = _one("## A\n- [x] one\n  and more\nand still\n\nSource: a#b,\nc#d")

    assert [entry.text for entry in draft.entries] == [
        "one and more and still",
        "a#b, c#d",
    ]


def test_a_line_without_a_mark_continues_a_quote() -> None:
    draft = _one("## A\n- [x] one\n> said\nand went on")

    assert [line.text for line in draft.quote] == ["said", "and went on"]


def test_text_below_the_answer_is_loose() -> None:
    draft = _one("## A\n- [x] one\n\nlost\n\n> said\n\nlost too")

    assert [line.text for line in draft.loose] == ["lost", "lost too"]


def test_text_right_below_a_table_is_loose() -> None:
    assert [line.text for line in _one("## A\n| a | b |\nlost").loose] == ["lost"]


def test_sub_questions_share_the_heading_above_them() -> None:
    case, one, two, other = _outline("## Case\n### One\n#### Two\n## Other").drafts

    assert (one.lead_in, two.lead_in, other.lead_in) == (case, case, None)
    assert (case.leads, one.leads) == (True, False)


def test_a_sub_heading_without_a_question_above_is_a_question() -> None:
    assert _one("### One").lead_in is None


def test_a_title_and_an_introduction_are_passed_over() -> None:
    found = _outline("# Title\nintroduction\n> motto\n## A")

    assert len(found.drafts) == 1
    assert found.outside == []


def test_an_answer_above_the_first_question_is_outside() -> None:
    found = _outline("- [x] one\nAnswer: two")

    assert [line.number for line in found.outside] == [1, 2]
