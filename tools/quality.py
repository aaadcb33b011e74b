"""``make quality``: what the bank is made of, from what the command line prints.

Clones of one item count as one throughout, as they do in scores and coverage.
"""

import json
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

Record = Mapping[str, Any]

PROGRAM = (sys.executable, "-m", "baclofen_quiz")
SEEDS = range(5)


def printed(*arguments: str) -> list[Record]:
    """Run a command that prints a list as JSON."""
    done = subprocess.run(
        [*PROGRAM, *arguments, "--format", "json"],
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    records: list[Record] = json.loads(done.stdout)
    return records


def say(name: str, value: object) -> None:
    """Print one measurement."""
    sys.stdout.write(f"{name:<34}{value}\n")


def share(part: int, whole: int) -> str:
    """Print a count and its share."""
    return f"{part} of {whole} ({part / whole:.0%})" if whole else "none"


def mix(values: Iterable[str]) -> str:
    """Print how often each value stands, the most frequent first."""
    return ", ".join(f"{name} {count}" for name, count in Counter(values).most_common())


def families(items: Sequence[Record]) -> list[Record]:
    """Keep one item of each family of clones."""
    return list({item["clone_of"] or item["id"]: item for item in items}.values())


def chosen(items: Sequence[Record]) -> list[Record]:
    """Keep the items of which one option is right."""
    return [item for item in items if item["kind"] == "single"]


def report_items(items: Sequence[Record]) -> None:
    """Print what kinds of items there are, and what each must carry."""
    once = families(items)
    options = [option for item in items for option in item["options"]]
    say("items without clones", f"{len(once)} (with clones {len(items)})")
    say("models", len({item["model"] for item in items}))
    say("kinds", mix(item["kind"] for item in once))
    say("sections", mix(item["section"] for item in once))
    say("Bloom levels", mix(item["bloom"] for item in once))
    say("options with a rationale", share(_filled(options, "rationale"), len(options)))
    sourced = sum(bool(item["source"]["quote"]) for item in items)
    say("items with a source sentence", share(sourced, len(items)))
    say("proofs of options", mix(_proofs(options)))


def _filled(records: Sequence[Record], name: str) -> int:
    return sum(bool(record[name]) for record in records)


def _proofs(options: Sequence[Record]) -> list[str]:
    return [option["certificate"] for option in options if option["certificate"]]


def report_cues(banks: Sequence[Sequence[Record]]) -> None:
    """Print what somebody could guess by who knows nothing, over several seeds."""
    singles = [item for bank in banks for item in chosen(bank)]
    places = [_place(item) for item in singles]
    say("place of the key", mix(map(str, sorted(places))))
    longest = sum(_key_is_longest(item) for item in chosen(banks[0]))
    say("key is the longest option", share(longest, len(chosen(banks[0]))))


def _place(item: Record) -> int:
    return [option["correct"] for option in item["options"]].index(True) + 1


def _key_is_longest(item: Record) -> bool:
    lengths = {option["correct"]: 0 for option in item["options"]}
    for option in item["options"]:
        size = len(option["text"])
        lengths[option["correct"]] = max(lengths[option["correct"]], size)
    return lengths[True] > lengths[False]


def report_coverage(rows: Sequence[Record]) -> None:
    """Print how much of the monographs is asked, by section."""
    say("statements that are asked", share(_filled(rows, "items"), len(rows)))
    for section in dict.fromkeys(row["section"] for row in rows):
        inside = [row for row in rows if row["section"] == section]
        say(f"  {section}", share(_filled(inside, "items"), len(inside)))


def report_flaws(problems: Sequence[Record]) -> None:
    """Print what check finds, by severity and rule."""
    say("problems", mix(problem["severity"] for problem in problems) or "none")
    say("  by rule", mix(problem["code"] for problem in problems) or "none")


def main() -> None:
    """Measure and print."""
    banks = [printed("items", "--seed", str(seed)) for seed in SEEDS]
    report_items(banks[0])
    report_cues(banks)
    report_coverage(printed("coverage"))
    report_flaws(printed("check"))


if __name__ == "__main__":
    main()
