from dataclasses import replace

from baclofen_quiz.exchange.anki.own_notes import HeldType, OwnNote
from baclofen_quiz.exchange.anki.tagging import print_tags

TAG = "pharm::missed::2026w47"
NOTE = OwnNote(
    guid="pq0123456789abcdef0123",
    note_type=HeldType(17, "Mine", ("Key", "Front")),
    fields={"Key": "fact:baclofen/uses/a", "Front": "Which?"},
    tags=("leech", "own"),
    mod=1,
)


def test_a_row_holds_all_tags_and_no_field_but_the_first() -> None:
    assert print_tags([NOTE], TAG).splitlines()[5:] == [
        f"{NOTE.guid}\t17\tleech own {TAG}\tfact:baclofen/uses/a"
    ]


def test_a_tag_that_is_there_is_not_written_twice() -> None:
    (row,) = print_tags([replace(NOTE, tags=(TAG, "own"))], TAG).splitlines()[5:]
    assert row.split("\t")[2] == f"{TAG} own"


def test_a_first_field_that_begins_with_a_quotation_mark_swallows_no_row() -> None:
    odd = replace(NOTE, fields={"Key": '"x'})
    assert '\t"""x"\n' in print_tags([odd, NOTE], TAG)
    assert print_tags([replace(NOTE, fields={})], TAG).endswith(f"{TAG}\t\n")
