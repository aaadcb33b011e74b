"""All standing questions, in the order of the sections."""

from baclofen_quiz.items.generation.standing.on_advice import TOLD
from baclofen_quiz.items.generation.standing.on_body import BODY
from baclofen_quiz.items.generation.standing.on_people import PEOPLE
from baclofen_quiz.items.generation.standing.on_products import PRODUCTS
from baclofen_quiz.items.generation.standing.question import Question

QUESTIONS: tuple[Question, ...] = (*BODY, *PEOPLE, *TOLD, *PRODUCTS)
