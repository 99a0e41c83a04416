"""Whose place among the pairs depends on the measure."""
