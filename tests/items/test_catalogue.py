from baclofen_quiz.items.catalogue import Field, Standing, catalogue
from baclofen_quiz.items.status import Status
from factories import (
    make_bank,
    make_items,
    make_matching_item,
    make_numeric_item,
    make_problem,
    make_single_item,
)


def test_every_item_stands_once_with_its_standing_and_its_problems() -> None:
    ready, draft = make_single_item(id="x/a"), make_single_item(id="x/b")
    problem = make_problem(code="S05")
    flaws = (("x/b", problem), ("x/b", problem), ("x/gone", problem))
    found = catalogue({Standing.READY: (ready,), Standing.DRAFT: (draft,)}, flaws)

    assert [entry.standing for entry in found.entries] == ["ready", "draft"]
    assert found.entries[0].codes == ()
    assert found.by_id["x/b"].codes == ("S05",)
    assert len(found.by_id["x/b"].problems) == 2


def test_what_is_withheld_is_ready_but_for_its_flaws() -> None:
    one = make_single_item()
    found = catalogue(dict.fromkeys(Standing, (one,)), ()).entries

    assert {entry.standing: entry.status for entry in found} == {
        Standing.READY: Status.READY,
        Standing.DRAFT: Status.DRAFT,
        Standing.RETIRED: Status.RETIRED,
        Standing.WITHHELD: Status.READY,
    }


def test_of_two_items_with_one_id_the_first_is_found() -> None:
    ready, twin = make_single_item(stem="First?"), make_single_item(stem="Second?")
    found = catalogue({Standing.READY: (ready,), Standing.WITHHELD: (twin,)}, ())

    assert found.by_id[ready.id].item is ready


def test_items_are_found_by_all_that_is_wanted_of_them() -> None:
    bank = make_bank(
        items=make_items(),
        drafts=(make_single_item(id="mine/draft", tags=("exam",)),),
        flaws=(("mine/draft", make_problem(code="S05")),),
    )
    found = bank.catalogue

    assert len(found.find({}).entries) == len(bank.items) + 1
    assert len(found.find({Field.STATUS: "", Field.DRUG: ""}).entries) == 8
    for field, value in (
        (Field.STATUS, "draft"),
        (Field.PROBLEM, "S05"),
        (Field.TAG, "exam"),
    ):
        assert [e.item.id for e in found.find({field: value}).entries] == ["mine/draft"]
    assert not found.find({Field.STATUS: "ready", Field.TAG: "exam"}).entries
    assert not found.find({Field.DRUG: "aspirin"}).entries


def test_words_are_looked_up_in_id_stem_and_options_whatever_their_case() -> None:
    item = make_matching_item()
    found = make_bank(items=(item, make_numeric_item())).catalogue
    word = item.right[0].text.upper()

    assert [entry.item for entry in found.find({}, word).entries] == [item]
    assert [e.item for e in found.find({}, f"{item.id[:5]} {word}").entries] == [item]
    assert not found.find({}, f"{word} aspirin").entries


def test_variants_of_one_question_are_counted_once() -> None:
    items = tuple(make_numeric_item(id=f"x~w={n}", clone_of="x") for n in (1, 2))
    found = make_bank(items=(*items, make_single_item())).catalogue.find({})

    assert (len(found.entries), found.questions) == (3, 2)


def test_the_values_of_a_field_are_counted() -> None:
    items = (make_single_item(id="x/a"), make_single_item(id="x/b"))
    found = make_bank(items=items).catalogue

    assert found.counts(Field.STATUS) == {"ready": 2}
    assert found.counts(Field.PROBLEM) == {}
