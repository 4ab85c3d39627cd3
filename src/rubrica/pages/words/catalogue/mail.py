"""The words of pages that a letter leads to."""

from __future__ import annotations

WORDS = {
    "newsletter": ("Reviews by mail", "メールで読む"),
    "newsletter_each": (
        "Each new review, on the day it appears.",
        "新しいレビューを、公開された日にお届けします。",
    ),
    "newsletter_weekly": (
        "The new reviews of a week, on Mondays.",
        "一週間の新しいレビューを、毎週月曜日にお届けします。",
    ),
    "newsletter_private": (
        "Your address is used for this alone and forgotten when you leave. No letter tells us whether you read it.",
        "アドレスはこの目的だけに使い、配信停止とともに消去します。開封の追跡はしません。",
    ),
    "no_newsletter": (
        "This press sends no mail. Its feed has everything new.",
        "メール配信はありません。フィードをご利用ください。",
    ),
    "your_mail": ("Your e-mail address", "メールアドレス"),
    "subscribe": ("Send me reviews", "申し込む"),
    "mail_none": (
        "This is no e-mail address. One looks like name@press.example",
        "メールアドレスではないようです。name@press.example のように書いてください",
    ),
    "mail_letters": (
        "Before the @, only letters from a to z can be written to: not every mail server knows others.",
        "@ の前には英数字のアドレスだけが使えます。ほかの文字に対応しないメールサーバーがあるためです。",
    ),
    "look_into_mail": ("Look into your mail", "メールをご確認ください"),
    "look_into_mail_said": (
        "If nobody has asked for it before, a letter is on its way to that address. Its link starts the delivery.",
        "初めてのお申し込みであれば、確認のメールをお送りしました。メール内のリンクから配信が始まります。",
    ),
    "confirm": ("Reviews by mail", "メールで読む"),
    "confirm_said": ("New reviews are sent to your address from now on?", "新しいレビューをお届けしてよろしいですか。"),
    "confirm_thread": ("Answers by mail", "返信のお知らせ"),
    "confirm_thread_said": (
        "You are told of answers in this thread from now on?",
        "このスレッドへの返信をお知らせしてよろしいですか。",
    ),
    "confirm_button": ("Yes, please", "はい"),
    "confirmed": ("It is done", "登録しました"),
    "confirmed_said": (
        "You will hear of it by mail. Every letter has a link that ends this.",
        "メールでお知らせします。どのメールにも配信停止のリンクがあります。",
    ),
    "leave_mail": ("Send me nothing more", "配信を停止する"),
    "leave_said": ("Your address is then forgotten.", "アドレスは消去されます。"),
    "left": ("You get no more of these letters", "配信を停止しました"),
    "left_said": ("Your address is forgotten.", "アドレスを消去しました。"),
    "decide": ("A comment waits", "承認待ちのコメント"),
    "do_approve": ("Approve it", "承認する"),
    "do_spam": ("It is spam", "スパムにする"),
    "do_delete": ("Delete it", "削除する"),
    "decided": ("It is decided", "処理しました"),
    "decided_before": ("Somebody had decided about this comment already.", "このコメントはすでに処理されています。"),
    "decide_changed": (
        "Its sender has changed it while you read it, so it is not printed. This is the new text.",
        "読んでいるあいだに送信者が書き直したため、公開していません。これが新しい文章です。",
    ),
    "decide_old": ("It is older than two weeks, or not yours any more.", "二週間を過ぎたか、使えなくなっています。"),
    "all_held": ("All that waits", "承認待ちの一覧"),
    "link_old": ("This link no longer works", "このリンクは無効です"),
    "link_old_said": (
        "It was older than a week, or has been used to leave.",
        "一週間を過ぎたか、すでに配信を停止しています。",
    ),
}
