"""What of a deck is asked for, by which options, and how Anki finds it."""

from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from baclofen_quiz.cli.deck_picks import Picks, search_for, with_picks
from baclofen_quiz.cli.misuse import Misuse
from baclofen_quiz.content.sections import Section
from baclofen_quiz.exchange.anki.ledger import BUNDLED, Ledger
from baclofen_quiz.exchange.anki.schema import Part
from baclofen_quiz.items.answers import Chosen
from baclofen_quiz.services.account_types import NoSuchAccount, Role
from baclofen_quiz.services.accounts import add_user
from baclofen_quiz.services.deck_building import build
from baclofen_quiz.services.deck_choice import DeckChoice, Everything, Picked
from baclofen_quiz.services.home import Home
from baclofen_quiz.store.opening import opened
from databases import CHEAP, NOW, give, make_sitting
from mixing import ASKED, mixing_bank

BANK = mixing_bank()
ITEM = f"item:{BANK.items[0].family}"
CONTRAST = "contrast:baclofen/comparison/tizanidine.target+mechanism/receptor"
USES = DeckChoice(sections=frozenset({Section.USES}))


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home in which Kim took one drug for another twice."""
    with opened(Home(tmp_path).database_url) as database:
        kim = add_user(database, "Kim", "seven blue herons", Role.LEARNER, NOW, CHEAP)
        for _ in range(2):
            sitting = make_sitting(database, kim, BANK, length=1)
            give(database, kim, sitting, 1, Chosen("theirs"))
    return tmp_path


def only(picks: Picks, home: Path) -> Everything | Picked:
    return picks.narrowed(DeckChoice(), BANK, home).only


def test_mistakes_and_mix_ups_are_those_of_the_learner(home: Path) -> None:
    missed = only(Picks(learner="kim", missed=True), home)
    mixed = only(Picks(learner="kim", contrasts=True), home)

    assert isinstance(missed, Picked)
    assert isinstance(mixed, Picked)
    assert missed.keys == {f"fact:{ASKED.id}", ITEM}
    assert mixed.keys == {CONTRAST}
    with pytest.raises(NoSuchAccount, match="called Lee"):
        only(Picks(learner="Lee", missed=True), home)


def test_what_is_critical_and_all_contrasts_need_nobody(tmp_path: Path) -> None:
    safety = only(Picks(safety=True), tmp_path)
    assert isinstance(safety, Picked)
    assert Picks(contrasts=True).narrowed(USES, BANK, tmp_path) == DeckChoice(
        sections=USES.sections, parts=frozenset({Part.CONTRASTS})
    )
    assert Picks().narrowed(USES, BANK, tmp_path) == USES
    assert not any(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("choice", "search"),
    [
        (DeckChoice(), ""),
        (DeckChoice(parts=frozenset({Part.CONTRASTS})), '"Key:contrast:*"'),
        (
            DeckChoice(only=Picked(frozenset({ITEM, "fact:gone"}), "")),
            f'"Key:re:^({ITEM})$"',
        ),
    ],
)
def test_a_search_finds_what_is_in_the_deck(choice: DeckChoice, search: str) -> None:
    deck = build(BANK, Ledger(), choice=choice, edition=BUNDLED, now=NOW)
    assert search_for(choice, deck) == search


@pytest.mark.parametrize(
    ("picks", "says"),
    [
        (Picks(missed=True, safety=True), "--safety: Leave out --missed."),
        (Picks(missed=True), "--missed: Say whose: --learner."),
        (Picks(learner="kim"), "--learner: Say what of theirs"),
        (Picks(learner="kim", safety=True), "--learner: Say what of theirs"),
        (Picks(export=Path("x"), safety=True), "--with-export: It is only of use"),
    ],
)
def test_what_makes_no_sense_is_misuse(picks: Picks, says: str) -> None:
    with pytest.raises(Misuse, match=says):
        picks.check(frozenset())


def test_contrasts_are_one_kind_of_notes() -> None:
    with pytest.raises(Misuse, match="--contrasts: It says which kind"):
        Picks(contrasts=True).check(frozenset({Part.FACTS}))
    Picks(contrasts=True).check(frozenset())


def test_the_options_become_one_value() -> None:
    @click.command()
    @with_picks
    def command(*, picks: Picks) -> None:
        click.echo(repr(picks))

    told = ["--learner", "kim", "--missed", "--with-export", __file__]
    wanted = Picks("kim", missed=True, export=Path(__file__))
    assert CliRunner().invoke(command, told).output == f"{wanted!r}\n"
    assert not Picks().some
