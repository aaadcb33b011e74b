"""The site: ``create_app`` and one blueprint for each room."""
