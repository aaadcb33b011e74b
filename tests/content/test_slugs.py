"""Ids and numbers of statements."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baclofen_quiz.content.slugs import made_slug
from monographs import reading_of


def named(*bullets: str) -> list[tuple[str, bool, str]]:
    reading = reading_of("## Uses\n" + "".join(f"- {b}\n" for b in bullets))
    assert reading.monograph
    return [(s.slug, s.pinned, s.number) for s in reading.monograph.statements]


def test_ids_are_pinned_or_made_from_the_leading_term() -> None:
    assert named("Tremor: less {#shakes}", "Pain (chronic): less") == [
        ("shakes", True, "1.1"),
        ("pain", False, "1.2"),
    ]


def test_a_made_id_steps_aside() -> None:
    assert [slug for slug, _, _ in named("Pain", "Pain", "Ache {#pain-2}", "Pain")] == [
        "pain", "pain-3", "pain-2", "pain-4",
    ]  # fmt: skip


def test_an_id_pinned_twice_keeps_the_first_statement() -> None:
    reading = reading_of("## Uses\n- One thing {#a}\n- Two things {#a}\n")

    assert [(p.code, p.location.line) for p in reading.problems] == [
        ("duplicate-id", 7),
    ]
    assert reading.monograph
    assert [s.text for s in reading.monograph.statements] == ["One thing"]


def test_one_id_may_stand_in_two_sections() -> None:
    reading = reading_of("## Uses\n- Pain {#a}\n## General\n- Ache here {#a}\n")

    assert reading.problems == ()


def test_numbers_count_sections_as_they_come_and_go_on_when_one_comes_again() -> None:
    reading = reading_of(
        "## Storage\n- Keep dry\n## Uses\n- Pain\n- Ache\n## Storage\n- Keep cool\n"
    )

    assert reading.monograph
    numbers = [s.number for s in reading.monograph.statements]
    assert numbers == ["1.1", "2.1", "2.2", "1.2"]


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("\N{GREEK SMALL LETTER ALPHA}2 receptors: yes", "alpha2-receptors"),
        ("Over 1\N{EN DASH}2 weeks", "over-1-2-weeks"),
        ("(nothing before)", "nothing-before"),
        ("日本", "statement"),
        ("Gradual tapering is essential over several weeks of treatment",
         "gradual-tapering-is-essential-over"),
        ("x" * 60, "x" * 40),
    ],
)  # fmt: skip
def test_an_id_is_made_of_small_letters_digits_and_hyphens(
    text: str, slug: str
) -> None:
    assert made_slug(text) == slug


@given(
    st.lists(st.sampled_from(["Pain", "Pain {#pain}", "Ache", "Pain 2"]), max_size=9)
)
def test_ids_are_unique_in_a_section(bullets: list[str]) -> None:
    slugs = [slug for slug, _, _ in named("First thing", *bullets)]

    assert len(slugs) == len(set(slugs))
