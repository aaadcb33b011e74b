from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from anki_factories import FIRST, NOW, make_content, make_draft
from baclofen_quiz.exchange.anki.ledger import (
    BUNDLED,
    Ledger,
    Release,
    Retired,
    Version,
    in_edition,
    merged,
    newest,
    publish,
    publish_models,
)
from baclofen_quiz.exchange.anki.markup import html

KEY = "fact:baclofen/mechanism/receptor"
REWORDED = make_content({"Back": html("GABA-B")})


def test_a_new_note_takes_the_day_its_monograph_was_checked() -> None:
    ledger, (dated,) = publish(Ledger(), [make_draft()], BUNDLED, NOW)
    assert dated.mod == FIRST
    assert ledger.notes[KEY].current == Version(FIRST, make_content().hashes())
    assert ledger.notes[KEY].editions == {BUNDLED}


def test_a_new_note_is_never_dated_ahead_of_its_first_export() -> None:
    _, (dated,) = publish(Ledger(), [make_draft(first=NOW + 5)], BUNDLED, NOW)
    assert dated.mod == NOW


def test_an_unchanged_note_keeps_its_time_and_the_ledger_stays_equal() -> None:
    once, _ = publish(Ledger(), [make_draft()], BUNDLED, NOW)
    again, (dated,) = publish(once, [make_draft()], BUNDLED, NOW + 1000)
    assert dated.mod == FIRST
    assert again == once


def test_a_reworded_note_takes_the_time_of_the_export_and_keeps_its_past() -> None:
    once, _ = publish(Ledger(), [make_draft()], BUNDLED, NOW)
    after, (dated,) = publish(once, [make_draft(REWORDED)], BUNDLED, NOW + 1000)
    assert dated.mod == NOW + 1000
    (past,) = after.notes[KEY].past
    assert past == Version(FIRST, make_content().hashes())
    assert (past.front, past.back) == ("Which receptor?", "The GABA-B receptor")


def test_a_clock_that_ran_back_still_moves_the_time_forward() -> None:
    once, _ = publish(Ledger(), [make_draft(first=NOW)], BUNDLED, NOW)
    _, (dated,) = publish(once, [make_draft(REWORDED)], BUNDLED, NOW - 1000)
    assert dated.mod == NOW + 1


def test_only_the_reworded_note_moves() -> None:
    other = make_content(key="fact:baclofen/mechanism/site")
    once, _ = publish(Ledger(), [make_draft(), make_draft(other)], BUNDLED, NOW)
    _, dated = publish(
        once, [make_draft(REWORDED), make_draft(other)], BUNDLED, NOW + 9
    )
    assert [note.mod for note in dated] == [NOW + 9, FIRST]


def test_notes_left_out_of_an_export_stay_in_the_ledger() -> None:
    once, _ = publish(Ledger(), [make_draft()], BUNDLED, NOW)
    after, _ = publish(once, [], BUNDLED, NOW + 1)
    assert after == once


def test_editions_add_up() -> None:
    once, _ = publish(Ledger(), [make_draft()], BUNDLED, NOW)
    after, _ = publish(once, [make_draft()], "/home/kim/questions", NOW)
    assert after.notes[KEY].editions == {BUNDLED, "/home/kim/questions"}
    assert in_edition(after, "x").notes[KEY].editions == {"x"}


def _looks(css: str) -> dict[str, dict[str, str]]:
    return {"fact": {"css": css}, "choice": {"css": "c"}}


def test_a_note_type_moves_when_its_look_changes_and_no_other_does() -> None:
    ledger, first = publish_models(Ledger(), _looks("a"), FIRST, NOW)
    same, again = publish_models(ledger, _looks("a"), FIRST, NOW + 7)
    moved, later = publish_models(same, _looks("b"), FIRST, NOW + 9)
    assert first == again == {"fact": FIRST, "choice": FIRST}
    assert later == {"fact": NOW + 9, "choice": FIRST}
    assert same == ledger
    assert moved.models == {
        "fact": (Version(FIRST, {"css": "a"}), Version(NOW + 9, {"css": "b"})),
        "choice": (Version(FIRST, {"css": "c"}),),
    }


def test_merging_keeps_the_newer_version_and_the_past_of_both() -> None:
    mine, _ = publish(Ledger(), [make_draft()], "mine", NOW)
    theirs, _ = publish(Ledger(), [make_draft(REWORDED, NOW)], BUNDLED, NOW)
    for joined in (merged(mine, theirs), merged(theirs, mine)):
        entry = joined.notes[KEY]
        assert entry.current == Version(NOW, REWORDED.hashes())
        assert entry.past == (Version(FIRST, make_content().hashes()),)
        assert entry.editions == {"mine", BUNDLED}


def test_merging_keeps_old_wordings_the_first_publication_and_what_was_told() -> None:
    once, _ = publish(Ledger(), [make_draft()], BUNDLED, NOW)
    again, _ = publish(Ledger(), [make_draft()], BUNDLED, NOW - 9)
    newer, _ = publish(again, [make_draft(REWORDED)], BUNDLED, NOW + 9)
    told = replace(newer, releases=(Release(NOW + 9, "A label was revised."),))
    for both in (merged(once, told), merged(told, once)):
        entry = both.notes[KEY]
        assert [(v.mod, v.front) for v in entry.past] == [(FIRST, "Which receptor?")]
        assert entry.published == NOW - 9
        assert both.releases == told.releases


def test_merging_takes_over_notes_that_only_the_other_knows() -> None:
    theirs, _ = publish(Ledger(), [make_draft()], BUNDLED, NOW)
    assert merged(Ledger(), theirs) == theirs
    assert merged(theirs, Ledger()) == theirs
    assert merged(theirs, theirs) == theirs


def test_merging_sorts_the_versions_of_each_note_type() -> None:
    old, new = Version(1, {"css": "a"}), Version(2, {"css": "b"})
    mine = Ledger(models={"fact": (new,), "choice": (old,)})
    joined = merged(mine, Ledger(models={"fact": (old, new)}))
    assert joined.models == {"fact": (old, new), "choice": (old,)}


@given(
    st.lists(
        st.tuples(st.sampled_from("abc"), st.integers(-50, 50)), min_size=1, max_size=8
    )
)
def test_whatever_is_exported_when_a_changed_note_is_always_newer(
    exports: list[tuple[str, int]],
) -> None:
    ledger, last = Ledger(), None
    for text, moment in exports:
        draft = make_draft(make_content({"Back": html(text)}))
        ledger, (dated,) = publish(ledger, [draft], BUNDLED, NOW + moment)
        if last is not None:
            assert (dated.mod > last[1]) == (text != last[0])
            assert (dated.mod == last[1]) == (text == last[0])
        last = (text, dated.mod)


def test_a_tombstone_is_written_with_its_state() -> None:
    state = Retired("The sources now disagree about it.", date(2026, 12, 1))
    draft = replace(make_draft(), state=state)
    ledger, _ = publish(Ledger(), [draft], BUNDLED, NOW)
    assert ledger.notes[KEY].state == state


def test_the_newest_time_of_a_ledger_is_known() -> None:
    ledger, _ = publish(Ledger(), [make_draft()], BUNDLED, NOW)
    assert (newest(Ledger()), newest(ledger)) == (0, FIRST)
