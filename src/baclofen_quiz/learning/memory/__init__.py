"""What is remembered of each fact: events in, one state a fact out.

Every form of question and the recall card of a fact feed one state. Nothing here reads
a clock or draws a number: days, moments and keys are arguments (docs/memory.md).
"""
