"""The schema's history: how any older database becomes one of today."""
