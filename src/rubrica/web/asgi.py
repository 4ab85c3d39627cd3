"""The web application, as servers want it: `rubrica.web.asgi:application`."""

from __future__ import annotations

import os

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "rubrica.web.settings")

import django

from rubrica.web.config import current
from rubrica.web.gate.table import refuse_undeclared
from rubrica.web.keeping.readiness import wait_until_ready
from rubrica.web.threads import Application

wait_until_ready(current().data)
django.setup(set_prefix=False)
application = Application()
refuse_undeclared()
