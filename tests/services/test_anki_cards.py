from dataclasses import replace
from pathlib import Path

from anki_factories import make_content, make_draft
from baclofen_quiz.exchange.anki.ledger import BUNDLED, Ledger, publish
from baclofen_quiz.exchange.anki.names import guid
from baclofen_quiz.resources import questions_folder
from baclofen_quiz.services.anki_cards import CardInAnki, cards_in_anki
from baclofen_quiz.services.deck_ledger import save_ledger
from baclofen_quiz.services.library import Library
from factories import make_bank, make_single_item
from knowing import DIFFERENCE, DISPUTED, RECEPTOR, SAFETY, TARGET, known_bank

BANK = known_bank()
GONE = "fact:baclofen/uses/gone"
GONE_QUESTION = "item:baclofen/uses/gone+uses/too/which"
GONE_CONTRAST = "contrast:baclofen/mechanism/receptor+diazepam/mechanism/receptor"
GONE_AUTHORED = "item:exam/gone"


def test_every_fact_has_its_card_also_one_that_is_not_asked() -> None:
    cards = cards_in_anki(BANK, ())
    for fact in (RECEPTOR, SAFETY, DISPUTED):
        assert cards[guid(f"fact:{fact}")] == CardInAnki(f"fact:{fact}", (fact,))


def test_a_question_asks_the_facts_of_its_item() -> None:
    cards = cards_in_anki(BANK, ())
    both = cards[guid("item:item-tizanidine")]
    assert both.facts == tuple(sorted((TARGET, DIFFERENCE)))


def test_the_variants_of_a_question_have_one_card() -> None:
    rows = tuple(
        make_single_item(
            id=f"family~w={weight}",
            clone=(("w", str(weight)),),
            clone_of="family",
            facts=(RECEPTOR,),
        )
        for weight in (40, 50)
    )
    cards = cards_in_anki(make_bank(items=rows), ())
    assert cards[guid("item:family")].facts == (RECEPTOR,)
    assert guid("item:family~w=40") not in cards


def test_a_question_that_is_retired_or_a_draft_is_still_known() -> None:
    item = make_single_item(id="old", facts=(SAFETY,))
    draft = make_single_item(id="new", facts=())
    cards = cards_in_anki(replace(BANK, retired=(item,), drafts=(draft,)), ())
    assert cards[guid("item:old")].facts == (SAFETY,)
    assert cards[guid("item:new")].facts == ()


def test_a_contrast_asks_the_facts_that_it_sets_side_by_side() -> None:
    bank = Library((questions_folder(),)).bank()
    found = [one for one in cards_in_anki(bank, ()).values() if len(one.facts) > 1]
    of_contrasts = [one for one in found if one.key.startswith("contrast:")]
    assert of_contrasts
    assert all(set(one.facts) <= bank.facts.keys() for one in found)


def _ledger(folder: Path) -> Path:
    file = folder / "ledger.json"
    keys = (GONE, GONE_QUESTION, GONE_CONTRAST, GONE_AUTHORED)
    drafts = [make_draft(make_content(key=key)) for key in keys]
    save_ledger(file, publish(Ledger(), drafts, BUNDLED, 1_795_400_000)[0])
    return file


def test_what_was_published_once_is_history(tmp_path: Path) -> None:
    cards = cards_in_anki(BANK, (_ledger(tmp_path), tmp_path / "none.json"))
    assert cards[guid(GONE)] == CardInAnki(GONE, ("baclofen/uses/gone",))
    both = ("baclofen/uses/gone", "baclofen/uses/too")
    assert cards[guid(GONE_QUESTION)].facts == both
    assert cards[guid(GONE_CONTRAST)].facts == (
        "baclofen/mechanism/receptor",
        "diazepam/mechanism/receptor",
    )
    assert cards[guid(GONE_AUTHORED)].facts == ()


def test_a_damaged_ledger_hides_only_what_it_alone_knows(tmp_path: Path) -> None:
    damaged = tmp_path / "damaged.json"
    damaged.write_text("{", encoding="utf-8")
    cards = cards_in_anki(BANK, (damaged, _ledger(tmp_path)))
    assert guid(GONE) in cards
    assert guid(f"fact:{RECEPTOR}") in cards
