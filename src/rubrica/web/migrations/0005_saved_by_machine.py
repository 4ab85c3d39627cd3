from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("rubrica", "0004_sent_far"),
    ]

    operations = [
        migrations.AddField(
            model_name="draft",
            name="by_machine",
            field=models.BooleanField(default=False),
        ),
    ]
