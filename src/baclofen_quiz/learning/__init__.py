"""What a learner does: selecting items for a sitting, scores.

Import rule: items and what stands below it, and nothing of Flask, SQLAlchemy,
genanki or click. Time, randomness and rows are arguments.
"""
