from typing import Any

import django.db.models.deletion
from django.db import migrations, models


def add_up(apps: Any, _: object) -> None:
    """All sums of a review in one row."""
    total_of = apps.get_model("rubrica", "ReaderTotal")
    totals: dict[int, Any] = {}
    days: dict[tuple[int, int], int] = {}
    for one in apps.get_model("rubrica", "ReaderSum").objects.iterator(chunk_size=500):
        total = totals.setdefault(one.review_id, total_of(review_id=one.review_id, counts={}))
        total.readers += one.readers
        for criterion, given in one.counts.items():
            into = total.counts.setdefault(criterion, {})
            for value, count in given.items():
                into[value] = into.get(value, 0) + count
        if one.day:
            came = days[one.review_id, one.day] = days.get((one.review_id, one.day), 0) + one.readers
            total.busiest = max(total.busiest, came)
    total_of.objects.bulk_create(totals.values(), batch_size=100)


class Migration(migrations.Migration):
    dependencies = [
        ("rubrica", "0018_told_reviews"),
    ]

    operations = [
        migrations.CreateModel(
            name="ReaderTotal",
            fields=[
                (
                    "review",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="reader_total",
                        serialize=False,
                        to="rubrica.review",
                    ),
                ),
                ("readers", models.PositiveIntegerField(default=0)),
                ("counts", models.JSONField(default=dict)),
                ("busiest", models.PositiveIntegerField(default=0)),
            ],
        ),
        migrations.AlterField(
            model_name="readerscore",
            name="review",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="reader_scores",
                to="rubrica.review",
            ),
        ),
        migrations.AlterField(
            model_name="readersum",
            name="review",
            field=models.ForeignKey(
                db_index=False,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="reader_sums",
                to="rubrica.review",
            ),
        ),
        migrations.RunPython(add_up, migrations.RunPython.noop),
    ]
