from datetime import timedelta
from pathlib import Path

from baclofen_quiz.exchange.anki.history import Changed, New, Wording
from baclofen_quiz.items.contrasts import contrasts
from baclofen_quiz.resources import questions_folder
from baclofen_quiz.services.deck_choice import DeckChoice
from baclofen_quiz.services.deck_releasing import Decisions, release
from baclofen_quiz.services.decks import hand_out
from baclofen_quiz.services.library import Library
from baclofen_quiz.services.releases import release_days, sources
from deck_building import DOSE, LATER, NOW, RECEPTOR, bank_of, bank_of_facts
from factories import make_bank, make_dose, make_receptor, make_single_item


def test_each_day_on_which_cards_changed_is_listed_with_what_was_told(
    tmp_path: Path,
) -> None:
    home = tmp_path / "home.json"
    said = Decisions(why="The first deck.")
    release(bank_of_facts(), questions=tmp_path, now=NOW, decisions=said)
    other = make_receptor(receptor="GABA-A receptors")
    hand_out(
        bank_of(other, make_dose()),
        ledger_file=home,
        questions=tmp_path,
        choice=DeckChoice(),
        now=LATER,
    )
    latest, first = release_days(home, tmp_path)
    assert (latest.day, first.day) == (LATER.date(), NOW.date())
    assert (latest.why, first.why) == ((), ("The first deck.",))
    assert [event.key for event in first.events] == [RECEPTOR, DOSE]
    assert {type(event.what) for event in first.events} == {New}
    (event,) = latest.events
    front = "Which receptor does baclofen act on as an agonist?"
    assert isinstance(event.what, Changed)
    assert event.what.before == Wording(front, "The GABA-B receptor")
    assert event.said == Wording(front, "The GABA-A receptor")


def test_looking_writes_nothing(tmp_path: Path) -> None:
    release(bank_of_facts(), questions=tmp_path, now=NOW + timedelta(days=1))
    home = tmp_path / "home.json"
    assert len(release_days(home, tmp_path)) == 1
    assert not home.exists()
    assert release_days(home, tmp_path / "nowhere") == ()


def test_the_source_of_a_card_is_known_by_its_key() -> None:
    known = sources(make_bank())
    assert known[RECEPTOR] == "Baclofen monograph: Mechanism of action"
    question = "item:baclofen/mechanism/receptor/target"
    assert known[question] == "Baclofen monograph: Mechanism of action"
    assert "" in known.values()  # a question that an author wrote


def test_a_question_of_several_rows_is_known_by_the_key_of_its_one_card() -> None:
    row = make_single_item(id="row~k=1", clone=(("k", "1"),), clone_of="row")
    known = sources(make_bank(items=(row,)))
    assert known["item:row"] == "Baclofen monograph: Mechanism of action"
    assert "item:row~k=1" not in known


def test_a_contrast_names_what_it_was_taken_from() -> None:
    bank = Library([questions_folder()]).bank()
    known = sources(bank)
    for one in contrasts(bank.items, bank.facts):
        assert known[f"contrast:{one.id}"].startswith("Baclofen monograph: ")
    assert any(key.startswith("contrast:") for key in known)
