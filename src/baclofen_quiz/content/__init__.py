"""What the sources say: monograph text to statements to typed facts.

Import rule: errors, problems and text below it, and nothing of Flask, SQLAlchemy,
genanki or click. Nothing here opens a file, reads a clock or draws a random number.
"""
