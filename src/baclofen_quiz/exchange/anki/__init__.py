"""Anki packages: one note a fact, permanent GUIDs, per-note modification times.

This package prints; it never asks the time, touches a file or imports Anki. genanki is
spoken to in one module only (``genanki_bridge``). docs/anki.md says what learners see.
"""
