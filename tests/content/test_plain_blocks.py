"""The physical reader of plain text."""

from baclofen_quiz.content.blocks import DEEPEST, Blocks, Heading, Point
from baclofen_quiz.content.decoding import lines_of
from baclofen_quiz.content.plain_blocks import plain_blocks


def read(text: str) -> Blocks:
    return plain_blocks(lines_of(text), "x.txt")


def said(text: str) -> list[str]:
    signs = []
    for block in read(text).blocks:
        assert isinstance(block, Heading | Point)
        sign = "#" * block.level if isinstance(block, Heading) else "-" * block.depth
        place = block.location
        signs.append(f"{sign or '.'} {place.line}:{place.column} {block.inline.text}")
    return signs


def test_title_sections_bullets_and_text_have_their_places() -> None:
    text = (
        "Share this post with your friends!\n\nZolarine\n\nIt acts. It lasts\nlong.\n\n"
        "Uses\n\n  • Spasticity due to:\n\n    • Brain injury\n      or stroke\n\n"
        "Side Effects\n\nCommon\n\n  • Nausea\n\nNo comments:\n"
    )

    assert said(text) == [
        "# 3:1 Zolarine",
        ". 5:1 It acts.",
        ". 5:10 It lasts long.",
        "## 8:1 Uses",
        "- 10:5 Spasticity due to:",
        "-- 12:7 Brain injury or stroke",
        "## 15:1 Side Effects",
        "### 17:1 Common",
        "- 19:5 Nausea",
    ]


def test_a_text_that_begins_with_a_section_has_no_title() -> None:
    assert said("Uses\n\n• Tremor") == ["## 1:1 Uses", "- 3:3 Tremor"]


def test_text_before_the_title_is_told_and_not_read() -> None:
    text = "this is not about anything.\n\nZolarine\n\nUses\n\n• Tremor"
    blocks = read(text)

    assert [(p.code, p.location.line) for p in blocks.problems] == [("before-title", 1)]
    assert said(text)[0] == "# 3:1 Zolarine"


def test_a_text_without_any_heading_has_no_blocks() -> None:
    assert said("it is about nothing.\n\nreally nothing.") == []


def test_bullets_too_deep_are_told_once() -> None:
    text = "Zolarine\n\nUses\n\n" + "".join(
        f"{' ' * n}• word {n}\n" for n in range(DEEPEST + 3)
    )

    assert [p.code for p in read(text).problems] == ["too-deep"]


def test_a_name_that_stands_below_a_heading_goes_on_as_text() -> None:
    assert said("Zolarine\nis a medicine.\n\nUses\n\n• Tremor")[:2] == [
        "# 1:1 Zolarine",
        ". 2:1 is a medicine.",
    ]
