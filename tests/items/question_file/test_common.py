import pytest

from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.item import Bloom
from question_files import OPTIONS, only_item, read, told


def _with(fields: str, head: str = "") -> str:
    return f"{head}## Which receptor is it?  {{#q}}\n{OPTIONS}\n{fields}"


def test_an_item_is_named_by_file_and_pin() -> None:
    assert only_item(_with("")).id == "quiz/q"


def test_without_a_pin_the_words_name_it_with_a_warning() -> None:
    reading = read(f"## Which receptor?\n{OPTIONS}")

    assert [item.id for item in reading.items] == ["quiz/which-receptor"]
    assert told(reading) == [(1, "unpinned-id")]
    assert reading.problems[0].mend == "Add {#which-receptor} at the end of the line."


def test_an_unfit_pin_is_levelled_with_a_warning() -> None:
    reading = read(f"## Which receptor?  {{#My Pin}}\n{OPTIONS}")

    assert [item.id for item in reading.items] == ["quiz/my-pin"]
    assert told(reading) == [(1, "unfit-id")]


def test_paragraphs_below_the_heading_belong_to_the_stem() -> None:
    item = only_item(f"## A case.  {{#q}}\n\nIt has\ntwo lines.\n\nWhich?\n{OPTIONS}")

    assert item.stem == "A case. It has two lines. Which?"


def test_a_lead_in_is_repeated_in_each_stem() -> None:
    reading = read(
        f"## A case.  {{#case}}\nIt is long.\n### One?  {{#one}}\n{OPTIONS}"
        f"### Two?  {{#two}}\n{OPTIONS}"
    )

    assert reading.problems == ()
    assert [(item.id, item.stem) for item in reading.items] == [
        ("quiz/one", "A case. It is long. One?"),
        ("quiz/two", "A case. It is long. Two?"),
    ]


def test_a_title_above_a_case_is_not_repeated() -> None:
    reading = read(f"## Case 1\nIt is long.\n### One?  {{#one}}\n{OPTIONS}")

    assert reading.items[0].stem == "It is long. One?"


def test_a_lead_in_without_paragraphs_is_repeated_whatever_its_end() -> None:
    reading = read(f"## An adult on baclofen\n### asks what?  {{#one}}\n{OPTIONS}")

    assert reading.items[0].stem == "An adult on baclofen asks what?"


def test_a_source_gives_drug_section_and_facts() -> None:
    item = only_item(_with("Source: baclofen#dosing/adult-initial, baclofen#uses"))

    assert (item.drug, item.section) == ("baclofen", Section.DOSING)
    assert item.facts == ("baclofen/dosing/adult-initial",)
    assert item.tags == ("baclofen", "dosing", "single")


def test_without_a_source_the_front_matter_speaks() -> None:
    head = "---\ndrug: baclofen\nsection: uses\ntags: [exam]\n---\n"
    item = only_item(_with("Tags: Exam, hard one", head))

    assert (item.drug, item.section) == ("baclofen", Section.USES)
    assert item.tags == ("baclofen", "uses", "single", "exam", "hard-one")


def test_without_either_the_section_is_general() -> None:
    assert only_item(_with("")).section is Section.GENERAL


def test_level_and_take_away_are_read() -> None:
    item = only_item(_with("Level: Apply\nTake-away: **Mind** the dose."))

    assert (item.bloom, item.take_away) == (Bloom.APPLY, "Mind the dose.")


def test_the_source_of_an_item_is_its_heading() -> None:
    source = only_item(_with("")).source

    assert (source.file, source.line, source.quote) == ("quiz.md", 1, "")


@pytest.mark.parametrize(
    ("fields", "problem"),
    [
        ("Source: baclofen", (7, "bad-source")),
        ("Source: baclofen#dosage", (7, "bad-source")),
        ("Source: baclofen#dosing, x", (7, "bad-source")),
        ("Level: hard", (7, "bad-level")),
        ("Tags: a\nTags: b", (8, "twice")),
        ("> said. Source: a#uses\n\nSource: b#uses", (7, "twice")),
    ],
)
def test_a_field_that_is_not_sound_leaves_the_question_out(
    fields: str, problem: tuple[int, str]
) -> None:
    reading = read(_with(fields))

    assert reading.items == ()
    assert told(reading) == [problem]


def test_a_question_without_words_is_left_out() -> None:
    reading = read(f"##  {{#q}}\n{OPTIONS}")

    assert reading.items == ()
    assert told(reading) == [(1, "no-stem")]


def test_text_below_the_answer_is_warned_of() -> None:
    reading = read(_with("lost"))

    assert len(reading.items) == 1
    assert told(reading) == [(7, "loose-text")]
