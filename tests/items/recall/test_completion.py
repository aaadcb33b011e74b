import pytest
from hypothesis import given
from hypothesis import strategies as st

from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.recall.card import Question
from baclofen_quiz.items.recall.completion import completions
from factories import make_statement

HERE = "Baclofen, mechanism of action: "


def _asked(text: str, *others: str, strong: str = "", path: str = "") -> list[Question]:
    statement = make_statement(
        text=text,
        strong=(strong,) if strong else (),
        path=(path,) if path else (),
    )
    return list(completions(statement, "baclofen", others))


@pytest.mark.parametrize(
    ("text", "strong", "front", "rest"),
    [
        ("It leaves by kidney", "kidney", "what is missing in “It leaves by …”?",
         "kidney"),
        ("Kidney function", "Kidney function", "how does “Kidney …” go on?",
         "function"),
        ("Kidney function", "Liver", "how does “Kidney …” go on?", "function"),
    ],
)  # fmt: skip
def test_what_is_printed_in_bold_or_the_end_is_left_out(
    text: str, strong: str, front: str, rest: str
) -> None:
    first = _asked(text, strong=strong)[0]
    assert (first.front, first.back) == (f"{HERE}{front}", rest)


@pytest.mark.parametrize(
    ("text", "front", "back"),
    [
        ("Wait 30 seconds between puffs",
         "which figure is missing in “Wait … seconds between puffs”?", "30 seconds"),
        ("The dose is raised slowly because of the risk of rash",
         "“The dose is raised slowly”. Why?", "The risk of rash"),
        ("Tablets are avoided unless the ulcer has healed",
         "“Tablets are avoided” unless what?", "The ulcer has healed"),
        ("Raising cyclic AMP, which activates a kinase",
         "“Raising cyclic AMP”, which does what?", "Activates a kinase"),
        ("Stimulation of the receptor, activating a cyclase",
         "“Stimulation of the receptor”. With what result?", "Activating a cyclase"),
        ("Avoid unless essential", "“Avoid” unless what?", "Essential"),
        ("In excess, receptors of the heart are blocked",
         "“In excess, receptors of the heart” are what?", "Blocked"),
        ("Killing depends on the peak, with an after-effect",
         "“Killing depends on the peak” with what?", "An after-effect"),
        ("Passes into milk; harmless to the infant",
         "“Passes into milk”. And what else?", "Harmless to the infant"),
        ("Dry the mouthpiece once a week",
         "“Dry the mouthpiece”. How often, or when?", "Once a week"),
        ("It leaves by the kidney.", "“It leaves” by what?", "The kidney"),
        ("Less thrombin and fibrin", "“Less thrombin” and what?", "Fibrin"),
        ("High doses may delay labour", "“High doses” may do what?", "Delay labour"),
        ("Anaerobes are resistant", "“Anaerobes” are what?", "Resistant"),
        ("Lowering intracellular calcium", "lowering what?", "Intracellular calcium"),
    ],
)  # fmt: skip
def test_a_sentence_is_asked_for_what_it_tells_best(
    text: str, front: str, back: str
) -> None:
    first = _asked(text)[0]
    assert (first.front, first.back) == (f"{HERE}{front}", back)


@pytest.mark.parametrize(
    ("text", "never"),
    [
        ("15 mg and 20 mg tablets", "figure"),  # two figures
        ("30 days of rest, 3 in bed", "figure"),  # nothing before, another number
        ("Report pain at once", "“Report pain at”"),
        ("Report pain, swelling or fever", "result"),
        ("It lasts 4 to 6 hours", "to what"),
        ("Keep the inhaler with you on trips abroad", "with what"),
        ("Aspirin (for pain) or ibuprofen (for fever", "for what"),
        ("Rest for a long time and for the sake of all of the others around you",
         "“Rest” for"),
    ],
)  # fmt: skip
def test_no_part_is_asked_for_that_the_rest_does_not_tell(
    text: str, never: str
) -> None:
    assert not [asked.front for asked in _asked(text) if never in asked.front]


def test_a_part_is_not_asked_for_where_another_sentence_begins_alike() -> None:
    fronts = [q.front for q in _asked("Wait 30 seconds", "Wait 60 seconds")]
    assert not [front for front in fronts if "figure" in front]
    fronts = [q.front for q in _asked("Lowering calcium", "Lowering sodium")]
    assert fronts == []


def test_a_verb_is_asked_for_its_object_in_a_mechanism_only() -> None:
    statement = make_statement(text="Tablets dissolve", section=Section.STORAGE)
    fronts = [q.front for q in completions(statement, "baclofen", ())]
    assert fronts == [
        "Baclofen, storage and handling: how does “Tablets …” go on?",
    ]


def test_no_number_is_cut_from_its_unit() -> None:
    (asked, *_) = _asked("Dissolve 15 mg in 20 mL water first")
    assert asked.front == f"{HERE}“Dissolve 15 mg” in what?"
    (asked,) = _asked("Fine tablets 15 mg, 20 mg, strong")
    assert asked.back == "20 mg, strong"


def test_the_heading_is_named() -> None:
    (asked, *_) = _asked("Based on the weight", path="Children")
    assert asked.front == "Baclofen, Children: how does “Based on …” go on?"


def test_an_opening_that_another_sentence_shares_is_made_longer() -> None:
    (asked,) = _asked("It leaves by the kidney", "It leaves by bile")
    assert asked.back == "kidney"


def test_an_opening_that_stays_shared_is_not_used() -> None:
    assert _asked("It leaves slowly", "It leaves slowly") == []
    assert _asked("By the kidney", "By the liver", strong="kidney") == []


def test_of_a_word_alone_no_letters_are_asked() -> None:
    assert _asked("Rest") == []


@given(st.lists(st.text("ab ", min_size=2).map(str.strip), unique=True))
def test_no_opening_begins_another_sentence(texts: list[str]) -> None:
    for text in texts:
        others = [other for other in texts if other != text]
        for asked in _asked(text, *others):
            opening = asked.front.partition("“")[2].partition("…")[0]
            assert not any(other.startswith(opening) for other in others)


@pytest.mark.parametrize(
    ("text", "unasked"),
    [
        ("Children who weigh 40 kg or more are dosed like adults", "” or what?"),
        ("Finish the whole course, even if you feel better", "On which condition?"),
        ("The half-life of one is long and that of the other short", "that” of what?"),
        ("Zolarine is a drug that is given once", "that” is what?"),
        ("Measure it in a spoon, not with a cup", "not” with what?"),
    ],
)
def test_no_sentence_is_cut_within_what_belongs_together(
    text: str, unasked: str
) -> None:
    assert unasked not in " ".join(one.front for one in _asked(text))
