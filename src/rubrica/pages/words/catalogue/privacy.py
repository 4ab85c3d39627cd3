"""The sentences of the statement on privacy."""

from __future__ import annotations

WORDS = {
    "privacy": ("What is kept of you", "あなたについて残すもの"),
    "privacy_reading": (
        "Reading sets no cookie, asks nobody else for anything, and is not followed.",
        "読むだけなら、クッキーは使わず、よそのサイトに何も求めず、記録もしません。",
    ),
    "privacy_comments": (
        (
            "Of a comment, your name, your site and what you write are published. Your e-mail address is not, nor "
            "anything made from it: it stands apart, where nothing that prints a page can read it, and those who "
            "decide about comments see it."
        ),
        (
            "コメントで公開するのは名前、サイト、本文です。メールアドレスも、それから作ったものも公開しません。"
            "ページを作る側からは読めない場所に分けて置き、コメントを確認する人だけが見ます。"
        ),
    ),
    "privacy_taken_back": (
        (
            "What you withdraw, and what is not printed, nobody sees but those who decide; it stays until you ask for "
            "its end."
        ),
        "取り消したコメントと公開されなかったコメントは、確認する人だけが見ます。消すよう求められるまで残ります。",
    ),
    "privacy_own_letter": (
        "Whoever comments gets one letter, with a link by which they change or withdraw the comment later.",
        "コメントを送ると、あとで変更や取り消しのできるリンクを一通だけお送りします。",
    ),
    "privacy_network": (
        (
            "The network address a comment was sent from is forgotten after {} day.|"
            "The network address a comment was sent from is forgotten after {} days."
        ),
        "コメントの送信元のネットワークアドレスは {} 日後に消します。",
    ),
    "privacy_cookie": (
        (
            "Whoever sends something gets one cookie, for a year, by which they can change it later, and by which the "
            "form of comments knows how they signed. No printed page looks at it."
        ),
        (
            "何かを送ると、あとで変えたり、次のコメントで名前を省いたりできるように、"
            "一年間のクッキーを一つだけ置きます。ページの表示には使いません。"
        ),
    ),
    "privacy_mail": (
        (
            "Whoever asks for letters is written to after confirming that, until they press the button in any letter; "
            "then their address is forgotten."
        ),
        "便りは、申し込みを確かめてからお送りします。どの便りのボタンからでもやめられ、そのときアドレスを消します。",
    ),
    "privacy_scores": (
        (
            "With the scores that you give stands when you gave them and a digest of that cookie, and neither a name "
            "nor an address. They stay as long as the review, or until you take them back."
        ),
        (
            "つけた点数には、日付と、クッキーから作った符号だけを添えます。名前もアドレスも残しません。"
            "レビューがあるあいだ、または取り消すまで残ります。"
        ),
    ),
    "privacy_counted": (
        "How much one network address sends is counted for a day, as a digest from which nobody can tell the address.",
        "送信の回数はネットワークアドレスごとに一日だけ数えます。元のアドレスのわからない符号で数えます。",
    ),
    "privacy_letters": (
        (
            "An address that nobody confirms is forgotten after {} days. That a letter was sent is known for {} days, "
            "and not to whom."
        ),
        "確かめられなかったアドレスは {} 日後に消します。便りを送ったことは {} 日間残しますが、宛先は残しません。",
    ),
    "privacy_backups": (
        "Backups are kept for {} day, and then removed.|Backups are kept for {} days, and then removed.",
        "バックアップは {} 日間残し、そのあと消します。",
    ),
    "privacy_backups_stay": (
        "Backups stay until whoever runs this press removes them.",
        "バックアップは、運営者が消すまで残ります。",
    ),
    "privacy_account": (
        (
            "Whoever wants their scores on several devices gives an address; it stands apart, serves for nothing else, "
            "and goes with the account."
        ),
        "複数の端末で採点を使うためにお預かりしたアドレスは別に保管し、ほかには使わず、アカウントとともに消します。",
    ),
    "privacy_asking": (
        (
            "You may ask for all that is kept by your address, and for its end: then it is erased from database, log "
            "and pages, and a backup that is restored later does not bring it back."
        ),
        (
            "アドレスで残しているもののすべてを求めること、消すよう求めることができます。データベース、ログ、ページから消し、"
            "あとで戻したバックアップからも戻りません。"
        ),
    ),
}
