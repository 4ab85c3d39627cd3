"""What a critic has answered about two reviews of theirs that have the same score."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from rubrica.web.reviews.models import Review


class TieAnswer(models.Model):
    """Which of two equal ones is the better, in one criterion or `overall`; with `alike` they stay equal. It changes no
    score. `better` and `worse` are in the order of their numbers where they are alike."""

    critic = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE)
    criterion = models.CharField(max_length=200)
    better = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="+")
    worse = models.ForeignKey(Review, on_delete=models.CASCADE, related_name="+")
    alike = models.BooleanField(default=False)
    at = models.DateTimeField(auto_now_add=True)  # for people

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["critic", "criterion", "better", "worse"], name="rubrica_one_answer_a_pair")
        ]

    def __str__(self) -> str:
        return f"{self.better} {'=' if self.alike else '>'} {self.worse} in {self.criterion}"
