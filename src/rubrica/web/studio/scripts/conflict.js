// Somebody else saved meanwhile, or one's own other tab. Both texts stay: one sees where they differ, and says which
// is to stand. What is chosen against is still among the drafts, or in the undo of this tab.

import { folded, question } from "./asides.js";
import { differenceList } from "./difference.js";
import { say } from "./words.js";

export function ask(saving, mine, answer) {
  const { text: theirs, merged, conflicts, by } = answer;
  const list = differenceList(theirs, mine, { "-": say("theirs"), "+": say("yours") });
  const answers = [
    [say("take-mine"), () => rest(saving, answer, saving.text.value)],
    [say("take-theirs"), () => rest(saving, answer, theirs)],
  ];
  if (typeof merged === "string")
    answers.unshift([say(conflicts ? "take-marked" : "take-both"), () => merge(saving, mine, answer)]);
  question(
    "conflict",
    say("conflict"),
    say(by ? "conflict-by" : "conflict-what", { by }),
    [folded(say("differ"), list)],
    answers,
  );
}

// What was typed since is in none of the two: the server is asked again, with all of it.
function merge(saving, mine, answer) {
  if (saving.text.value === mine) return rest(saving, answer, answer.merged, answer.conflicts);
  saving.stopped = false;
  saving.save();
}

function rest(saving, { base, text: theirs }, words, conflicts = 0) {
  Object.assign(saving, { base, saved: theirs, stopped: false });
  saving.text.become(words);
  if (conflicts) saving.text.go(words.indexOf("<<<<<<<"));
  else saving.save(true);
}
