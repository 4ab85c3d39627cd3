from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor

from rubrica.web.comments.earlier import words_of
from rubrica.web.mail.addresses import folded


def fill(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Comments that are there already are found by their address and by their words as new ones are."""
    addresses = apps.get_model("rubrica", "CommentAddress").objects.select_related("comment")
    for one in addresses.iterator():
        one.folded, one.words = folded(one.email), words_of(one.comment.text)
        one.save(update_fields=["folded", "words"])


class Migration(migrations.Migration):
    dependencies = [
        ("rubrica", "0022_talk_closed"),
    ]

    operations = [
        migrations.AddField(
            model_name="commentaddress",
            name="folded",
            field=models.CharField(blank=True, default="", max_length=254),
            preserve_default=False,
        ),
        migrations.AddField(
            model_name="commentaddress",
            name="words",
            field=models.CharField(blank=True, default="", max_length=32),
            preserve_default=False,
        ),
        migrations.RunPython(fill, migrations.RunPython.noop),
        migrations.AlterField(
            model_name="commentaddress",
            name="folded",
            field=models.CharField(blank=True, db_index=True, max_length=254),
        ),
        migrations.AlterField(
            model_name="commentaddress",
            name="words",
            field=models.CharField(blank=True, db_index=True, max_length=32),
        ),
        migrations.AlterField(
            model_name="commentaddress",
            name="email",
            field=models.CharField(blank=True, max_length=254),
        ),
    ]
