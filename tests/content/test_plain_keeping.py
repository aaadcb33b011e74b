"""Nothing of a plain monograph is lost or moved on its way into Markdown."""

import re

from hypothesis import given
from hypothesis import strategies as st

from baclofen_quiz.content.facts import Dose, Route
from baclofen_quiz.content.printing import print_markdown
from baclofen_quiz.content.reading import read_markdown, read_plain


def test_a_dose_that_names_its_route_is_not_given_by_that_of_the_label_above() -> None:
    text = "Zolarine\n\nDosing\n\nIntravenous:\n- 2 mg daily\nOral: 5 mg daily\n"
    book = read_plain(text, "x.txt").monograph
    assert book

    doses = [fact for fact in book.facts if isinstance(fact, Dose)]
    assert [dose.route for dose in doses] == [Route.INTRAVENOUS, Route.ORAL]


_LABELS = (
    "Oral (adults)",
    "Intravenous",
    "Subcutaneous",
    "Renal impairment",
    "Topical",
)
_LINES = (
    "Initial dose: 5 mg twice daily",
    "Maximum daily dose: 450 mg",
    "5 mg every 2 minutes",
    "Take with food",
    "Titrate slowly.",
)
_SIGNS = st.sampled_from(("- ", "• ", "  • ", "1. ", "* "))
_GAPS = st.sampled_from(("\n", "\n\n"))


@st.composite
def _monographs(draw: st.DrawFn) -> tuple[str, list[tuple[str, str]]]:
    """A plain text, and each statement's label with its words, made unique."""
    labels = draw(st.lists(st.sampled_from(_LABELS), min_size=1, unique=True))
    sign, gap, colon = draw(_SIGNS), draw(_GAPS), draw(st.sampled_from((":", "")))
    text = "Zolarine\n\nDosage and Administration\n"
    said: list[tuple[str, str]] = []
    for label in labels:
        text += f"{draw(_GAPS) if colon else gap}{label}{colon}\n"
        for line in draw(st.lists(st.sampled_from(_LINES), min_size=1, max_size=4)):
            words = f"{line} k{len(said)}k"
            said.append((label, words))
            text += f"{sign}{words}{gap}"
    return text, said


@given(_monographs())
def test_each_bullet_is_printed_once_and_under_its_own_label(
    made: tuple[str, list[tuple[str, str]]],
) -> None:
    text, said = made
    first = read_plain(text, "x.txt").monograph
    assert first
    again = read_markdown(print_markdown(first), "x.md").monograph
    assert again

    found = [(s.path[-1] if s.path else "", s.text) for s in again.statements]
    assert found == said
    assert all(len(statement.path) == 1 for statement in again.statements)


_PIECES = st.sampled_from(
    (
        "- Dose",
        "  - Dose",
        "  set in",
        "    Set deeper",
        "Oral:",
        "  Oral:",
        "Serious: harm",
        "  Rare: itch",
        "Bare Words",
        "it goes on",
        "It ends.",
        "Side Effects",
        "Uses:",
        "Children:",
        "",
        "",
        "- Topical:",
        "It differs from:",
    )
)


@given(st.lists(_PIECES, max_size=25))
def test_no_line_is_lost(pieces: list[str]) -> None:
    body = "\n".join(
        f"{piece.removesuffix(':')} q{place}q{':' * piece.endswith(':')}"
        if piece
        else ""
        for place, piece in enumerate(pieces)
    )
    read = read_plain(f"Zolarine\n\nUses\n\n- Tremor\n\n{body}\n", "x.txt")
    assert read.monograph

    printed = re.sub(r"\{#[^}]*\}", "", print_markdown(read.monograph))
    for place in [place for place, piece in enumerate(pieces) if piece]:
        assert f"q{place}q" in printed
