import inspect

import pytest

from rubrica.review import Remark, Review, read
from rubrica.rubric import builtin


@pytest.fixture
def reading(request: pytest.FixtureRequest) -> tuple[Review, list[Remark]]:
    """What is read from the review in the test's own docstring, against the default rubric."""
    return read(inspect.getdoc(request.function) or "", builtin("anime"))
