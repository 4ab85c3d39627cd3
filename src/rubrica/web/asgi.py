"""The web application, as servers want it: `rubrica.web.asgi:application`."""

from __future__ import annotations

import os

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "rubrica.web.settings")

from django.core.asgi import get_asgi_application

from rubrica.web.config import current
from rubrica.web.gate.table import refuse_undeclared
from rubrica.web.keeping.readiness import wait_until_ready

wait_until_ready(current().data)
application = get_asgi_application()
refuse_undeclared()
