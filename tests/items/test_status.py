from baclofen_quiz.items.status import ItemMark, Status, sort_out
from factories import make_cloze_item, make_short_item, make_single_item

ONE, OTHER, THIRD = make_single_item(), make_short_item(), make_cloze_item()
ALL = ((ONE, Status.READY), (OTHER, Status.DRAFT), (THIRD, Status.RETIRED))


def test_without_a_mark_items_are_what_their_files_say() -> None:
    found = sort_out(ALL, {})

    assert (found.ready, found.drafts, found.retired) == ((ONE,), (OTHER,), (THIRD,))
    assert found.checked == (ONE, OTHER)
    assert found.all_items == (ONE, OTHER, THIRD)


def test_a_mark_wins_over_the_file() -> None:
    marks = {
        ONE.id: ItemMark(ONE.id, Status.RETIRED),
        THIRD.id: ItemMark(THIRD.id, Status.READY),
    }
    found = sort_out(ALL, marks)

    assert (found.ready, found.drafts, found.retired) == ((THIRD,), (OTHER,), (ONE,))


def test_a_mark_without_a_status_adds_its_tags_once() -> None:
    mark = ItemMark(ONE.id, None, ("week-3", ONE.tags[0]))
    (found,) = sort_out(ALL, {ONE.id: mark}).ready

    assert found.tags == (*ONE.tags, "week-3")
    assert found.id == ONE.id
