"""A fresh database for each test that asks for one."""

from engines import database, server_url

__all__ = ["database", "server_url"]
