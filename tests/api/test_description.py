"""The OpenAPI description, tried out by schemathesis on every path."""

from __future__ import annotations

import hypothesis
import pytest
import schemathesis
from schemathesis.checks import CHECKS
from schemathesis.generation import GenerationMode

from parley.api.endpoints import ENDPOINTS

SETTINGS = hypothesis.settings(
    max_examples=5,
    deadline=None,
    derandomize=True,
    database=None,
    phases=[hypothesis.Phase.generate],
    suppress_health_check=list(hypothesis.HealthCheck),
)
# An exhibit's CSV has the parameters of its JSON, of which a description says more.
TRIED = [
    endpoint
    for endpoint in ENDPOINTS
    if "/exhibits/" not in endpoint.path or endpoint.ending == "json"
]
PATHS = ["/api", "/api/openapi.json", *(endpoint.path for endpoint in TRIED)]
# A window of days can be proper in each of its ends and none as a whole, a filter can keep out the text that an issue is
# to take, and a stance can be supposed of who is not asked; no schema can say so.
RELATED = ("/api/movement.csv", "/api/movement.json", "/api/bench.csv", "/api/bench.json")


@pytest.fixture(scope="module")
def described(interface) -> schemathesis.BaseSchema:
    return schemathesis.openapi.from_asgi("/api/openapi.json", interface)


@pytest.mark.slow
@pytest.mark.usefixtures("few_draws")
@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize("mode", GenerationMode)
def test_answers_are_as_described(described, path: str, mode: GenerationMode):
    operation = described[path]["GET"]
    if mode is GenerationMode.NEGATIVE and not operation.query:
        return
    names = ["positive_data_acceptance"] if path in RELATED else []
    without = [CHECKS.get_one(name) for name in names]

    @SETTINGS
    @hypothesis.given(case=operation.as_strategy(generation_mode=mode))
    def ask(case):
        case.call_and_validate(excluded_checks=without)

    ask()
