"""The difference of two contracts, classified: what callers must do, and how much that is."""

from .change import Change, Level, level
from .classifier import compare
from .kinds import RULES, Rule
from .policy import Policy

__all__ = ["RULES", "Change", "Level", "Policy", "Rule", "compare", "level"]
