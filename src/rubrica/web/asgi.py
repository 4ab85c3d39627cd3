"""The application that the server hands every request to which is not answered from memory."""

from __future__ import annotations

import os

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "rubrica.web.settings")

from django.core.asgi import get_asgi_application

from rubrica.web.gate.table import refuse_undeclared

application = get_asgi_application()
refuse_undeclared()
