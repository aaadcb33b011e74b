"""Property tests of items run on slow, shared machines: they have no deadline."""

from hypothesis import HealthCheck, settings

settings.register_profile(
    "unhurried-items", deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("unhurried-items")
