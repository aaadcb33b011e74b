"""The one-time link for the instructor account; a new one replaces the others."""

from datetime import datetime

from sqlalchemy import delete, func, select

from baclofen_quiz.store.database import Store
from baclofen_quiz.store.models import SetupLinkRow


def replace(store: Store, link: SetupLinkRow) -> None:
    """Keep a new link in place of any other."""
    store.session.execute(delete(SetupLinkRow))
    store.session.add(link)


def lasting(store: Store, until: datetime) -> SetupLinkRow | None:
    """Find the newest link that does not end before a moment."""
    query = (
        select(SetupLinkRow)
        .where(SetupLinkRow.ends_at >= until)
        .order_by(SetupLinkRow.made_at.desc())
        .limit(1)
    )
    return store.session.scalar(query)


def is_open(store: Store, token_hash: str, now: datetime) -> bool:
    """Tell whether there is such a link and it has not ended."""
    query = select(func.count()).where(
        SetupLinkRow.token_hash == token_hash, SetupLinkRow.ends_at > now
    )
    return bool(store.session.scalar(query))


def use(store: Store, token_hash: str) -> bool:
    """Use a link up; of two at once, one gets True."""
    query = (
        delete(SetupLinkRow)
        .where(SetupLinkRow.token_hash == token_hash)
        .returning(SetupLinkRow.token_hash)
    )
    return store.session.execute(query).one_or_none() is not None
