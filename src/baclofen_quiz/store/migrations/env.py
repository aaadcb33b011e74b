"""What alembic runs: migrations on the connection that ``store.upgrading`` holds.

That connection is in a transaction already, so all of an upgrade happens or nothing.
"""

from alembic import context

from baclofen_quiz.store import models

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=models.ResponseRow.metadata,
    render_as_batch=True,  # SQLite changes a table by copying it
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
