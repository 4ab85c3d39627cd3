"""`rubrica sign-in`: a link that signs somebody in once."""

from __future__ import annotations

from pathlib import Path

import click

from rubrica.cli.command import Command, Hindrance
from rubrica.cli.data import data_option, open_press
from rubrica.cli.terminal import harmless, out

EXAMPLES = (
    ("rubrica sign-in", "for the owner, who has lost the way in"),
    ("rubrica sign-in ines-varga", "for another critic"),
)


@click.command("sign-in", cls=Command, examples=EXAMPLES)
@click.argument("critic", default="", metavar="[CRITIC]")
@data_option
def command(critic: str, data: Path | None) -> None:
    """Print a link that signs a critic in, without a CRITIC the owner. It works once and for a day.

    A link that was made for the same critic before no longer works. A press without an owner gets one.
    """
    open_press(data)
    from rubrica.web.accounts.links import owner_of_press, sign_in_link
    from rubrica.web.accounts.models import Critic
    from rubrica.web.config import current
    from rubrica.web.keeping.greeting import address_of
    from rubrica.web.reviews.reading import press_now

    found = Critic.objects.filter(slug=critic).first() if critic else owner_of_press(press_now().site.critic or "owner")
    if found is None:
        known = ", ".join(Critic.objects.order_by("slug").values_list("slug", flat=True))
        raise Hindrance(f"The press has no critic called {harmless(critic)}. It has: {known or 'nobody yet'}.")
    if not found.is_active:
        raise Hindrance(f"{found.slug} may not sign in any more.")
    out(address_of(current()) + sign_in_link(found))
