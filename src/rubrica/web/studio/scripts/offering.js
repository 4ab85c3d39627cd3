// When a text is opened: what this browser still holds of it that was never saved is offered, with what differs.

import { folded, question } from "./asides.js";
import { drop, leftCopies } from "./copies.js";
import { differenceList } from "./difference.js";
import { say } from "./words.js";

export async function offer(text, saving) {
  if (saving.isDirty) saving.typed();
  const copies = await leftCopies(),
    newest = copies.find((copy) => copy.text !== text.value);
  for (const copy of copies) if (copy.text === text.value) drop(copy);
  if (!newest) return;
  const list = differenceList(saving.saved, newest.text, { "-": say("saved-text"), "+": say("copy") });
  const when = new Date(newest.at).toLocaleString(document.documentElement.lang || [], {
    dateStyle: "medium",
    timeStyle: "short",
  });
  const what = newest.base === saving.base ? "copy-newer" : "copy-apart";
  question(
    "copy",
    say("copy-found", { when }),
    say(what),
    [folded(say("differ"), list)],
    [
      [say("copy-take"), () => take(newest, text, saving)],
      [say("copy-drop"), () => drop(newest)],
    ],
  );
}

// It rests on what it rested on: if somebody saved since, the server says so, and no text covers the other.
async function take(copy, text, saving) {
  saving.base = copy.base;
  text.become(copy.text);
  await saving.copies.keep(copy.base);
  if (copy.tab !== saving.copies.tab) await drop(copy);
}
