"""The only SQL: models, queries and migrations. Nothing else imports SQLAlchemy."""
