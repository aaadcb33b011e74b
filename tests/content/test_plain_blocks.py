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


def test_an_unindented_label_below_a_bullet_opens_a_route_of_its_own() -> None:
    text = (
        "Zolarine\n\nDosage and Administration\n\nOral (adults):\n"
        "- Initial dose: 50 mg twice daily\n- Maximum daily dose: 450 mg\n"
        "Intravenous:\n- 5 mg every 2 minutes, up to 3 doses\n"
    )

    assert said(text)[2:] == [
        "#### 5:1 Oral (adults):",
        "- 6:3 Initial dose: 50 mg twice daily",
        "- 7:3 Maximum daily dose: 450 mg",
        "#### 8:1 Intravenous:",
        "- 9:3 5 mg every 2 minutes, up to 3 doses",
    ]


def test_a_route_with_a_colon_ends_a_route_without_one() -> None:
    text = (
        "Zolarine\n\nDosing\n\nOral (adults)\n\nMaintenance:\n- 5 mg daily\n"
        "Intravenous:\n- 2 mg daily\n"
    )

    assert said(text)[2::2] == [
        "### 5:1 Oral (adults)",
        "- 8:3 5 mg daily",
        "- 10:3 2 mg daily",
    ]
    assert said(text)[3::2] == ["#### 7:1 Maintenance:", "### 9:1 Intravenous:"]


def test_a_label_set_inside_a_bullet_heads_the_bullets_below_it() -> None:
    text = (
        "Dosing\n\n- Oral:\n  Adults:\n  - 5 mg daily\n  Children:\n  - 2 mg daily\n"
        "- Topical: 1 g daily\n"
    )

    assert said(text)[1:] == [
        "- 3:3 Oral:",
        "-- 4:3 Adults:",
        "--- 5:5 5 mg daily",
        "-- 6:3 Children:",
        "--- 7:5 2 mg daily",
        "- 8:3 Topical: 1 g daily",
    ]


def test_a_term_on_a_line_of_its_own_is_a_statement_of_its_own() -> None:
    text = (
        "Uses\n\nDrug class: beta blocker\n- Tremor\n\nSide Effects\n\n"
        "Common: a rash,\nfever\nSerious: heart block\n- Chills\n"
        "  Rare: itch\nOther: pain\n"
    )

    assert said(text) == [
        "## 1:1 Uses",
        ". 3:1 Drug class: beta blocker",
        "- 4:3 Tremor",
        "## 6:1 Side Effects",
        ". 8:1 Common: a rash, fever",
        ". 10:1 Serious: heart block",
        "- 11:3 Chills",
        "- 12:3 Rare: itch",
        ". 13:1 Other: pain",
    ]


def test_lines_inside_a_bullet_that_ends_in_a_colon_stand_below_it() -> None:
    text = "Dosing\n\n- Oral:\n    Take with food\n    Adults: 5 mg\n- Topical\nThinly"

    assert said(text)[1:] == [
        "- 3:3 Oral:",
        "-- 4:5 Take with food",
        "-- 5:5 Adults: 5 mg",
        "- 6:3 Topical",
        ". 7:1 Thinly",
    ]


def test_a_bullet_goes_on_further_in_or_in_small_letters() -> None:
    text = "Uses\n\n- Tremor in\n  Adults\n- Pain in the\nlower back\n- Rest.\nor not"

    assert said(text)[1:] == [
        "- 3:3 Tremor in Adults",
        "- 5:3 Pain in the lower back",
        "- 7:3 Rest.",
        ". 8:1 or not",
    ]


def test_lines_of_a_paragraph_are_joined_only_where_a_sentence_goes_on() -> None:
    long = "It is a very long line that was broken because of its great length"
    text = (
        "Uses\n\nFor tremor, in the\nElderly too. It is used\nfor pain\nThis is new\n"
        f"{long}\nGABA follows and\nit goes on so:\n5 mg\n"
    )

    assert said(text)[1:] == [
        ". 3:1 For tremor, in the Elderly too.",
        ". 4:14 It is used for pain",
        ". 6:1 This is new",
        f". 7:1 {long} GABA follows and it goes on so:",
        ". 10:1 5 mg",
    ]


def test_text_set_in_below_a_blank_line_stays_below_its_bullet() -> None:
    text = "Dosing\n\n- Oral:\n\n    Take with food.\n\n    Adults: 5 mg\n\n- Topical"

    assert said(text)[2:] == [
        "-- 5:5 Take with food.",
        "-- 7:5 Adults: 5 mg",
        "- 9:3 Topical",
    ]


def test_a_section_with_a_colon_set_inside_a_bullet_is_a_section() -> None:
    assert said("Uses\n\n- Pain\n\n  Storage:\n  - Dry")[2] == "## 5:3 Storage:"


def test_a_line_beside_a_sub_heading_ends_what_it_says() -> None:
    text = (
        "Zolarine\n\nDosing\n\nRenal impairment\n  • 5 mg daily\n"
        "Maximum: 20 mg/day\n\nUses\n\n• Tremor"
    )

    assert said(text)[3:6] == [
        "- 6:5 5 mg daily",
        "### 7:1 ",
        ". 7:1 Maximum: 20 mg/day",
    ]


def test_a_dose_that_may_belong_to_a_sub_heading_or_not_is_not_asked() -> None:
    text = (
        "Zolarine\n\nDosing\nElderly patients\n• 5 mg daily\nChildren: 1 mg daily\n"
        "Maximum: 9 mg/day\n\nUses\nFor adults\n• Tremor\nFever: in adults"
    )
    blocks = read(text)

    assert [(p.code, p.location.line) for p in blocks.problems] == [
        ("unclear-place", 6),
        ("unclear-place", 7),
    ]
    points = [block for block in blocks.blocks if isinstance(block, Point)]
    assert [point.marks.unasked for point in points] == [
        False,
        True,
        True,
        False,
        False,
    ]


def test_a_heading_in_capitals_is_written_small() -> None:
    text = "ZOLARINE\n\nUSE IN PREGNANCY\n\n• Avoid"

    assert said(text) == ["# 1:1 Zolarine", "## 3:1 Use in pregnancy", "- 5:3 Avoid"]


def test_lines_with_room_for_the_next_word_are_not_broken_lines() -> None:
    first = "Antiplatelets such as aspirin and the like: bleeding is seen more"
    wide = f"{first} and more"
    text = f"Zolarine\n\nInteractions\n\n{wide}\n{first}\nMore of NSAIDs\n"

    assert said(text)[2:] == [f". 5:1 {wide}", f". 6:1 {first}", ". 7:1 More of NSAIDs"]


def test_the_number_of_a_sub_heading_is_left_out() -> None:
    text = "Zolarine\n\n4. Dosing\n4.1 Adults\n* 5 mg daily\n\n5. Uses\n* Tremor"

    assert said(text)[1:3] == ["## 3:4 Dosing", "### 4:1 Adults"]


def test_the_title_is_the_line_that_the_text_takes_up_again() -> None:
    noise = "Some Pharmacy Pages\n\nLearning Pays"
    body = "Zolarine is a relaxant.\n\nUses\n\n• Tremor, when zolarine helps"

    assert said(f"{noise}\n\nZolarine\n\n{body}")[0] == "# 5:1 Zolarine"
    assert said(f"What is Zolarine?\n\n{body}")[0] == "# 1:1 What is Zolarine?"
    assert said(f"{noise}\n\nZolarine\n\nUses\n\n• Zolarine helps")[0] == (
        "# 5:1 Zolarine"
    )
    assert said(f"{noise}\n\nUses\n\n• Tremor")[0] == "# 1:1 Some Pharmacy Pages"


def test_what_stands_before_the_title_is_told() -> None:
    text = "Some Pharmacy Pages\n\nZolarine\n\nZolarine is new.\n\nUses\n\n• Tremor"

    assert [p.code for p in read(text).problems] == ["before-title"]
