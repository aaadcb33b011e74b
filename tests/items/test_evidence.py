"""What is named against an option must speak of it."""

import pytest

from baclofen_quiz.items.evidence import declares, states
from baclofen_quiz.items.lexicon import Concept, Lexicon
from factories import make_receptor

LEXICON = Lexicon(
    concepts={
        c.id: c
        for c in (
            Concept(
                "gaba-a",
                "target",
                "GABA-A receptor",
                traits={"channel": "chloride-channel", "kind": "receptor"},
            ),
            Concept("gaba-b", "target", "GABA-B receptor", traits={"kind": "receptor"}),
            Concept("chloride-channel", "channel", "chloride channel"),
            Concept(
                "chloride-enters",
                "flow",
                "chloride flows in",
                traits={"channel": "chloride-channel"},
                phrases={"option": "Inflow of chloride"},
            ),
        )
    }
)


def denied(text: str = "GABA-A receptors: no direct action", *path: str) -> bool:
    fact = make_receptor(text=text, path=path)
    return states(fact, "GABA A receptor", LEXICON)


@pytest.mark.parametrize(
    "option",
    [
        "No direct action",  # its own words
        "GABA A receptor",  # a concept under another spelling
        "Chloride channel",  # what the lexicon says of a concept that is named
        "Inflow of chloride",  # a phrase, of what belongs to the same channel
        "Baclofen",  # the drug of the monograph
    ],
)
def test_a_sentence_speaks_of_what_it_names_and_of_what_belongs_to_it(
    option: str,
) -> None:
    fact = make_receptor(text="GABA-A receptors: no direct action")
    assert states(fact, option, LEXICON)


@pytest.mark.parametrize("option", ["GABA-B receptor", "Sodium channel", "Direct act"])
def test_a_sentence_does_not_speak_of_its_neighbours(option: str) -> None:
    fact = make_receptor(text="GABA-A receptors: no direct action")
    assert not states(fact, option, LEXICON)


def test_headings_and_containers_belong_to_the_sentence() -> None:
    assert not denied("No direct action")
    assert denied("No direct action", "GABA-A receptors")


def test_a_dose_is_known_by_its_numbers_in_whatever_words() -> None:
    fact = make_receptor(text="0.3 mg/kg/day divided in 3 doses")
    assert states(fact, "0.3 mg/kg/day in three doses", LEXICON)
    assert not states(fact, "0.75 mg/kg/day", LEXICON)


def test_the_lexicon_declares_only_what_it_says_something_of() -> None:
    concepts = LEXICON.concepts
    assert declares(concepts["gaba-a"], "Chloride channel", LEXICON)
    assert not declares(concepts["gaba-a"], "GABA-B receptor", LEXICON)
    assert not declares(concepts["chloride-channel"], "Chloride channel", LEXICON)


def test_a_group_of_concepts_declares_nothing() -> None:
    grouped = {"kin": "coma", "system": "nervous"}
    sleepy = Concept("sleepy", "sign", "sleepiness", traits=grouped)
    lexicon = Lexicon({"sleepy": sleepy, "coma": Concept("coma", "sign", "coma")})
    assert not declares(sleepy, "Coma", lexicon)
    assert not declares(sleepy, "Sleepiness", lexicon)


def test_an_abbreviation_that_an_option_explains_stands_short_in_its_sentence() -> None:
    fact = make_receptor(text="CNS depressants: more sedation")
    assert states(fact, "CNS (central nervous system) depressants", LEXICON)
    assert not states(fact, "MAO (monoamine oxidase) depressants", LEXICON)
