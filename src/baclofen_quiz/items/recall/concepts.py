"""What effects of medicines are about: "hypotension" is a change of blood pressure.

The table lets a card ask for a member of a list by what it concerns, whatever the drug:
"Which change of blood pressure is a common adverse effect?". It is data: an entry may
be added at any time. Of two effects on one list that answer the same phrase, none is
asked by it; each then takes its next phrase, which is narrower.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from baclofen_quiz.items.recall.wording import listed


@dataclass(frozen=True, slots=True)
class Concept:
    """Words for an effect, and the phrases that ask for it, the plainest first.

    ``words`` is a pattern that begins at a word; ``gloss`` says on the back in which
    direction a change goes; ``also`` are phrases of others that it answers, too.
    """

    words: str
    asks: tuple[str, ...]
    gloss: str = ""
    also: tuple[str, ...] = ()


_TEMPERATURE, _HEART_RATE = "change of body temperature", "change of heart rate"
_PRESSURE, _TONE = "change of blood pressure", "change of muscle tone"
_BREATHING, _MOOD, _PAIN = "change of breathing", "change of mood", "pain"
_BOWEL, _STOMACH, _SKIN = "change of bowel habit", "upset of the stomach", "skin change"
_THINKING, _SENSELESS = "disturbance of clear thinking", "loss of consciousness"
_CLOUDED = "acute, fluctuating disturbance of attention and awareness"
_MOVEMENT, _BEHAVIOUR = "involuntary movement", "change of behaviour"
_COUNT, _WATER, _WEIGHT = (
    "change of the blood count",
    "urinary trouble",
    "weight change",
)
_SUGAR, _POTASSIUM = "change of blood sugar", "change of blood potassium"
_SODIUM, _HARM, _SEX = "change of blood sodium", "harm to an organ", "sexual trouble"
_RISES, _FALLS = "it rises", "it falls"

_OF_NO_ORGAN = "".join(
    rf"(?<!{organ} )"
    for organ in ("circulatory", "cardiac", "cardiovascular", "myocardial", "cerebral",
                  "medullary", "vasomotor", "respiratory", "immune", "segment", "ST")
)  # fmt: skip
"""A depression of the mind: that of an organ is another thing."""

CONCEPTS: tuple[Concept, ...] = (
    Concept(r"hyperthermia|fever|pyrexia|(?:raised|high) (?:body )?temperature",
            (_TEMPERATURE,), _RISES),
    Concept(r"hypothermia|low (?:body )?temperature", (_TEMPERATURE,), _FALLS),
    Concept(r"bradycardia|slow (?:heart|pulse)", (_HEART_RATE,), "it slows"),
    Concept(r"tachycardia|fast (?:heart|pulse)", (_HEART_RATE,), "it quickens"),
    Concept(r"palpitations?", ("feeling of one's own heartbeat",)),
    Concept(r"(?:cardiac )?arrhythmias?|irregular heart", ("change of heart rhythm",)),
    Concept(r"qt[ -]prolongation|prolonged qt",
            ("change of the electrocardiogram",)),
    Concept(r"(?:intracranial|ocular|pulmonary|portal) hypertension",
            ("rise of a pressure",)),
    Concept(r"(?:\w+ )?hypotension|low blood pressure", (_PRESSURE,), _FALLS),
    Concept(r"hypertension|(?:raised|high) blood pressure", (_PRESSURE,), _RISES),
    Concept(r"insomnia|sleepless\w*|sleep disturbances?", ("disturbance of sleep",)),
    Concept(r"nightmares?|abnormal dreams?", ("change of what is dreamt",)),
    Concept(r"drows\w+|sleepiness|somnolence|sedation", ("change of alertness",)),
    Concept(r"coma", (_SENSELESS, "deep and lasting loss of consciousness")),
    Concept(r"syncope|faint\w*", (_SENSELESS, "brief loss of consciousness")),
    Concept(r"constipation", (_BOWEL, "slowing of the bowel")),
    Concept(r"diarrh(?:o)?ea", (_BOWEL, "quickening of the bowel")),
    Concept(r"nausea", (_STOMACH, "forerunner of vomiting")),
    Concept(r"vomit\w*", (_STOMACH, "emptying of the stomach")),
    Concept(r"dyspepsia|indigestion|heartburn", (_STOMACH, "discomfort after meals")),
    Concept(r"dry mouth|xerostomia", ("change in the mouth",)),
    Concept(r"visual \w+|(?:blurred |double )?vision|diplopia|eyesight",
            ("trouble with the eyes",)),
    Concept(r"tinnitus|hearing loss|deafness", ("trouble with the ears",)),
    Concept(r"(?:respiratory|breathing) depression|hypoventilation",
            (_BREATHING, "weakening of breathing")),
    Concept(r"bronchospasm|wheez\w+", (_BREATHING, "narrowing of the airways")),
    Concept(r"dyspn(?:o)?ea|breathlessness|shortness of breath|breath\w*",
            (_BREATHING,)),
    Concept(r"cough\w*", ("reflex of the airways",)),
    Concept(r"(?:cns|central nervous system) depression",
            ("weakening of brain activity",)),
    Concept(r"(?:bone marrow|myelo)[ -]?(?:depression|suppression)", (_COUNT,)),
    Concept(r"tremors?", (_MOVEMENT, "rhythmic shaking")),
    Concept(r"dyskinesias?|chorea|extrapyramidal \w+", (_MOVEMENT,)),
    Concept(r"(?:impaired|poor) coordination|incoordination|ataxia|clumsiness",
            ("loss of control over aimed movement",)),
    Concept(r"falls|unstead\w+|poor balance", ("loss of balance",)),
    Concept(r"(?:muscle )?weak\w*|asthenia", ("loss of strength",)),
    Concept(r"fatigue|tired\w*|lethargy", ("loss of energy",)),
    Concept(r"headaches?|migraines?", (_PAIN, "pain above the neck")),
    Concept(r"(?:abdominal|chest|back|joint|muscle) pain|(?:my|arthr)algia", (_PAIN,)),
    Concept(r"dizz\w+|light-headed\w*|vertigo", ("unsteady feeling",)),
    Concept(r"confus\w+|disorientation|clouded (?:mind|thinking)",
            (_THINKING, "disturbance of clear thinking, short of delirium,")),
    Concept(r"delirium", (_CLOUDED,), also=(_THINKING,)),
    Concept(r"amnesia|memory \w+|forgetfulness", ("loss of a mental power",)),
    Concept(r"hallucinat\w+", ("deception of the senses",)),
    Concept(r"agitat\w+|restless\w*", (_BEHAVIOUR, "state of unrest")),
    Concept(r"aggress\w+|hostility", (_BEHAVIOUR, "attack on others")),
    Concept(rf"{_OF_NO_ORGAN}depress\w+|low mood", (_MOOD, "lowering of mood")),
    Concept(r"euphoria", (_MOOD, "lifting of mood")),
    Concept(r"anxiety|nervousness", (_MOOD, "fearful mood")),
    Concept(r"dysphoria|irritability|apathy|(?:hypo)?mania|emotional lability",
            (_MOOD,)),
    Concept(r"(?:\w+ )?mood(?: changes?| swings?)?", (_MOOD,)),
    Concept(r"suicid\w+", ("kind of dangerous thought",)),
    Concept(r"psychos[ie]s|psychotic \w+", ("loss of touch with reality",)),
    Concept(r"rhabdomyolysis", ("breakdown of tissue",)),
    Concept(r"(?:\w+ )?spasticity|hypertonia|(?:muscle )?rigid\w*", (_TONE,), _RISES),
    Concept(r"hypotonia|flaccid\w*", (_TONE,), _FALLS),
    Concept(r"(?:muscle )?(?:cramps?|spasms?)", ("sudden tightening of muscles",)),
    Concept(r"seizures?|convulsions?|(?:epileptic )?fits", ("convulsive event",)),
    Concept(r"(?:skin )?rash\w*|exanthem\w*", (_SKIN, "visible skin change")),
    Concept(r"itch\w*|pruritus", (_SKIN, "urge that the skin sends")),
    Concept(r"urticaria|hives", (_SKIN, "wealing of the skin")),
    Concept(r"sweating|hyperhidrosis", ("rise of a secretion",)),
    Concept(r"flush\w*", ("change of colour",)),
    Concept(r"alopecia|hair loss", ("change of the hair",)),
    Concept(r"urinary \w+|(?:dys|poly)uria|enuresis|incontinence", (_WATER,)),
    Concept(r"weight gain", (_WEIGHT,), _RISES),
    Concept(r"weight loss", (_WEIGHT,), _FALLS),
    Concept(r"anorexia|(?:loss of|decreased) appetite", ("change of appetite",),
            _FALLS),
    Concept(r"(?:\w+ )?(?:o)?edema|swelling", ("collection of fluid",)),
    Concept(r"an(?:a)?emia", (_COUNT, "change of the red cells")),
    Concept(r"thrombocytop(?:a)?enia", (_COUNT, "change of the platelets")),
    Concept(r"(?:neutro|leu[ck]o)p(?:a)?enia|agranulocytosis",
            (_COUNT, "change of the white cells")),
    Concept(r"bleeding|h(?:a)?emorrhage", ("loss of blood",)),
    Concept(r"hyperkal(?:a)?emia", (_POTASSIUM,), _RISES),
    Concept(r"hypokal(?:a)?emia", (_POTASSIUM,), _FALLS),
    Concept(r"hypernatr(?:a)?emia", (_SODIUM,), _RISES),
    Concept(r"hyponatr(?:a)?emia", (_SODIUM,), _FALLS),
    Concept(r"hyperglyc(?:a)?emia", (_SUGAR,), _RISES),
    Concept(r"hypoglyc(?:a)?emia", (_SUGAR,), _FALLS),
    Concept(r"hepatotoxicity|hepatitis|liver \w+|jaundice", (_HARM,)),
    Concept(r"nephrotoxicity|(?:kidney|renal) \w+", (_HARM,)),
    Concept(r"anaphyla\w+|hypersensitivity|allerg\w+", ("immune reaction",)),
    Concept(r"impotence|erectile \w+|loss of libido", (_SEX,)),
)  # fmt: skip
"""In order of reading: of two that begin at one word, the earlier counts."""

_FOUND = re.compile(
    rf"\b(?:{'|'.join(f'(?P<c{n}>{c.words})' for n, c in enumerate(CONCEPTS))})\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Sense:
    """What a text about effects concerns; all is empty for words not in the table.

    ``asks`` are phrases that ask for the whole text, the plainest first; ``answers``
    are all phrases that a part of it answers.
    """

    asks: tuple[str, ...]
    answers: tuple[str, ...]
    gloss: str


def sense(text: str) -> Sense:
    """Find what effects a text names: "Nausea", "Altered mood or hallucinations"."""
    found: list[Concept] = []
    for match in _FOUND.finditer(text):
        concept = CONCEPTS[int(str(match.lastgroup)[1:])]
        if concept not in found:
            found.append(concept)
    most = max((len(concept.asks) for concept in found), default=0)
    return Sense(
        asks=tuple(
            _joined([_at(c.asks, level) for c in found]) for level in range(most)
        ),
        answers=tuple(
            dict.fromkeys(asks for c in found for asks in (*c.asks, *c.also))
        ),
        gloss=found[0].gloss if len(found) == 1 else "",
    )


def _at(asks: Sequence[str], level: int) -> str:
    return asks[min(level, len(asks) - 1)]


def _joined(asks: Sequence[str]) -> str:
    """Join phrases; "loss of strength or energy" names the loss once."""
    parts = list(dict.fromkeys(asks))
    heads = {part.partition(" of ")[0] for part in parts}
    if len(heads) == 1 and all(" of " in part for part in parts):
        rest = [part.partition(" of ")[2] for part in parts]
        return f"{heads.pop()} of {listed(rest, 'or')}"
    return listed(parts, "or")
