"""What alembic runs: migrations on the connection that ``store.upgrading`` holds.

That connection is in a transaction already, so all of an upgrade happens or nothing.
"""

from alembic import context

from baclofen_quiz.store.models import authoring

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=authoring.ItemMarkRow.metadata,
    render_as_batch=True,  # SQLite changes a table by copying it
    transactional_ddl=True,
)
with context.begin_transaction():
    context.run_migrations()
