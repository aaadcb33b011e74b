"""How the card of a question looks: templates and style, as those of a fact.

The back shows the question without what was offered: the options stand there once, each
with its reason, and not a second time.
"""

from typing import Final

from baclofen_quiz.exchange.anki import look

_ASKED: Final = """\
{{#Case}}<div class="case">{{Case}}</div>{{/Case}}
<div class="front">{{Question}}</div>
{{#Picture}}<div class="picture">{{Picture}}</div>{{/Picture}}"""

FRONT: Final = f"""\
{{{{#Question}}}}
{_ASKED}
{{{{#Given}}}}<div class="given">{{{{Given}}}}</div>{{{{/Given}}}}
{{{{/Question}}}}"""

BACK: Final = f"""\
{_ASKED}
<hr id="answer">
<div class="back">{{{{Answer}}}}</div>
{{{{#Steps}}}}<div class="steps">{{{{Steps}}}}</div>{{{{/Steps}}}}
{{{{#Reasons}}}}<div class="reasons">{{{{Reasons}}}}</div>{{{{/Reasons}}}}
{look.DETAILS}"""

SECOND_FRONT: Final = look.SECOND_FRONT

SECOND_BACK: Final = look.SECOND_BACK

CSS: Final = f"""\
{look.CSS}\
.case {{ margin-bottom: .6em; }}
.task {{ color: var(--mute); font-size: .85em; margin: .8em 0 .3em; }}
.given, .reasons, .steps {{ margin-top: .8em; }}
.reasons, .steps {{ font-size: .9em; }}
ol, ul {{ margin: 0; padding-left: 1.5em; }}
li {{ padding: .25em 0; }}
li p, td p {{ color: var(--mute); font-size: .85em; margin-top: .1em; }}
.right {{ font-weight: 600; }}
.right p {{ font-weight: 400; }}
table {{ border-collapse: collapse; width: 100%; }}
.back table {{ font-size: .87em; }}
td, th {{
  border-bottom: 1px solid var(--line); padding: .4em .6em .4em 0;
  text-align: left; vertical-align: top; overflow-wrap: break-word;
}}
td:last-child {{ padding-right: 0; }}
th {{ font-weight: 600; }}
@media (max-width: 480px) {{
  .pairs tr, .pairs th, .pairs td {{ display: block; }}
  .pairs th {{ border-bottom: 0; padding-bottom: 0; }}
  .pairs td {{ padding-top: .1em; }}
}}
.picture img {{ max-width: 100%; height: auto; background: #ffffff; }}
"""
