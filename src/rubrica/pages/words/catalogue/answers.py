"""The words of what is not there, and of a form that was not taken."""

from __future__ import annotations

WORDS = {
    # a form that was not taken
    "refused_400": ("This could not be read", "読み取れませんでした"),
    "refused_400_said": (
        "The form is not one that this press understands. Reload its page and send it again.",
        "この形のフォームは受け取れません。ページを読み込み直して、もう一度お送りください。",
    ),
    "refused_403": ("This came from another site", "ほかのサイトから送られました"),
    "refused_403_said": (
        "A page of another site sent this form, so nothing of it was taken. If it is yours, send it from here.",
        "ほかのサイトのページから送られたため、受け取りませんでした。ご自身で書かれたものなら、こちらからお送りください。",
    ),
    "refused_404": ("This is not here any more", "ここにはもうありません"),
    "refused_404_said": (
        "What you wrote about has been taken back or has moved, so nothing was taken.",
        "対象のページは取り下げられたか、移されました。お書きになったものは受け取っていません。",
    ),
    "refused_413": ("This is too large", "大きすぎます"),
    "refused_413_said": (
        "Nothing was taken. Go back in your browser: what you typed still stands there. Shorten it and send it again.",
        "受け取れませんでした。ブラウザで前のページに戻ると、入力はそのまま残っています。短くしてお送りください。",
    ),
    "refused_429": ("This was sent very often", "送信の回数が多すぎます"),
    "refused_minutes": (
        (
            "More came from your network than is taken at once. Try again in {} minute.|"
            "More came from your network than is taken at once. Try again in {} minutes."
        ),
        "お使いのネットワークからの送信が続いたため、受け取れませんでした。{} 分後にもう一度お送りください。",
    ),
    "refused_hours": (
        (
            "More came from your network than is taken in a day. Try again in {} hour.|"
            "More came from your network than is taken in a day. Try again in {} hours."
        ),
        "お使いのネットワークからの送信が続いたため、受け取れませんでした。{} 時間後にもう一度お送りください。",
    ),
    "refused_500": ("Something went wrong", "うまくいきませんでした"),
    "refused_500_said": (
        "This is a fault of the press, not yours. Nothing was taken.",
        "こちらの不具合です。お書きになったものはまだ受け取っていません。",
    ),
    "refused_503": ("Nothing can be taken just now", "いまは受け取れません"),
    "refused_503_said": (
        "The press cannot save anything at the moment. Keep this page open and try again in a minute.",
        "いまは保存ができません。このページを開いたまま、少し待ってからお送りください。",
    ),
    "refused_kept": (
        "Nothing of what you sent is lost: it stands below, and the button sends it again.",
        "お送りになった内容は下に残っています。ボタンでもう一度送れます。",
    ),
    "refused_copy": (
        "What you wrote stands below. It was not saved: copy it before you go on.",
        "お書きになったものは下にあります。保存はされていませんので、書き写してからお進みください。",
    ),
    "back_to_form": ("Back to the form", "フォームに戻る"),
    # nothing
    "nothing_here": ("Nothing is printed here", "ページが見つかりません"),
    "moved_on": ("This page has moved", "このページは移動しました"),
    "withdrawn_here": ("This was withdrawn", "取り下げられました"),
    "withdrawn_about": (
        "Its critic took it back, and it is not printed any more. The newest reviews are these.",
        "評者が取り下げたため、掲載を終了しました。新着レビューはこちらです。",
    ),
    "nothing_about": (
        "The address may be misspelt, or what stood here was withdrawn. The newest reviews are these.",
        "アドレスが違うか、取り下げられたページです。新着レビューはこちらです。",
    ),
}
