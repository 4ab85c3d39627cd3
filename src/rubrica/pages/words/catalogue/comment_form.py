"""The words of the form for comments, of its faults, and of what became of a comment."""

from __future__ import annotations

WORDS = {
    "comment_on": ("A comment on {}", "{}へのコメント"),
    "add_comment": ("Add a comment", "コメントを書く"),
    "reply_to": ("Reply to {}", "{}さんへの返信"),
    "change_comment": ("Change your comment", "コメントを直す"),
    "required_note": (
        "Fields marked * are required. Your e-mail is never published.",
        "* は必須です。メールアドレスが公開されることはありません。",
    ),
    "your_name": ("Name *", "名前 *"),
    "your_email": ("E-mail *", "メールアドレス *"),
    "your_email_known": ("E-mail", "メールアドレス"),
    "email_known": (
        "Left empty, it is the address that you gave last time. It is shown to nobody, here neither.",
        "空欄なら、前回のアドレスを使います。アドレスはこの画面にも表示しません。",
    ),
    "here_before": (
        "Commented before? Begin with your name filled in",
        "前にもコメントした方は、入力を省けます",
    ),
    "filled_in": ("This is how you signed last time.", "前回のお名前を入れてあります。"),
    "not_you": ("Somebody else? Begin with an empty form", "別の方は、空のフォームから"),
    "you_answer": ("What you reply to", "返信先のコメント"),
    "private": ("private", "非公開"),
    "your_site": ("Your site", "サイト"),
    "optional": ("optional", "任意"),
    "your_comment": ("Comment *", "コメント *"),
    "comment_hint": (
        (
            "*emphasis*, **strong**, > quotes, lists and [links](https://example.org) work; pictures and HTML do not. "
            "What stands ||so|| keeps the comment folded."
        ),
        (
            "*強調*、**太字**、> 引用、箇条書き、[リンク](https://example.org) が使えます。画像と HTML は使えません。"
            "||こう||書いた部分があるコメントは、たたんで表示します。"
        ),
    ),
    "proof_note": (
        (
            "While you write, your browser computes for a moment, which keeps machines away. Without script your "
            "comment waits until somebody has read it."
        ),
        "書いているあいだにブラウザーが少し計算します（機械よけです）。スクリプトがなければ、担当者が目を通すまで掲載を待ちます。",
    ),
    "proof_wait": ("One moment, your browser is still computing …", "ブラウザーが計算しています。少しお待ちください…"),
    "gives_away": ("This gives something away", "ネタバレを含みます"),
    "from_episode": ("from episode", "第何話から"),
    "leave_empty": ("Leave this empty", "ここは空のままにしてください"),
    "post_comment": ("Post comment", "送信する"),
    "send_again": ("Send again", "もう一度送る"),
    "save_comment": ("Save", "保存する"),
    "writes_as": ("You write as {}.", "{}として書きます。"),
    "not_sent": ("Not sent yet", "まだ送信されていません"),
    "n_faults": ("{} field needs you|{} fields need you", "{}か所を確かめてください"),
    "nothing_lost": (
        "Nothing is lost: your comment stands below as you wrote it.",
        "書いた内容はそのまま下に残っています。",
    ),
    "fault_name": ("Name: say what to call you", "名前：お呼びする名前を書いてください"),
    "fault_name_taken": (
        "Name: this looks like the name of somebody who writes here; choose another",
        "名前：ここで書いている人の名前と紛らわしいので、別の名前にしてください",
    ),
    "fault_name_long": ("Name: at most {} characters", "名前：{}文字までです"),
    "fault_email": (
        "E-mail: it should read like name@example.org",
        "メールアドレス：name@example.org のように書いてください",
    ),
    "fault_email_of_name": (
        "E-mail: this is another name than last time, so give the address that goes with it",
        "メールアドレス：前回とお名前が違うため、アドレスも入力してください",
    ),
    "fault_site": (
        "Site: an address that begins with https://, or nothing",
        "サイト：https:// で始まるアドレスを書くか、空にしてください",
    ),
    "fault_site_secret": (
        "Site: an address without the name or password before its @, which everybody could read",
        "サイト：「@」の前の名前やパスワードは誰にでも見えてしまうので、除いて書いてください",
    ),
    "fault_text": ("Comment: there is nothing in it yet", "コメント：まだ何も書かれていません"),
    "fault_text_long": ("Comment: at most {} characters; this has {}", "コメント：{}文字までです（今は{}文字）"),
    "fault_from": (
        "From episode: a number, or nothing for all of it",
        "第何話から：数字を書くか、全体なら空にしてください",
    ),
    "held_title": ("Held for approval", "承認待ち"),
    "held_said": (
        "Your comment has arrived. Somebody of the press reads it before it is printed; until then nobody sees it.",
        "コメントを受け取りました。掲載前に担当者が目を通します。それまでは誰にも表示されません。",
    ),
    "printed_title": ("Your comment is printed", "コメントを掲載しました"),
    "printed_said": (
        "It stands under the review in a moment.",
        "まもなくレビューの下に表示されます。",
    ),
    "changed_title": ("Your comment is changed", "コメントを直しました"),
    "withdrawn_title": ("Your comment is withdrawn", "コメントを取り下げました"),
    "withdrawn_said": ("It is not printed any more.", "掲載を終了しました。"),
    "see_it": ("See it on its page", "ページで見る"),
    "back_to_review": ("Back to the review", "レビューに戻る"),
    "change_it": ("Change it", "直す"),
    "withdraw_it": ("Withdraw it", "取り下げる"),
    "change_for": (
        "You can change or withdraw it for {} minutes from this browser.",
        "このブラウザーから{}分間、直したり取り下げたりできます。",
    ),
    "not_yours": ("Nothing of yours is here", "直せるコメントがありません"),
    "not_yours_by_browser": (
        "A comment can be changed for {} minutes, from the browser that sent it.",
        "送信したブラウザーから{}分間、直せます。",
    ),
    "not_yours_said": (
        "A comment can be changed for {} minutes from the browser that sent it, and later by the link in a mail.",
        "送信したブラウザーから{}分間、その後はメールのリンクから直せます。",
    ),
}
