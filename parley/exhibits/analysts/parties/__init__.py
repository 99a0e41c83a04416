"""The parties on the issue that a claim bears on, as a panel of its own.

Two panels and never one score: to agree with a claim is not to support a clause.
"""
