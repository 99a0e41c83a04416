"""The examples in the docstrings of the public functions give what they say."""

from __future__ import annotations

import doctest
import sys

import pytest

import parley

PUBLIC = (
    parley.load,
    parley.Dataset.view,
    parley.stances,
    parley.agreement,
    parley.consensus,
    parley.movement,
    parley.exhibit,
)


@pytest.mark.parametrize("function", PUBLIC, ids=lambda function: function.__qualname__)
def test_the_examples_of_the_public_functions_hold(function):
    scope = vars(sys.modules[function.__module__])
    tests = doctest.DocTestFinder().find(function, function.__qualname__, globs=dict(scope))
    examples = [test for test in tests if test.examples]
    assert examples
    for test in examples:
        outcome = doctest.DocTestRunner(optionflags=doctest.NORMALIZE_WHITESPACE).run(test)
        assert outcome.failed == 0
