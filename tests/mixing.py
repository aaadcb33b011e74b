"""A bank whose one question offers another drug's target for baclofen's."""

from baclofen_quiz.items.bank import Bank
from baclofen_quiz.items.item import Certificate, Proof
from factories import (
    make_bank,
    make_comparator,
    make_entry,
    make_monograph,
    make_option,
    make_receptor,
    make_single_item,
)

ASKED = make_receptor()


def mixing_bank() -> Bank:
    """Make it; only the receptor is asked."""
    target, difference = make_comparator()
    theirs = Certificate(Proof.FUNCTIONAL, ("relation:main-target", target.id))
    item = make_single_item(
        options=(make_option("theirs", certificate=theirs), make_option("gaba-b")),
        facts=(ASKED.id,),
    )
    entries = (make_entry(ASKED), make_entry(target, difference))
    return make_bank(monographs=(make_monograph(entries=entries),), items=(item,))
