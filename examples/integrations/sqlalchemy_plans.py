"""Plans in a database: a column type that stores a plan as JSON and gives it back as a plan."""

from __future__ import annotations

from typing import Any

from sqlalchemy import JSON, Dialect, type_coerce
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy.types import TypeDecorator

import mutuallearning as ml

STORED = JSON(none_as_null=True).with_variant(JSONB(none_as_null=True), "postgresql")
"""JSON in the database; in PostgreSQL the sort of JSON that can have an index."""


class PlanType(TypeDecorator[ml.ActivityPlan]):
    """A plan in Python, JSON in the database.

    Plans are frozen. To change one, assign another; SQLAlchemy sees that.
    """

    impl = STORED
    cache_ok = True

    class Comparator(TypeDecorator.Comparator[ml.ActivityPlan]):
        """Lets a query look into the JSON: what stands under a key is no plan, but JSON."""

        def __getitem__(self, key: Any) -> Any:
            return type_coerce(self.expr, STORED)[key]

    comparator_factory = Comparator

    def process_bind_param(self, value: ml.ActivityPlan | None, dialect: Dialect) -> dict[str, Any] | None:
        """Give the database JSON."""
        return None if value is None else value.to_data()

    def process_result_value(self, value: dict[str, Any] | None, dialect: Dialect) -> ml.ActivityPlan | None:
        """Make a plan of the JSON again."""
        return None if value is None else ml.ActivityPlan.model_validate(value)


class Base(DeclarativeBase):
    """Base of the tables."""


class Activity(Base):
    """An activity of a programme."""

    __tablename__ = "activity"

    id: Mapped[int] = mapped_column(primary_key=True)
    plan: Mapped[ml.ActivityPlan] = mapped_column(PlanType)
