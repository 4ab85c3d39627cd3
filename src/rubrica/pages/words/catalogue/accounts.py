"""The words of readers’ accounts."""

from __future__ import annotations

WORDS = {
    "account": ("Your scores on every device", "どの端末でも同じ採点を"),
    "account_said": (
        "Give your address, and a link comes by mail. Where you open it, you see and change the same scores.",
        "アドレスを入れるとリンクが届きます。リンクを開いた端末では、同じ採点を見たり直したりできます。",
    ),
    "account_private": (
        "Your address is used for this alone, shown to nobody, and forgotten when you delete the account.",
        "アドレスはこの目的だけに使い、だれにも見せません。アカウントを消すとアドレスも消えます。",
    ),
    "account_none": (
        "This press has no accounts for readers. Your scores stay with this browser.",
        "このサイトに読者のアカウントはありません。採点はこのブラウザーに結びついています。",
    ),
    "account_button": ("Send me a link", "リンクを送る"),
    "account_asked": (
        "A link is on its way to that address. It works once, for an hour.",
        "リンクをお送りしました。一時間以内に一度だけ使えます。",
    ),
    "account_old": (
        "It was older than an hour, or has been used. Ask for another, and it comes by mail.",
        "一時間を過ぎたか、すでに使われています。新しいリンクはすぐに送れます。",
    ),
    "account_open": (
        "What you scored in this browser joins your other scores. Of two for one review, the newer one stays.",
        "このブラウザーでの採点を、ほかの端末での採点と一つにします。同じレビューへの採点は新しいほうが残ります。",
    ),
    "account_open_button": ("Bring my scores here", "この端末で使う"),
    "account_opened": ("This browser has your scores now.", "このブラウザーで採点が使えるようになりました。"),
    "account_see": ("See all that you scored", "採点の一覧を見る"),
    "account_here": (
        "You are signed in, in this browser. Choose a review to see your scores of it, or to change them.",
        "このブラウザーでサインインしています。レビューを選ぶと、採点を見たり直したりできます。",
    ),
    "sign_out": ("Sign out here", "この端末からサインアウト"),
    "leave_keeping": ("Delete the account, keep my scores in this browser", "アカウントを消し、採点はこの端末に残す"),
    "leave_erasing": ("Delete the account and all my scores", "アカウントも採点もすべて消す"),
    "signed_out": ("Signed out", "サインアウトしました"),
    "signed_out_said": (
        "Your scores are kept. Another link brings them back here.",
        "採点は残っています。新しいリンクでまた使えます。",
    ),
    "left_keeping": (
        "The account and its address are deleted. Your scores belong to this browser alone.",
        "アカウントとアドレスを消しました。採点はこのブラウザーだけのものです。",
    ),
    "left_erasing": (
        "The account, its address and all your scores are deleted.",
        "アカウント、アドレス、採点をすべて消しました。",
    ),
}
