"""What may be asked: item types, generation, certificates, question files, marking.

Import rule: content and what stands below it, and nothing of Flask, SQLAlchemy,
genanki or click. Nothing here opens a file, reads a clock or draws a random number.
"""
