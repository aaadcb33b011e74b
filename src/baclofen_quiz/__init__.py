"""Quizzes and Anki decks from drug monographs, with the sentence behind every option.

Content lives in text files, learner data in the database, and everything between
them is pure functions. Layers, highest first; each imports only what stands below:
cli, web, services, store | exchange, learning, items, content, and at the bottom
errors, problems, resources and text.
"""
