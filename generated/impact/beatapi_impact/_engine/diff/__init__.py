"""Classify the difference of two contracts by what callers must do."""

from .change import Change, Level, level
from .classifier import compare
from .kinds import RULES, Rule
from .policy import Policy

__all__ = ["RULES", "Change", "Level", "Policy", "Rule", "compare", "level"]
