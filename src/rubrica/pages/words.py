"""The interface's own words, one line each: English, Japanese. A page speaks the language of its text."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from rubrica.pages import dates

if TYPE_CHECKING:
    from collections.abc import Mapping

LANGUAGES = ("en", "ja")

# `one|many` is chosen by the number; {} stands for what the page fills in.
WORDS: Mapping[str, tuple[str, str]] = {
    # around every page
    "skip": ("Skip to the content", "本文へ"),
    "site": ("Site", "サイト"),
    "reviews": ("Reviews", "レビュー"),
    "works": ("Works", "作品"),
    "best": ("Best", "ランキング"),
    "articles": ("Articles", "記事"),
    "lists": ("Lists", "リスト"),
    "tags": ("Tags", "タグ"),
    "critics": ("Critics", "評者"),
    "tip": ("Leave a tip", "応援する"),
    "published_with": ("{} is published with Rubrica", "{} は Rubrica で発行しています"),
    "feed": ("Feed", "フィード"),
    "scoring_guide": ("Scoring guide", "採点基準"),
    "to_top": ("Back to top", "ページの先頭へ"),
    # what stands in a text
    "spoiler": ("Spoiler", "ネタバレ"),
    "spoiler_from": ("Spoiler, from episode {}", "ネタバレ（第{}話から）"),
    "seen_up_to": ("I have seen up to episode", "視聴済みの話数"),
    "open_seen": ("Open what I have seen", "ここまでを開く"),
    "reveal": ("Show the spoiler", "ネタバレを表示"),
    "back_to": ("Back to note {}", "注{}に戻る"),
    # letters that the press sends
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
    "decide_old": ("It is older than two weeks, or not yours any more.", "二週間を過ぎたか、使えなくなっています。"),
    "all_held": ("All that waits", "承認待ちの一覧"),
    "link_old": ("This link no longer works", "このリンクは無効です"),
    "link_old_said": (
        "It was older than a week, or has been used to leave.",
        "一週間を過ぎたか、すでに配信を停止しています。",
    ),
    # accounts of readers
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
    # a review
    "a_review": ("{} review", "{}レビュー"),
    "disclosure": ("Disclosure: {}", "開示：{}"),
    "spoilers_to": ("Spoilers: {}", "ネタバレ：{}"),
    "by": ("By", "文"),
    "minutes": ("{} min read", "{}分で読めます"),
    "nth_revision": ("{} revision", "第{}版"),
    "corrected": ("corrected on {}", "{}訂正"),
    "revision_of": ("{}, {}.", "{}、{}。"),
    "in_brackets": ("{} ({})", "{}（{}）"),
    "newer_exists": ("A newer one exists.", "新しい版があります。"),
    "kept_revision": (
        "This address keeps the {} revision, whatever comes after it.",
        "このアドレスは、今後も第{}版を表示します。",
    ),
    "correction": ("Correction: {}", "訂正：{}"),
    "corrected_as": ("{}: {}", "{}：{}"),
    "correction_on": ("Corrected", "訂正"),
    "earlier_revision": (
        "This is the {} revision, as it was printed. A newer one exists.",
        "これは第{}版です。新しい版があります。",
    ),
    "read_newest": ("Read the newest", "最新版を読む"),
    "scored_on": ("scored on {}", "{}採点"),
    "scored_in": ("scored in {}", "{}採点"),
    "scores": ("Scores", "採点"),
    "overall": ("Overall", "総合"),
    "out_of": (" out of {}", "点（{}点満点）"),
    "not_scored": ("not scored", "採点なし"),
    "unscored": ("Not scored", "この記事に点数はありません"),
    "score": ("Score", "点数"),
    "radar": ("Radar: {}, each out of {}", "レーダーチャート：{}（各{}点満点）"),
    "own_judgement": ("The critic’s own judgement, not a sum", "評者の総合判断（平均ではありません）"),
    "contents": ("Contents", "目次"),
    "in_this_review": ("In this review", "このレビューの目次"),
    "opening": ("Opening", "はじめに"),
    "watch_if": ("Watch it if you", "おすすめする人"),
    "skip_if": ("Skip it if you", "おすすめしない人"),
    "who": ("Who it is for", "こんな人に"),
    "notes": ("Notes", "注記"),
    "footnotes": ("Footnotes", "脚注"),
    "about_the_work": ("About the work", "作品について"),
    "everything_about": ("Everything about it", "作品ページへ"),
    "studio": ("Studio", "制作"),
    "how_made": ("How this number is made", "この点数のなりたち"),
    "carried_by": ("{} carried it: without, {}.", "{}が支えています。除くと{}。"),
    "held_back_by": ("{} held it back: without, {}.", "{}が下げています。除くと{}。"),
    "any_weights": ("Whatever the weights, it lies between {} and {}.", "どう重みをつけても{}から{}の間です。"),
    "would_move": (
        "{0} at {1} instead of {2} would make it {3}, {4}.",
        "{0}が{2}ではなく{1}なら{3}「{4}」になります。",
    ),
    "history": ("Score history", "採点の記録"),
    "what_changed": ("What changed", "変更点"),
    "compare": ("Compare the two", "二つの版を比べる"),
    "all_revisions": ("All revisions", "すべての版"),
    "also_reviewed": ("Also reviewed by", "ほかの評者のレビュー"),
    "tip_heading": ("If this was worth your evening", "この記事が役に立ったら"),
    "before": ("Before this", "前のレビュー"),
    "after": ("After this", "次のレビュー"),
    "neighbours": ("Neighbours", "前後のレビュー"),
    # the lens
    "lens": ("Weigh it your own way", "自分の重みで見る"),
    "lens_about": (
        "How much each category counts for you: 1 as usual, 2 twice as much, 0 not at all.",
        "各項目の重みを決めてください。1はそのまま、2は二倍、0は数えません。",
    ),
    "lens_weigh": ("Weigh", "この重みで見る"),
    "lens_without": ("Without my weights", "重みを外す"),
    "lens_seen": ("Through your lens", "あなたの重みでは"),
    "lens_own": ("The critic’s own: {}", "評者の点数：{}"),
    "lens_own_number": ("Critic’s own", "評者"),
    "lens_yours": ("Yours", "あなた"),
    "lens_nothing": (
        "Nothing that you weigh is scored here, so there is no number.",
        "重みをつけた項目に点数がないので、計算できません。",
    ),
    "lens_top": ("The best {} of {} by your weights.", "あなたの重みでの上位{}件（全{}件）。"),
    "lens_all": ("{} review by your weights.|{} reviews by your weights.", "あなたの重みで並べた{}件。"),
    "lens_apart": ("Not scored in what you weigh", "重みをつけた項目に点数がないレビュー"),
    "lens_others": (
        "{} review has another rubric and is not compared.|{} reviews have other rubrics and are not compared.",
        "別の採点基準による{}件は比べていません。",
    ),
    "lens_convert": ("Convert and compare them", "換算して比べる"),
    "lens_converted": ("converted from {}", "{}から換算"),
    "lens_share": (
        "The address of this page holds your weights: share it, or keep it.",
        "このページのアドレスに重みが入っています。",
    ),
    "lens_equals": (
        "Equal means share a place; the newest comes first.",
        "平均が等しいものは同じ順位で、新しい順に並べます。",
    ),
    "lens_not_read": ("What could not be read", "読み取れなかったもの"),
    "lens_number": (
        "{}: a weight is a number such as 2, 0.5 or 0, with four decimals at most.",
        "{}：重みは2、0.5、0のような数（小数は四桁まで）で書いてください。",
    ),
    "lens_heavy": ("{}: a weight is at most {}.", "{}：重みは{}までです。"),
    "lens_colon": (
        "{}: write a category and its weight, such as story:2.",
        "{}：story:2のように項目と重みを書いてください。",
    ),
    "lens_unknown": ("{}: there is no category of that name. ", "{}：その名前の項目はありません。"),
    "lens_near": ("Did you mean {}?", "{}のことですか。"),
    "lens_there_are": ("There are {}.", "項目は{}です。"),
    "lens_long": ("This lens is too long to be read.", "重みの指定が長すぎて読めません。"),
    # lists
    "newest": ("Newest", "新着"),
    "latest": ("Latest reviews", "新着レビュー"),
    "newest_review": ("Newest review", "最新レビュー"),
    "read_the_review": ("Read the review", "レビューを読む"),
    "n_by_month": ("All {} by month", "全{}件を月別に見る"),
    "n_reviews": ("{} review|{} reviews", "レビュー{}件"),
    "reviews_of": ("Reviews of {}", "{}のレビュー"),
    "by_month": ("By month", "月別"),
    "older": ("Before", "前の月"),
    "newer": ("After", "次の月"),
    "tagged": ("Reviews tagged {}", "「{}」のレビュー"),
    "all_tags": ("Every tag with its reviews", "すべてのタグ"),
    "all_critics": ("The critics of this press", "評者一覧"),
    "all_works": ("Every work of this press", "作品一覧"),
    "by_score": ("By score", "点数順"),
    "all_bests": ("The best in each category", "項目別ランキング"),
    "all_texts": ("Texts of {} without scores", "{}の読み物"),
    "reviews_by": ("Reviews by {}", "{}のレビュー"),
    "a_year": ("Year", "年"),
    "all_years": ("All years", "すべて"),
    "any_score": ("Any", "すべて"),
    "filters": ("Filters", "絞り込み"),
    # home
    "home_description": ("Scored reviews of {}, newest first.", "{}の採点つきレビュー。"),
    "the_critic": ("The critic", "評者"),
    "a_word": ("A word from the critic", "評者から"),
    "how_i_score": ("How I score", "採点のしかた"),
    "the_tip_jar": ("The tip jar", "応援"),
    "follow": ("Follow", "購読"),
    "feeds": ("Feeds", "フィード"),
    "feeds_too": (
        "Each critic, tag and work has a feed too, on its page.",
        "評者、タグ、作品のページにも、それぞれのフィードがあります。",
    ),
    "hand_on": ("Pass it on", "この記事を共有"),
    "share": ("Share", "共有する"),
    "copy_link": ("Copy the link", "リンクをコピー"),
    "copied": ("Copied", "コピーしました"),
    "everything": ("Everything", "すべて"),
    "moved": ("Scores that moved", "変わった点数"),
    "best_in_each": ("Best in each category, {}", "{}の項目別ベスト"),
    "highest_given": ("The highest score given", "いちばん高い点数"),
    "sharing": ("and {} other|and {} others", "ほか{}作"),
    "no_reviews": ("Nothing is published yet.", "まだレビューはありません。"),
    # rankings
    "categories": ("Categories", "項目"),
    "scored_from": ("scored from {} to {}", "{}点から{}点まで"),
    "best_by": ("Best {}", "{}のランキング"),
    "best_of_year": ("Best {} of {}", "{1}の{0}ランキング"),
    "best_scored": ("{} scored {}", "{}：{}点"),
    "best_overall_about": ("By the overall, best first.", "総合点の高い順。"),
    "place": ("Place", "順位"),
    "work": ("Work", "作品"),
    "shared": ("shared", "同順位"),
    "without": ("{} not scored", "{}は採点なし"),
    "the_list": ("The list", "一覧"),
    "places_note": (
        "Equal scores share a place and stand in order of title. The next place counts everyone above it.",
        "同点は同じ順位とし、題名順に並べます。次の順位は上位の数だけ下がります。",
    ),
    "top_hundred": ("The first hundred of {}.", "{}件中の上位百件です。"),
    # a rubric
    "how_scored": ("How I score: {}", "採点のしかた：{}"),
    "weighs": ("{} % of the overall", "総合の{}％"),
    "bonus": ("not part of the overall", "総合に含めない"),
    "the_overall": ("The overall", "総合点"),
    "policy_mean": (
        "The overall is the mean of the scored categories, printed out of {}.",
        "総合は採点した項目の平均です（{}点満点）。",
    ),
    "policy_weighted": (
        "The overall is the weighted mean of the scored categories, printed out of {}.",
        "総合は重みをつけた平均です（{}点満点）。",
    ),
    "policy_own": (
        "The overall is the critic’s own judgement, out of {}. It is not computed from the categories.",
        "総合は評者自身の判断で、項目からは計算しません（{}点満点）。",
    ),
    "policy_missing": (
        "A category without a score leaves the mean; it does not count as nought.",
        "採点しない項目は平均から除きます。0点とは数えません。",
    ),
    "policy_missing_own": ("A category may stay without a score.", "採点しない項目があってもかまいません。"),
    "to_places": ("{} decimal|{} decimals", "小数第{}位"),
    "to_whole": ("a whole number", "整数"),
    "to_step": ("steps of {}", "{}刻み"),
    "rounding_half_up": ("It is rounded to {}; a half goes up.", "{}に四捨五入します。"),
    "rounding_half_even": ("It is rounded to {}; a half goes to the even digit.", "{}に偶数丸めします。"),
    "rounding_down": ("It is cut off at {}, never rounded up.", "{}で切り捨てます。"),
    "nearest_letter": ("It is printed as the nearest letter.", "最も近い文字で示します。"),
    "the_words": ("The words", "評語"),
    "spread": ("How the scores are spread", "点数の分布"),
    "spread_said": (
        "{}: most often {}, given {} times of {}",
        "{}：最も多いのは{}点（{}回／全{}回）",
    ),
    "n_newcomers": ("{} new reader came.|{} new readers came.", "新しい読者{}人が採点しました。"),
    "n_held": ("{} score is held.|{} scores are held.", "保留は{}件です。"),
    "release_burst": ("Let them count", "集計に入れる"),
    "confirm_burst": ("They are held rightly", "保留は正しい"),
    "burst_released": ("You let them count.", "集計に入れました。"),
    "burst_confirmed": ("You agreed that they are held.", "保留を正しいと判断しました。"),
    "as_table": ("The same as a table", "表で見る"),
    "times": ("Times", "回数"),
    "editions": ("Earlier editions", "以前の版"),
    "nth_edition": ("{} edition", "第{}版"),
    "since": ("since {}", "{}から"),
    # revisions
    "what_changed_in": ("What changed in the {} revision", "第{}版の変更点"),
    "what_changed_from": ("What changed from the {} to the {} revision", "第{}版から第{}版への変更点"),
    "earlier_both": (
        "Both are earlier revisions, as they were printed. A newer one exists.",
        "どちらも以前の版です。新しい版があります。",
    ),
    "other_scale": ("another scale", "別の尺度"),
    "scored_with": ("Rubric", "採点基準"),
    "history_picture": ("The overall from revision to revision: {}", "版ごとの総合点：{}"),
    "history_key": (
        "Thick: the overall. Thin: the categories, dotted where they never moved. Below: the revisions’ numbers.",
        "太い線は総合、細い線は各項目、点線は変わらなかった項目です。下の数字は版の番号です。",
    ),
    "compared_with": ("Compare", "比較"),
    "before_now": (", before {}", "（以前は{}）"),
    "compared": (
        "Two revisions of one review side by side: scores, reason, viewing and words.",
        "一つのレビューの二つの版を並べます。",
    ),
    "revisions": ("Revisions", "版"),
    "revision_n": ("Revision {}", "第{}版"),
    "in_print": ("Revision {}, the one in print", "第{}版（現行）"),
    "printed": ("Printed", "発行"),
    "viewing": ("Viewing", "視聴"),
    "reason": ("Reason", "理由"),
    "sum": ("Sum", "計算"),
    "category": ("Category", "項目"),
    "change": ("Change", "変化"),
    "same": ("same", "同じ"),
    "n_moved": ("{} of {} changed|{} of {} changed", "{1}項目中{0}項目が変更"),
    "scores_moved": ("{} score moved|{} scores moved", "{}項目の点数が変わり"),
    "between": (", ", "、"),
    "overall_stayed": ("the overall stayed.", "総合は同じです。"),
    "overall_went": ("the overall went from {} to {}.", "総合は{}から{}になりました。"),
    "verdict_stayed": ("The verdict stayed where it was.", "評語は変わりません。"),
    "verdict_went": ("The verdict went from “{}” to “{}”.", "評語は「{}」から「{}」になりました。"),
    "given_now": ("Given now", "現在の点数"),
    "taken_back": ("Given before, taken back", "以前の点数"),
    "the_text": ("Words", "本文"),
    "words_counted": ("{} added, {} removed|{} added, {} removed", "{}語追加、{}語削除"),
    "removed": ("removed", "削除"),
    "added": ("added", "追加"),
    "n_unchanged": ("{1}: {0} passage, unchanged|{1}: {0} passages, unchanged", "{1}：{0}段落、変更なし"),
    "no_spoilers": ("Spoilers are left out.", "ネタバレは除いてあります。"),
    "read_revision": ("Read revision {}", "第{}版を読む"),
    "as_printed": ("Read revision {} as it was printed", "発行当時の第{}版を読む"),
    # a work
    "scores_by_critic": ("Scores by critic", "評者別の点数"),
    "facts": ("Facts", "データ"),
    "also_known_as": ("Also known as", "別題"),
    "kind": ("Kind", "種別"),
    "season": ("Season", "時期"),
    "length": ("Length", "長さ"),
    "n_episodes": ("{} episode|{} episodes", "全{}話"),
    "n_minutes": ("{} min", "{}分"),
    "n_pages": ("{} page|{} pages", "{}ページ"),
    "n_tracks": ("{} track|{} tracks", "全{}曲"),
    "n_hours": ("{} hour|{} hours", "{}時間"),
    "episodes_of_minutes": ("{} × {} min", "全{}話、各{}分"),
    "related": ("Related", "関連作品"),
    "source": ("Source", "原作"),
    "broadcast": ("Broadcast", "放送"),
    "released": ("Released", "公開"),
    "author": ("Author", "著者"),
    "translator": ("Translator", "訳者"),
    "publisher": ("Publisher", "出版社"),
    "staff": ("Credits", "スタッフ"),
    "songs": ("Songs", "曲"),
    "use": ("Use", "用途"),
    "title": ("Title", "題名"),
    "performed_by": ("Performed by", "歌・演奏"),
    "composed_by": ("Composed by", "作曲"),
    "episodes": ("Episodes", "話数"),
    "cast": ("Cast", "キャスト"),
    "role": ("Role", "役"),
    "not_dubbed": ("not dubbed", "吹替なし"),
    "characters": ("Characters", "登場人物"),
    "stays_folded": (
        "Forms and groups stay folded where they give something away",
        "姿や所属は、ネタバレなら閉じてあります",
    ),
    "forms": ("Form: {1}|Forms: {1}", "姿：{1}"),
    "groups": ("Group: {1}|Groups: {1}", "所属：{1}"),
    "forms_from": ("Form, from {1}|Forms, from {1}", "姿（{1}から）"),
    "groups_from": ("Group, from {1}|Groups, from {1}", "所属（{1}から）"),
    "episode": ("episode {}", "第{}話"),
    # comments
    "comments": ("Comments", "コメント"),
    "n_comments": ("{} comment|{} comments", "コメント{}件"),
    "comments_on_part": ("Comments on {}, page {}", "{}へのコメント（{}ページ目）"),
    "comment_on": ("A comment on {}", "{}へのコメント"),
    "add_comment": ("Add a comment", "コメントを書く"),
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
    "reply_to": ("Reply to {}", "{}さんへの返信"),
    "change_comment": ("Change your comment", "コメントを直す"),
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
        "Commented before? Here you need not say again who you are.",
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
    "waiting": ("Waiting", "承認待ち"),
    "of_the_press": ("Critic", "評者"),
    "reply": ("Reply", "返信"),
    "reply_to_it": ("Reply to {}", "{}さんに返信"),
    "said_by": ("{} said", "{}さんのコメント"),
    "answers_to": ("to {}", "{}さんへ"),
    "edited": ("edited", "編集済み"),
    "day_and_time": ("{}, {}", "{} {}"),
    "earlier_comments": ("Earlier comments", "前のコメント"),
    "later_comments": ("Later comments", "次のコメント"),
    "comments_feed": ("Comments feed", "コメントのフィード"),
    "comments_closed": (
        "Comments on this review are closed.",
        "このレビューへのコメントは締め切りました。",
    ),
    "comments_old": (
        "Comments are closed: this review is more than {} days old.",
        "公開から{}日を過ぎたため、コメントは締め切りました。",
    ),
    # readers' scores
    "reader_scores": ("Readers and the critic", "読者と評者"),
    "n_reader_scores": (
        "{} reader scored the same categories.|{} readers scored the same categories.",
        "{}人の読者が同じ項目を採点しました。",
    ),
    "no_reader_scores": ("No reader’s score counts here yet.", "まだ集計された読者の点数はありません。"),
    "too_few_scores": ("{} From {} on, what they gave is shown.", "{}{}人から結果を表示します。"),
    "scores_held": (
        (
            "{} score is held: it came from new readers in an unusual burst, which crowded at a score, or pulled the "
            "mean of its category away from all other readers’. It is kept, and looked at again as more readers come.|"
            "{} scores are held: they came from new readers in an unusual burst, which crowded at a score, or pulled "
            "the mean of their category away from all other readers’. They are kept, and looked at again as more "
            "readers come."
        ),
        (
            "{}件の点数を保留しています。新しい読者から短い間に集中して届き、一つの点に偏っていたか、"
            "項目の平均を他の読者の平均から引き離したためです。点数は保存され、読者が増えるたびに見直されます。"
        ),
    ),
    "guess_higher": (
        "The critic guessed that others would score {} higher.",
        "評者は、ほかの人なら「{}」をもっと高く採点すると予想しました。",
    ),
    "guess_lower": (
        "The critic guessed that others would score {} lower.",
        "評者は、ほかの人なら「{}」をもっと低く採点すると予想しました。",
    ),
    "guess_otherwise": (
        "The critic guessed that others would score {} differently.",
        "評者は、ほかの人なら「{}」に違う点数をつけると予想しました。",
    ),
    "the_whole": ("the whole", "全体"),
    "guess_true": ("That came true.", "予想どおりです。"),
    "guess_false": ("That did not come true.", "予想は外れました。"),
    "guess_early": ("It is too early to tell.", "まだ判断できません。"),
    "n_readers": ("{} reader|{} readers", "読者{}人"),
    "critic_gave": ("the critic {}", "評者{}"),
    "differ_by": ("Readers differ by {}.", "読者との差は{}です。"),
    "differ_clearly": (
        "Readers clearly differ by {}; 95 % interval {}\u00a0to\u00a0{}.",
        "読者との差は明らかで{}です（95%区間 {} 〜 {}）。",
    ),
    "differ_not": (
        "Readers’ mean is as the critic scored; 95 % interval {}\u00a0to\u00a0{}.",
        "読者の平均は評者と同じです（95%区間 {} 〜 {}）。",
    ),
    "differ_unclearly": (
        "Readers differ by {}, which may be chance; 95 % interval {}\u00a0to\u00a0{}.",
        "読者との差は{}ですが、偶然かもしれません（95%区間 {} 〜 {}）。",
    ),
    "interval_said": (
        "The interval is Student’s. Readers’ scores never change the critic’s.",
        "区間はスチューデントの t 分布によります。読者の点数が評者の点数を変えることはありません。",
    ),
    "readers_word": ("Readers", "読者"),
    "your_score": ("Your score", "あなたの採点"),
    "your_scores_of": ("Your score of {}", "{}へのあなたの採点"),
    "score_hint": (
        (
            "The same categories as the critic. Leave out what you cannot judge: “not scored” is not a nought. "
            "You need no account; sending again replaces it."
        ),
        "評者と同じ項目です。判断できない項目は「採点なし」のままにできます。登録は不要で、送り直すと置き換わります。",
    ),
    "see_your_scores": ("See what you sent", "送った点数を見る"),
    "send_scores": ("Send my scores", "点数を送る"),
    "scores_sent": (
        "Your scores are kept. They stand on the page within a minute or so.",
        "点数を受け取りました。1分ほどでページに反映されます。",
    ),
    "score_fault": (
        "“{}” is no score here for {}. Nothing was changed: choose one below, and send again.",
        "「{}」は「{}」の点数ではありません。何も変更していません。下から選んで送り直してください。",
    ),
    "scores_last": (
        "You last sent this on {}. Sending again replaces it.",
        "前回送ったのは{}です。もう一度送ると置き換わります。",
    ),
    "scores_taken_away": ("You score nothing here now.", "あなたの点数を取り消しました。"),
    "scores_closed": ("This press takes no scores from readers.", "このサイトでは読者の採点を受け付けていません。"),
    "scores_open": ("Readers can score this from {} on.", "読者の採点は{}から受け付けます。"),
    # texts
    "in_this_text": ("In this text", "目次"),
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


class Words:
    """One language's words as attributes, and the ways to fill them: `words.skip`, `words.of("minutes", 9)`."""

    language: str

    def __init__(self, language: str) -> None:
        self.language = language
        column = LANGUAGES.index(language)
        self.__dict__.update({name: versions[column] for name, versions in WORDS.items()})

    if TYPE_CHECKING:

        def __getattr__(self, name: str) -> str: ...

    def label(self, name: str) -> str:
        """The word for a fact of a work, the fact's own name where there is none: Broadcast for broadcast."""
        text: str = self.__dict__.get(name, name[:1].upper() + name[1:])
        return text

    def of(self, name: str, *filling: object) -> str:
        """A word with its gaps filled; of `one|many` the one that fits the first number."""
        text: str = self.__dict__[name]
        one, bar, many = text.partition("|")
        if bar:
            text = one if filling and filling[0] == 1 else many
        return text.format(*filling)

    def of_one(self, title: str) -> str:
        """What one review of a rubric is called after: Anime; and Book and Game of the rubrics Books and Games."""
        return {"Books": "Book", "Games": "Game"}.get(title, title) if self.language == "en" else title

    def join(self, names: tuple[str, ...]) -> str:
        """Story, Audio and Visuals · Story、Audio、Visuals."""
        if self.language == "ja":
            return "、".join(names)
        return ", ".join(names[:-1]) + (" and " if len(names) > 1 else "") + names[-1]

    def nth(self, number: int) -> str:
        """2nd, 11th, 23rd; in Japanese the bare number, since its counter stands around it."""
        if self.language != "en":
            return str(number)
        last = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
        return f"{number}{last}"

    def day(self, date: str) -> str:
        return dates.day(date, self.language)

    def short_day(self, date: str) -> str:
        return dates.short_day(date, self.language)

    def month(self, date: str) -> str:
        return dates.month(date, self.language)

    def bare_month(self, date: str) -> str:
        return dates.bare_month(date, self.language)

    def year(self, date: str) -> str:
        return dates.year(date, self.language)


@lru_cache(maxsize=64)
def words_of(language: str) -> Words:
    """The words for a page in this language: Japanese for `ja` and `ja-JP`, English where there are no others."""
    first = language.partition("-")[0].lower()
    return Words(first if first in LANGUAGES else "en")
