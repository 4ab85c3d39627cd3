import pytest

from rubrica.rubric import Rubric, builtin


@pytest.fixture
def anime() -> Rubric:
    return builtin("anime")
