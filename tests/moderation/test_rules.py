"""Rules a critic keeps: what each kind holds, and lines that are none."""

import pytest

from rubrica.moderation import Rule, Said, Slip, met, read_rules

KEPT = """\
# what we do not want here
word: casino
word: stream*
word: 無料
link: spam.example
link: *.click
address: *@throwaway.example
address: 203.0.113.0/24
name: Cheap Seats*
"""


def held(said: Said) -> list[str]:
    return [str(rule) for rule in met(read_rules(KEPT)[0], said)]


@pytest.mark.parametrize(
    ("said", "rules"),
    [
        (Said("A CASINO, no less"), ["word: casino"]),
        (Said("Casinos are another word"), []),
        (Said("Streaming, upstream"), ["word: stream*"]),
        (Said("全話無料です"), ["word: 無料"]),
        (Said("See https://shop.spam.example/x?y"), ["link: spam.example"]),
        (Said("See https://notspam.example"), []),
        (Said("No link", site="https://get.click"), ["link: *.click"]),
        (Said("Hello", address="me@Throwaway.example"), ["address: *@throwaway.example"]),
        (Said("Hello", network="203.0.113.77"), ["address: 203.0.113.0/24"]),
        (Said("Hello", network="2001:db8::1"), []),
        (Said("a cas\u200bi\u00adno, no less"), ["word: casino"]),
        (Said("a cаsinо, no less"), ["word: casino"]),
        (Said("Type shop.Spam.example into it."), ["link: spam.example"]),
        (Said("It is notspam.example, not that."), []),
        (Said("Hello", name="cheap seats 24"), ["name: Cheap Seats*"]),
        (Said("The critic of the Cheap Seats", name="Marek"), []),
    ],
)
def test_a_rule_holds_what_it_names(said: Said, rules: list[str]) -> None:
    assert held(said) == rules


def test_a_line_that_is_no_rule_is_told_and_the_others_are_kept() -> None:
    rules, slips = read_rules("casino\n\nword: lottery\nword: *\n")
    assert rules == (Rule("word", "lottery"),)
    assert slips == (
        Slip(1, "A rule begins with word, link, address, name and a colon, as in “word: casino”."),
        Slip(4, "This rule would hold every comment: write after the colon what to look for."),
    )


def test_many_stars_on_a_long_text_take_no_long_time() -> None:
    rules, _ = read_rules("word: a*a*a*a*a*b\nname: *a*a*a*a*a*b\n")
    assert list(met(rules, Said("a" * 20_000, name="a" * 20_000))) == []


def test_hosts_are_found_in_every_way_a_link_is_written() -> None:
    said = Said(
        "www.One.example, (https://two.example/a) 「http://three.example」 http://[", site="https://four.example"
    )
    assert said.hosts() == ("one.example", "two.example", "three.example", "four.example")
