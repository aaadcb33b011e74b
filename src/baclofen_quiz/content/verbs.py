"""Verbs that tell an order or a clause from the name of a thing."""

import re

ACTION = re.compile(
    r"^(?:reduce|lower|monitor|avoid|use|caution|adjust|start|stop|taper|check|watch|do"
    r" not|never|consider|increase|discontinue|withhold|titrate|limit|give|assess|test"
    r"|correct|warn|advise|contraindicated|not recommended|close|careful|dose|regular"
    r"|baseline|no \w+ (?:stop|use)|aim|lengthen|shorten|extend|screen|measure|obtain"
    r"|treat|keep|maintain|withdraw|review|reassess|hydrate|ensure|select|choose|halve"
    r"|suspend|interrupt|observe|evaluate|counsel|inform|tell|prescribe|refer|switch"
    r"|replace|seek|wait|restrict|separate|space|confirm|exclude|weigh|hold|perform"
    r"|continue|begin|prefer|weekly|monthly|periodic|frequent|routine|annual)\b",
    re.IGNORECASE,
)
"""The beginning of what is to be done: "monitor blood sugar"."""
CLAUSE = re.compile(
    r"\b(?:is|are|was|were|be|been|may|can|might|could|must|should|shall|will|would|has"
    r"|have|had|does|do|did|occurs?|depends?|requires?|resolves?|improves?|disappears?"
    r"|removes?|neutrali[sz]es?|reverses?|subsides?|usually)\b",
    re.IGNORECASE,
)
"""A word that only a clause has, and no name of a disease or an effect."""
EMPTY_SUBJECT = re.compile(
    r"^(?:it|this|these|those|there|they|that|which|patients?|people|concomitant"
    r"|concurrent|combin\w+|co-?administration|use|using|taking|other|some|many|several"
    r"|most|all|no|any|doses?|levels?|interactions?|effects?)\b",
    re.IGNORECASE,
)
"""A beginning that names no medicine: "Concurrent use may ..."."""
