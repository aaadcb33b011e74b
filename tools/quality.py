"""``make quality``: every metric of the bank with its line; exit 1 below any line.

Clones of one item count as one, as they do in scores and coverage. docs/item-quality.md
says what each metric means and why its line stands where it stands.
"""

import os
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import quality_cues as cues
import quality_items as about
import quality_sweep as sweep
from quality_banks import Measured, foreign, lexicon, ours, plain

sys.path.append(str(Path(__file__).parents[1] / "tests"))

from baclofen_quiz.items.flaws import check_items
from baclofen_quiz.items.item import Item, SingleItem
from planting import Soil, harvest, sound_questions

SEEDS = range(20)
CUES, UNEVEN = 3, 5
"""Points that knowing nothing may earn, and that a place may exceed its share by."""

GROUP = 20
"""Smaller groups of items are uneven by chance alone."""


@dataclass(frozen=True, slots=True)
class Line:
    """One metric: what was measured, the line, and whether it is met."""

    name: str
    figure: str
    line: str
    met: bool
    details: tuple[str, ...] = ()


def say(text: str = "") -> None:
    """Print a line at once."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def of(part: int, whole: int) -> str:
    """Print a share with its counts."""
    return f"{percent(part, whole):.1f} % ({part} of {whole})"


def percent(part: int, whole: int) -> float:
    """A share in per cent; all of nothing is all."""
    return 100 * part / whole if whole else 100.0


def at_least(name: str, part: int, whole: int, line: float, *details: str) -> Line:
    """A share that must not be lower."""
    met = percent(part, whole) >= line
    return Line(name, of(part, whole), f">= {line:g} %", met, details)


def at_most(name: str, part: int, whole: int, line: float, *details: str) -> Line:
    """A share that must not be higher."""
    share = percent(part, whole) if whole else 0.0
    return Line(name, of(part, whole), f"<= {line:g} %", share <= line, details)


# --- coverage ------------------------------------------------------------------------


def fact_coverage(bank: Measured) -> Iterator[Line]:
    """Usable facts that some item asks, in all and in the worst section."""
    usable = [fact for fact in bank.bank.facts.values() if fact.usable]
    asked = [fact for fact in usable if fact.id in bank.bank.items_of_fact]
    whole = Counter(fact.section.value for fact in usable)
    part = Counter(fact.section.value for fact in asked)
    reasons = {name: row.reason for row in bank.rows for name in row.facts}
    missing = [
        f"{fact.id}: {reasons.get(fact.id, '')}" for fact in usable if fact not in asked
    ]
    yield at_least("usable facts asked", len(asked), len(usable), 95, *missing)
    worst = min(whole, key=lambda section: percent(part[section], whole[section]))
    sections = [f"{name}: {of(part[name], whole[name])}" for name in whole]
    name = f"  the worst section ({worst})"
    yield at_least(name, part[worst], whole[worst], 85, *sections)


def statement_coverage(bank: Measured, line: float) -> Line:
    """Statements of an imported text that some item asks."""
    asked = sum(bool(row.items) for row in bank.rows)
    name = f"statements asked, {bank.name} as imported"
    return at_least(name, asked, len(bank.rows), line)


# --- truth and flaws -----------------------------------------------------------------


def validity(banks: Sequence[Measured]) -> Line:
    """Items of which the solver finds what they call true to be true."""
    made = sum(len(bank.made) for bank in banks)
    doubts = [f"{item.id}: {why}" for bank in banks for item, why in bank.doubted()]
    name = "validity by the solver, all banks"
    return at_least(name, made - len(doubts), made, 100, *doubts)


def flaws(bank: Measured) -> Iterator[Line]:
    """Items of the bank that the rules would withhold."""
    items = bank.bank.items
    found = about.findings(items, bank, lexicon())
    errors, warned = about.with_errors(found), about.with_two_warnings(found)
    held = [f"withheld: {h.item_id}: {h.reason}" for h in bank.bank.withheld]
    yield at_most("items with an error", len(errors), len(items), 0, *held)
    yield at_most("items with two warnings", len(warned), len(items), 5)


# --- cues ----------------------------------------------------------------------------


def cue_only(bank: Measured) -> Iterator[Line]:
    """What knowing nothing earns."""
    shown = [cues.shown(bank.families, seed) for seed in SEEDS]
    points = {
        name: cues.above_chance(shown, scores) for name, scores in cues.SOLVERS.items()
    }
    worst = max(points[name] for name in cues.HELD)
    details = [f"{name}: {value:+.1f}" for name, value in points.items()]
    figure = f"{worst:+.1f} points"
    yield Line(
        "cue-only solver above chance",
        figure,
        f"<= {CUES}",
        worst <= CUES,
        tuple(details),
    )


def key_places(bank: Measured) -> Line:
    """How uneven the places of the keys are, in the worst of all seeds."""
    excess = [
        cues.largest_excess(cues.shown(bank.families, seed), GROUP) for seed in SEEDS
    ]
    figure = f"1/n {max(excess):+.1f} points"
    return Line(
        "largest share of a key place",
        figure,
        f"<= 1/n + {UNEVEN}",
        max(excess) <= UNEVEN,
    )


# --- items ---------------------------------------------------------------------------


def make_up(bank: Measured) -> Iterator[Line]:
    """Distractors, levels and duplicates."""
    items = bank.families
    wrong = list(about.distractors(items))
    plausible = sum(about.is_plausible(option, bank) for option in wrong)
    others = Counter(
        item.model
        for item in items
        for option in about.distractors([item])
        if not about.is_plausible(option, bank)
    )
    said = ", ".join(f"{model} {count}" for model, count in others.most_common())
    name = "distractors true elsewhere or slips"
    yield at_least(name, plausible, len(wrong), 80, f"others: {said}")
    higher = sum(map(about.is_higher, items))
    levels = Counter(item.bloom.value for item in items)
    said = ", ".join(f"{name} {count}" for name, count in levels.items())
    yield at_least("items at apply or above", higher, len(items), 30, said)
    exact = about.exact_duplicates(items)
    yield at_most("exact duplicates", len(exact), len(items), 0, *_pairs(exact))
    near = about.near_duplicates(items)
    yield at_most("near duplicates", len(near), len(items), 2, *_pairs(near))


def _pairs(items: Iterable[tuple[Item, Item]]) -> list[str]:
    return [f"{one.id} ~ {other.id}" for one, other in items]


# --- the rules themselves ------------------------------------------------------------


def linter(bank: Measured) -> Iterator[Line]:
    """Planted flaws that are found, and sound questions that are accused."""
    words = lexicon()
    singles = [
        item
        for item in bank.families
        if isinstance(item, SingleItem) and not item.authored
    ]
    planted = list(harvest(singles, Soil(words, bank.bank.facts)))
    missed = [f"{h.code} {h.name}: {h.item_id}" for h in planted if not h.found]
    found = len(planted) - len(missed)
    yield at_least("planted flaws that are found", found, len(planted), 100, *missed)
    sound = sound_questions()
    accused = {f.item_id for f in check_items(sound, words, {}) if f.counts}
    yield at_most("false alarms on sound items", len(accused), len(sound), 5, *accused)


# --- the same everywhere -------------------------------------------------------------


def determinism() -> Line:
    """The same bytes whatever Python's own hash."""
    commands = (["items"], ["coverage"], ["check"])
    differ = [
        command[0]
        for command in commands
        if len({_printed(command, seed) for seed in ("1", "2")}) > 1
    ]
    figure = f"differ: {', '.join(differ)}" if differ else "identical"
    return Line("two hash seeds", figure, "identical", not differ)


def _printed(command: Sequence[str], hash_seed: str) -> bytes:
    return subprocess.run(
        [sys.executable, "-m", "baclofen_quiz", *command, "--format", "json"],
        capture_output=True,
        check=False,
        env={**os.environ, "PYTHONHASHSEED": hash_seed},
    ).stdout


def swept(banks: Sequence[Measured]) -> Iterator[Line]:
    """Every row in every order, and every combination of options."""
    words = lexicon()
    wrong = [fault for bank in banks for fault in sweep.orders(bank, words, SEEDS)]
    shown = sum(len(bank.bank.items) for bank in banks) * len(SEEDS)
    figure = f"{len(wrong)} in {shown} items as shown"
    yield Line("sweep of rows and orders", figure, "0", not wrong, tuple(wrong[:40]))
    counts, faults = zip(*(sweep.choices(bank, words) for bank in banks), strict=True)
    every = [fault for found in faults for fault in found]
    figure = f"{len(every)} in {sum(counts)} combinations"
    yield Line("sweep of distractors", figure, "0", not every, tuple(every[:40]))


# --- all of it -----------------------------------------------------------------------


def lines() -> Iterator[Line]:
    """Measure everything."""
    bank, twin, others = ours(), plain(), foreign()
    banks = (bank, twin, *others)
    yield from fact_coverage(bank)
    yield statement_coverage(twin, 80)
    yield from (statement_coverage(other, 60) for other in others)
    yield validity(banks)
    yield from flaws(bank)
    yield from cue_only(bank)
    yield key_places(bank)
    yield from make_up(bank)
    yield from linter(bank)
    yield determinism()
    yield from swept(banks)
    say(f"{len(bank.families)} distinct items on baclofen, {len(bank.bank.items)} rows")


def main() -> int:
    """Print every line as it is measured; return 1 when one is not met."""
    begun = time.perf_counter()
    failed = 0
    for line in lines():
        failed += not line.met
        verdict = "OK" if line.met else "FAIL"
        say(f"{line.name:<40} {line.figure:<26} {line.line:<12} {verdict}")
        for detail in line.details:
            say(f"    {detail}")
    say(f"{failed} below the line ({time.perf_counter() - begun:.0f} s)")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
