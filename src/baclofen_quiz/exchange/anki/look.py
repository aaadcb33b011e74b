"""How the card of a fact looks: two templates, one style sheet, light and night mode.

No script, no picture, nothing fetched: a card shows the same on a plane.
"""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Look:
    """Front and back of each card template, in the schema's order, and the style."""

    faces: tuple[tuple[str, str], ...]
    css: str


FRONT: Final = '<div class="front">{{Front}}</div>'

DETAILS: Final = """\
{{#Sentence}}<div class="sentence">{{Sentence}}</div>{{/Sentence}}
{{#Why}}<div class="why">{{Why}}</div>{{/Why}}
{{#Note}}<div class="note">{{Note}}</div>{{/Note}}
{{#Extra3}}<div class="more">{{Extra3}}</div>{{/Extra3}}
{{#My notes}}<div class="mine"><b>My notes:</b> {{My notes}}</div>{{/My notes}}
<div class="source">{{Source}} For study, not for prescribing.\
{{#Link}} <a href="{{Link}}">Open in Baclofen quiz</a>{{/Link}}</div>"""

BACK: Final = f"""\
{{{{FrontSide}}}}
<hr id="answer">
<div class="back">{{{{Back}}}}</div>
{DETAILS}"""

SECOND_FRONT: Final = '{{#Extra1}}<div class="front">{{Extra1}}</div>{{/Extra1}}'

SECOND_BACK: Final = f"""\
{{{{FrontSide}}}}
<hr id="answer">
<div class="back">{{{{Extra2}}}}</div>
{DETAILS}"""

CSS: Final = """\
.card {
  --ink: #0c1628; --paper: #ffffff; --mute: #475569; --line: #d9dfea;
  --soft: #e7eeff; --accent: #1a46c8;
  --safe: #fff9e2; --safe-line: #e2bd3a; --warm: #fff1e3; --warm-line: #c24a00;
  background: var(--paper); color: var(--ink);
  font: 400 20px/1.5 -apple-system, "Segoe UI", Roboto, "Noto Sans",
    "Liberation Sans", Arial, sans-serif;
  max-width: 38em; margin: 0 auto; padding: 1em; text-align: left;
}
.card.nightMode, .card.night_mode, .nightMode .card, .night_mode .card {
  --ink: #eff3fa; --paper: #131925; --mute: #a7b3c6; --line: #273043;
  --soft: #152449; --accent: #9dbcff;
  --safe: #241e09; --safe-line: #6d5a17; --warm: #331d0c; --warm-line: #ff9142;
}
.front { font-size: 1.15em; font-weight: 600; line-height: 1.35; }
.back { font-size: 1.15em; line-height: 1.35; }
hr { border: 0; border-top: 1px solid var(--line); margin: 1em 0; }
p { margin: 0; }
p + p { margin-top: .5em; }
sub { line-height: 0; font-size: .75em; }
.sentence, .why, .note, .more, .mine, .source { font-size: .8em; margin-top: 1em; }
.sentence { border-left: 3px solid var(--accent); padding-left: .75em; }
.note { background: var(--soft); border-radius: .6em; padding: .6em .75em; }
.safety {
  background: var(--safe); border-left: 4px solid var(--safe-line);
  padding: .4em .6em; border-radius: .3em;
}
.source { color: var(--mute); border-top: 1px solid var(--line); padding-top: .6em; }
.retired {
  background: var(--warm); border-left: 4px solid var(--warm-line);
  font-size: .85em; font-weight: 400; margin-bottom: .8em; padding: .5em .75em;
}
a { color: var(--accent); }
"""
