from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor


def join(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """The sums of a day become one. Each is written once, in place: PostgreSQL alters no table with new rows in it, nor
    with one that was changed twice."""
    sums = apps.get_model("rubrica", "ReaderSum").objects
    many = sums.values("review_id", "day").annotate(cells=models.Count("pk")).filter(cells__gt=1)
    for review, day in list(many.values_list("review_id", "day")):
        first, *others = sums.filter(review_id=review, day=day)
        for other in others:
            first.readers += other.readers
            for criterion, given in other.counts.items():
                counts = first.counts.setdefault(criterion, {})
                counts |= {score: counts.get(score, 0) + times for score, times in given.items()}
        sums.filter(pk__in=[other.pk for other in others]).delete()
        first.save(update_fields=["readers", "counts"])


class Migration(migrations.Migration):
    dependencies = [
        ("rubrica", "0023_words_of_comments"),
    ]

    operations = [
        migrations.RunPython(join, migrations.RunPython.noop),
        migrations.RemoveConstraint(model_name="readersum", name="rubrica_sums_are_one_each"),
        migrations.RemoveField(model_name="readersum", name="cell"),
        migrations.RemoveField(model_name="readerscore", name="cell"),
        migrations.AddConstraint(
            model_name="readersum",
            constraint=models.UniqueConstraint(fields=("review", "day"), name="rubrica_sums_are_one_a_day"),
        ),
    ]
