"""From YAML texts to a lexicon: later files extend earlier ones."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import yaml

from baclofen_quiz.items.lexicon.nodes import NodeReader
from baclofen_quiz.items.lexicon.vocabulary import (
    Blocked,
    Comparators,
    Concept,
    Lexicon,
    Word,
)
from baclofen_quiz.problems import Problem

_PARTS = (
    "concepts",
    "functional",
    "scoped",
    "disjoint",
    "complete",
    "blocklist",
    "abbreviations",
    "comparators",
    "words",
)

_OF_A_CONCEPT: Mapping[str, Callable[[NodeReader, yaml.Node, str], object]] = {
    "sort": NodeReader.text,
    "name": NodeReader.text,
    "synonyms": NodeReader.texts,
    "within": NodeReader.texts,
    "traits": NodeReader.mapping,
    "phrases": NodeReader.mapping,
}


def read_lexicon(
    texts: Sequence[tuple[str, str]],
) -> tuple[Lexicon, tuple[Problem, ...]]:
    """Read lexicon files, each given as its name and its text, in that order.

    A later file adds concepts and declarations; on a concept that stands already it
    adds spellings and replaces phrases. A wrong entry is reported and left out.
    """
    draft = _Draft()
    readers = [NodeReader(file) for file, _ in texts]
    for nodes, (_, text) in zip(readers, texts, strict=True):
        root = nodes.root(text)
        if root is not None:
            _read_file(nodes, root, draft)
    _look_up(draft)
    return draft.lexicon(), tuple(p for nodes in readers for p in nodes.problems)


@dataclass(slots=True)
class _Draft:
    concepts: dict[str, Concept] = field(default_factory=dict)
    functional: dict[str, str] = field(default_factory=dict)
    scoped: set[str] = field(default_factory=set)
    disjoint: dict[str, frozenset[str]] = field(default_factory=dict)
    complete: dict[str, str] = field(default_factory=dict)
    blocked: list[Blocked] = field(default_factory=list)
    abbreviations: dict[str, str] = field(default_factory=dict)
    comparators: dict[str, Comparators] = field(default_factory=dict)
    words: list[Word] = field(default_factory=list)
    named: list[tuple[NodeReader, yaml.Node, str]] = field(default_factory=list)
    """Concepts that a blocklist names: they may stand in a later file."""

    def lexicon(self) -> Lexicon:
        return Lexicon(
            concepts=self.concepts,
            functional=self.functional,
            scoped=frozenset(self.scoped),
            disjoint=self.disjoint,
            complete=self.complete,
            blocked=tuple(self.blocked),
            abbreviations=self.abbreviations,
            comparators=self.comparators,
            words=tuple(self.words),
        )


def _read_file(nodes: NodeReader, root: yaml.Node, draft: _Draft) -> None:
    readers: Mapping[str, Callable[[NodeReader, yaml.Node, _Draft], None]] = {
        "blocklist": _blocklist,
        "concepts": _concepts,
        "functional": _functional,
        "disjoint": _disjoint,
        "complete": _complete,
        "abbreviations": _abbreviations,
        "comparators": _comparators,
        "words": _words,
    }
    entries = nodes.entries(root, "The lexicon")
    for name, key, value in entries:
        if name not in _PARTS:
            nodes.complain(
                key,
                f"The lexicon has no part {name!r}.",
                f"Use one of: {', '.join(_PARTS)}.",
            )
        elif name in readers:
            readers[name](nodes, value, draft)
    for name, _, value in entries:  # last, because it names what stands elsewhere
        if name == "scoped":
            _scoped(nodes, value, draft)


def _concepts(nodes: NodeReader, node: yaml.Node, draft: _Draft) -> None:
    for concept_id, key, value in nodes.entries(node, "concepts"):
        concept = _concept(nodes, concept_id, value)
        known = draft.concepts.get(concept_id)
        if known is None and not (concept.sort and concept.name):
            nodes.complain(
                key,
                f"The concept {concept_id!r} has no sort or no name.",
                "Give it `sort:` and `name:`.",
            )
        elif known is not None and concept.sort not in {"", known.sort}:
            nodes.complain(
                key,
                f"The concept {concept_id!r} already has the sort {known.sort!r}.",
                "Leave its sort out, or give the new concept another name.",
            )
        else:
            draft.concepts[concept_id] = _joined(known, concept)


def _concept(nodes: NodeReader, concept_id: str, node: yaml.Node) -> Concept:
    parts: dict[str, Any] = {"sort": "", "name": ""}
    for part, key, value in nodes.entries(node, f"The concept {concept_id!r}"):
        read = _OF_A_CONCEPT.get(part)
        if read:
            parts[part] = read(nodes, value, f"{concept_id}: {part}")
        else:
            nodes.complain(
                key,
                f"A concept has no part {part!r}.",
                "Use sort, name, synonyms, within, traits or phrases.",
            )
    return Concept(concept_id, **parts)


def _joined(known: Concept | None, new: Concept) -> Concept:
    if known is None:
        return new
    name = new.name or known.name
    spellings = dict.fromkeys((*known.spellings, *new.synonyms))
    return replace(
        known,
        name=name,
        synonyms=tuple(spelling for spelling in spellings if spelling != name),
        within=tuple(dict.fromkeys((*known.within, *new.within))),
        traits={**known.traits, **new.traits},
        phrases={**known.phrases, **new.phrases},
    )


def _functional(nodes: NodeReader, node: yaml.Node, draft: _Draft) -> None:
    draft.functional.update(nodes.mapping(node, "functional"))


def _scoped(nodes: NodeReader, node: yaml.Node, draft: _Draft) -> None:
    for name in nodes.texts(node, "scoped"):
        if name in draft.functional:
            draft.scoped.add(name)
        else:
            nodes.complain(
                node,
                f"{name!r} is scoped, but no functional relation.",
                "Declare it under `functional:`, or mend its spelling.",
            )


def _complete(nodes: NodeReader, node: yaml.Node, draft: _Draft) -> None:
    draft.complete.update(nodes.mapping(node, "complete"))


def _abbreviations(nodes: NodeReader, node: yaml.Node, draft: _Draft) -> None:
    draft.abbreviations.update(nodes.mapping(node, "abbreviations"))


def _disjoint(nodes: NodeReader, node: yaml.Node, draft: _Draft) -> None:
    for name, _, value in nodes.entries(node, "disjoint"):
        members = frozenset(nodes.texts(value, name))
        draft.disjoint[name] = members | draft.disjoint.get(name, frozenset())


def _comparators(nodes: NodeReader, node: yaml.Node, draft: _Draft) -> None:
    for name, key, value in nodes.entries(node, "comparators"):
        parts = {part: v for part, _, v in nodes.entries(value, name)}
        if set(parts) != {"noun", "members"}:
            nodes.complain(
                key, f"{name} needs a noun and members.", "Write both, nothing else."
            )
            continue
        members = nodes.texts(parts["members"], f"{name}: members")
        noun = nodes.text(parts["noun"], f"{name}: noun")
        draft.comparators[name] = Comparators(noun, frozenset(members))


def _words(nodes: NodeReader, node: yaml.Node, draft: _Draft) -> None:
    """Read the words of each kind; one word may have several spellings."""
    for kind, _, value in nodes.entries(node, "words"):
        for text in nodes.texts(value, kind):
            spellings = tuple(part.strip() for part in text.split("|"))
            draft.words.append(Word(kind, spellings))


def _blocklist(nodes: NodeReader, node: yaml.Node, draft: _Draft) -> None:
    if not isinstance(node, yaml.SequenceNode):
        nodes.complain(node, "The blocklist is no list.", "Begin each entry with `-`.")
        return
    for entry in node.value:
        parts = {part: v for part, _, v in nodes.entries(entry, "A blocked entry")}
        if set(parts) != {"asked", "never", "why"}:
            nodes.complain(
                entry, "A blocked entry needs asked, never and why.", "Write all three."
            )
            continue
        never = nodes.texts(parts["never"], "never")
        draft.named.extend((nodes, parts["never"], name) for name in never)
        asked = nodes.text(parts["asked"], "asked")
        why = nodes.text(parts["why"], "why")
        draft.blocked.append(Blocked(asked, frozenset(never), why))


def _look_up(draft: _Draft) -> None:
    for nodes, node, name in draft.named:
        if name not in draft.concepts:
            nodes.complain(
                node,
                f"The blocklist names {name!r}, which is no concept.",
                "Add the concept, or mend its spelling.",
            )
