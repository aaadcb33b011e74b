"""Two small monographs of one class, for tests of items that compare drugs."""

from textwrap import dedent

from baclofen_quiz.content.monograph import Monograph
from baclofen_quiz.content.reading import read_markdown

BODY = """
## Mechanism of action

- Receptor: {receptor} {{#receptor}}
- Site of action: mainly the spinal cord {{#site}}

## Dosage and administration

### Oral {drug} (adults)

- Initial dose: {initial} {{#initial}}
- Maximum dose: {maximum} {{#maximum}}
"""


def small_monograph(  # noqa: PLR0913 - each slot of the monograph is one argument
    drug: str,
    *,
    drug_class: str = "test relaxants",
    receptor: str = "agonist at muscarinic receptors",
    initial: str = "5 mg three times daily",
    maximum: str = "80 mg/day",
    more: str = "",
) -> Monograph:
    """A monograph with a receptor, a site and two doses."""
    body = BODY.format(drug=drug, receptor=receptor, initial=initial, maximum=maximum)
    front = f"---\ndrug: {drug}\nclass: {drug_class}\n---\n\n# {drug}\n"
    found = read_markdown(front + dedent(body) + more, f"monographs/{drug}.md")
    assert found.monograph is not None
    return found.monograph


OTHER = small_monograph(
    "beta",
    receptor="antagonist at nicotinic receptors",
    initial="2 mg once daily",
    maximum="36 mg/day",
)
MONOGRAPHS = (small_monograph("alpha"), OTHER)
FACTS = {fact.id: fact for book in MONOGRAPHS for fact in book.facts}
