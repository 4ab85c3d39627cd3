"""Databases that cannot keep a press: each is one sentence at the start, and what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from rubrica.web.databases import DatabaseURLError, database
from rubrica.web.keeping.preparing import refuse_unfit
from rubrica.web.keeping.unready import UnreadyError

from .test_serving import refused


@pytest.mark.slow
@pytest.mark.parametrize(
    ("made", "user", "said"),
    [
        (
            "CREATE DATABASE unready_theirs",
            "stranger",
            "PostgreSQL lets stranger make no tables (permission denied for schema public).",
        ),
        (
            "CREATE DATABASE unready_latin ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0",
            "rubrica",
            "This database keeps texts in LATIN1, which has not every letter.",
        ),
    ],
)
def test_a_database_that_cannot_keep_a_press(postgresql: str, tmp_path: Path, made: str, user: str, said: str) -> None:
    import psycopg

    with psycopg.connect(f"host={postgresql} user=rubrica dbname=template1", autocommit=True) as connection:
        connection.execute(made.encode())
        connection.execute("DROP ROLE IF EXISTS stranger")
        connection.execute("CREATE ROLE stranger LOGIN")
    url = f"postgresql:///{made.split()[2]}?host={postgresql}&user={user}"
    code, lines = refused(settings={"RUBRICA_DATA": str(tmp_path), "RUBRICA_DATABASE_URL": url})
    assert (code, len(lines)) == (2, 1)
    assert lines[0].startswith(f"rubrica: {said} Make ")


def test_an_old_postgresql_is_told_by_its_version() -> None:
    with pytest.raises(UnreadyError, match="This is PostgreSQL 14: Rubrica needs 15 or newer"):
        refuse_unfit(14_00_11, "UTF8")
    refuse_unfit(15_00_00, "UTF8")


@pytest.mark.parametrize("port", ["70000", "abc", "-1", "0"])
def test_a_port_that_is_none_is_told_without_the_password(port: str) -> None:
    with pytest.raises(DatabaseURLError, match="names no PostgreSQL database") as raised:
        database(f"postgresql://ines:tell-nobody@db.example:{port}/press", Path())
    assert "tell-nobody" not in str(raised.value)


def test_a_password_with_a_slash_is_not_told_either() -> None:
    with pytest.raises(DatabaseURLError) as raised:
        database("postgresql://ines:tell/nobody@db.example/press", Path())
    assert "RUBRICA_DATABASE_URL = postgresql://db.example/press names no" in str(raised.value)
