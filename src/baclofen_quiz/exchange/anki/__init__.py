"""Anki packages: one note a fact, permanent GUIDs, per-note modification times.

What prints never asks the time, touches a file or imports Anki; genanki is spoken to in
one module only (``genanki_bridge``). What reads a learner's package (``container``)
unpacks it into a temporary file and leaves none. docs/anki.md says what learners see.
"""
