import json
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from baclofen_quiz.content.statements import Note, NoteKind
from baclofen_quiz.items.identity import revision
from baclofen_quiz.items.item import Certificate, Item, Proof
from baclofen_quiz.items.records import (
    Snapshot,
    from_snapshot,
    public_record,
    to_snapshot,
)
from baclofen_quiz.items.showing import key_places, shown_order
from factories import (
    FILE,
    make_cloze_item,
    make_items,
    make_matching_item,
    make_multiple_item,
    make_note,
    make_numeric_item,
    make_option,
    make_ordering_item,
    make_short_item,
    make_single_item,
)

NAMES = [
    "id",
    "revision",
    "drug",
    "section",
    "kind",
    "model",
    "clone",
    "clone_of",
    "bloom",
    "stem",
    "options",
    "answer",
    "explanation",
    "worked",
    "take_away",
    "notes",
    "facts",
    "source",
    "tags",
]


def _options(item: Item, seed: int = 0) -> list[dict[str, object]]:
    options = public_record(item, seed)["options"]
    assert isinstance(options, list)
    return options


@pytest.mark.parametrize("item", make_items(), ids=lambda item: str(item.kind))
def test_every_kind_has_the_same_names(item: Item) -> None:
    assert [n for n in public_record(item, 0) if n not in {"units", "errors"}] == NAMES


@pytest.mark.parametrize("item", make_items(), ids=lambda item: str(item.kind))
def test_a_record_is_plain_json(item: Item) -> None:
    record = public_record(item, 0)
    assert json.loads(json.dumps(record)) == record


def test_a_single_item_is_printed_whole() -> None:
    item = make_single_item(fixed_order=True)
    record = public_record(item, 0)
    options = record.pop("options")
    assert record == {
        "id": "baclofen/mechanism/receptor/target",
        "revision": revision(item),
        "drug": "baclofen",
        "section": "mechanism",
        "kind": "single",
        "model": "target",
        "clone": None,
        "clone_of": None,
        "bloom": "remember",
        "stem": "At which receptor is baclofen an agonist?",
        "answer": "gaba-b",
        "explanation": (
            "Baclofen activates GABA-B receptors on both sides of the synapse."
        ),
        "worked": [],
        "take_away": "Baclofen is an agonist at the GABA-B receptor.",
        "notes": [],
        "facts": ["baclofen/mechanism/receptor"],
        "source": {
            "file": FILE,
            "line": 64,
            "quote": "Receptor: agonist at GABA-B receptors",
        },
        "tags": ["baclofen", "mechanism", "single"],
    }
    assert isinstance(options, list)
    assert options[1:] == [
        {
            "id": "gaba-a",
            "text": "GABA-A receptor",
            "correct": False,
            "rationale": "Why gaba-a stands where it stands.",
            "certificate": "F2",
            "evidence": ["baclofen/mechanism/no-gaba-a"],
            "source_file": FILE,
            "source_line": 64,
        },
        {
            "id": "gaba-b",
            "text": "GABA-B receptor",
            "correct": True,
            "rationale": "Why gaba-b stands where it stands.",
            "certificate": "T",
            "evidence": ["baclofen/mechanism/receptor"],
            "source_file": FILE,
            "source_line": 64,
        },
    ]


def test_a_multiple_item_lists_its_keys() -> None:
    item = make_multiple_item()
    assert public_record(item, 0)["answer"] == ["intrathecal", "oral"]
    right = {option["id"] for option in _options(item) if option["correct"]}
    assert right == {"oral", "intrathecal"}


def test_an_authored_option_has_no_certificate() -> None:
    item = make_multiple_item(
        options=tuple(
            make_option(name, certificate=None) for name in ("oral", "intrathecal", "x")
        )
    )
    assert {option["certificate"] for option in _options(item)} == {None}
    assert all(option["evidence"] == [] for option in _options(item))


def test_numbers_are_printed_as_texts() -> None:
    record = public_record(make_numeric_item(value=Decimal("0.50")), 0)
    assert record["options"] == []
    assert record["answer"] == {"value": "0.5", "unit": "mg", "tolerance": "0"}
    assert record["units"] == ["mcg", "mg", "g"]
    errors = record["errors"]
    assert isinstance(errors, list)
    assert errors[0] == {
        "value": "12",
        "model": "not_divided",
        "diagnosis": "That is the whole day's dose: divide it by three.",
    }
    assert record["clone"] == {"w": "40"}
    assert record["clone_of"] == "baclofen/dosing/child-initial/mg-per-kg"
    assert record["notes"] == ["By country (labels; read)."]


def test_an_ordering_prints_its_answer_and_no_truth_values() -> None:
    item = make_ordering_item()
    record = public_record(item, 0)
    assert record["answer"] == ["bound", "channels", "release", "reflex"]
    assert {option["correct"] for option in _options(item)} == {None}
    assert [option["id"] for option in _options(item)] == list(shown_order(item, 0))


def test_a_matching_prints_both_sides_and_its_pairs() -> None:
    item = make_matching_item()
    options = _options(item)
    assert [option["side"] for option in options] == ["left"] * 3 + ["right"] * 4
    assert {option["correct"] for option in options} == {None}
    assert public_record(item, 0)["answer"] == [
        ["dantrolene", "calcium-release"],
        ["diazepam", "gaba-a"],
        ["tizanidine", "alpha-2"],
    ]


@pytest.mark.parametrize("item", [make_short_item(), make_cloze_item()])
def test_typed_items_list_accepted_texts(item: Item) -> None:
    record = public_record(item, 0)
    assert record["options"] == []
    assert record["answer"] in (["dantrolene", "Dantrium"], ["GABA-B"])


def test_a_seed_changes_the_order_of_options_only() -> None:
    items = make_items()
    for item in items:
        one, other = public_record(item, 1), public_record(item, 2)
        for record in (one, other):
            options = record["options"]
            assert isinstance(options, list)
            options.sort(key=lambda option: str(option["id"]))
        assert one == other


def test_dealt_places_are_heeded() -> None:
    items = [make_single_item(id=f"baclofen/x/{n}/m") for n in range(3)]
    places = key_places(items, 0)
    keys = [
        [option["correct"] for option in _shown(item, places)].index(True)
        for item in items
    ]
    assert sorted(keys) == [0, 1, 2]


def _shown(item: Item, places: dict[str, int]) -> list[dict[str, object]]:
    options = public_record(item, 0, places)["options"]
    assert isinstance(options, list)
    return options


# --- snapshots --------------------------------------------------------------------

TEXTS = st.text(max_size=12)
PROOFS = st.none() | st.builds(
    Certificate, st.sampled_from(Proof), st.tuples(TEXTS, TEXTS)
)


@pytest.mark.parametrize("item", make_items(), ids=lambda item: str(item.kind))
def test_every_kind_is_read_back_from_a_snapshot(item: Item) -> None:
    assert from_snapshot(to_snapshot(item, ())) == Snapshot(item, ())


@given(
    st.sampled_from(make_items()),
    TEXTS,
    st.lists(TEXTS, max_size=3),
    st.lists(st.tuples(TEXTS, TEXTS), max_size=2),
    st.builds(make_note, st.sampled_from(NoteKind), TEXTS),
    st.integers(0, 9),
)
def test_a_snapshot_loses_nothing(  # noqa: PLR0913, PLR0917 - one argument a drawn value
    item: Item,
    text: str,
    texts: list[str],
    clone: list[tuple[str, str]],
    note: Note,
    seed: int,
) -> None:
    changed = replace(
        item,
        stem=text,
        worked=tuple(texts),
        clone=tuple(clone),
        notes=(note,),
        tags=tuple(texts),
    )
    order = shown_order(item, seed)
    assert from_snapshot(to_snapshot(changed, order)) == Snapshot(changed, order)


@given(PROOFS, TEXTS, st.decimals(allow_nan=False, allow_infinity=False))
def test_options_and_numbers_survive_a_snapshot(
    proof: Certificate | None, text: str, value: Decimal
) -> None:
    single = make_single_item(
        options=(make_option("a", certificate=proof, text=text), make_option("b"))
    )
    number = make_numeric_item(value=value, tolerance=abs(value))
    for item in (single, number):
        assert from_snapshot(to_snapshot(item, ())).item == item


def test_a_snapshot_is_one_line() -> None:
    text = to_snapshot(make_single_item(stem="two\nlines"), ("gaba-b",))
    assert "\n" not in text


@pytest.mark.parametrize(
    "text",
    ["", "{}", "[]", '{"kind":"single","order":[],"item":{}}', '{"kind":"riddle"}'],
)
def test_another_text_is_no_snapshot(text: str) -> None:
    with pytest.raises(ValueError, match="Not a written snapshot of an item"):
        from_snapshot(text)
