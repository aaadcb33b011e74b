"""Mistakes among the cards that one has, in real Anki: a search, and a tag."""

import json
from datetime import date
from pathlib import Path

import pytest

from anki_harness import anki_python, missing, run_anki
from anki_releases import NOW, monograph, release_of
from baclofen_quiz.exchange.anki import names, searching
from baclofen_quiz.exchange.anki.ledger import Ledger
from baclofen_quiz.services.deck_choice import Picked
from baclofen_quiz.services.deck_merging import read_held
from baclofen_quiz.services.missed_tags import tagged

pytestmark = pytest.mark.anki

SCRIPT = Path(__file__).with_name("real_tagging.py")


def test_a_search_finds_mistakes_and_a_text_tags_them_and_changes_nothing_else(
    tmp_path: Path,
) -> None:
    reason = missing(anki_python())
    if reason:
        pytest.skip(f"real Anki: {reason}")
    deck = release_of(monograph(), Ledger(), NOW)
    keys = sorted(row.fields[0] for row in deck.rows)[::3]
    safety = sum(names.SAFETY in row.tags for row in deck.rows)
    (tmp_path / "deck.apkg").write_bytes(deck.data)
    searches = [searching.by_keys(keys), searching.SAFETY]
    (tmp_path / "searches.json").write_text(json.dumps(searches), encoding="utf-8")
    arguments = (tmp_path / "deck.apkg", tmp_path / "searches.json", tmp_path)
    lived = run_anki(SCRIPT, "export", *arguments)
    assert lived["taken"]["new"] == len(deck.rows)
    assert lived["found"] == [len(keys), safety]

    with (tmp_path / "theirs.apkg").open("rb") as file:
        held = read_held(file)
    missed = Picked(frozenset({*keys, "fact:baclofen/uses/not-there"}), "")
    text = tagged(missed, held, date(2026, 11, 22))
    (tmp_path / "tags.txt").write_bytes(text.data)
    report = run_anki(SCRIPT, "tag", tmp_path, tmp_path / "tags.txt")

    first, again = report["counts"]
    assert (first["updated"], first["new"]) == (len(keys), 0)
    assert (again["updated"], again["duplicate"]) == (0, len(keys))
    hit = {names.guid(key) for key in keys}
    for guid, (fields, tags) in report["before"].items():
        more = [text.tag] if guid in hit else []
        assert report["after"][guid] == [fields, sorted([*tags, *more])]
    assert report["cards_same"]
    assert report["sound"]
    assert any("mine" in tags for _, tags in report["after"].values())
