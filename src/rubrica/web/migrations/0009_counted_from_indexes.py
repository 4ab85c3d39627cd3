from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("rubrica", "0008_bin"),
    ]

    operations = [
        migrations.RemoveIndex(
            model_name="listingscore",
            name="rubrica_spread",
        ),
        migrations.AddIndex(
            model_name="listingscore",
            index=models.Index(fields=["criterion", "rubric", "year", "whole"], name="rubrica_parts"),
        ),
        migrations.AddIndex(
            model_name="listingscore",
            index=models.Index(fields=["rubric", "critic", "criterion", "value", "whole"], name="rubrica_spread"),
        ),
    ]
