// What is put into the text by a button: figures, spoilers, advice, points, a table; and emphasis around what is chosen.
// The buttons carry their pattern in data-insert: ‹…› is what is to be typed over, and holds what was chosen.

export function insert(text, pattern, block = true) {
  const { area, value, chosen } = text,
    [from, to] = [area.selectionStart, area.selectionEnd];
  const gap = block ? around(value, from, to) : ["", ""];
  const hole = /‹(.*?)›/s.exec(pattern);
  const filled = pattern.replace(/‹(.*?)›/s, () => chosen || hole[1]).replace(/‹(.*?)›/gs, "$1");
  const start = from + gap[0].length + (hole?.index ?? pattern.length);
  text.replace(from, to, gap[0] + filled + gap[1], [start, start + (hole ? (chosen || hole[1]).length : 0)]);
  area.focus({ preventScroll: true });
}

// A block of its own: an empty line before it and behind it, where there is none yet.
function around(value, from, to) {
  const before = value.slice(0, from),
    after = value.slice(to);
  const above = !before || before.endsWith("\n\n") ? "" : before.endsWith("\n") ? "\n" : "\n\n";
  const below = !after ? "\n" : after.startsWith("\n\n") ? "" : after.startsWith("\n") ? "\n" : "\n\n";
  return [above, below];
}

// Emphasis on and off again.
export function wrap(text, sign) {
  const { area, value, chosen } = text,
    [from, to] = [area.selectionStart, area.selectionEnd],
    { length } = sign;
  if (chosen.startsWith(sign) && chosen.endsWith(sign) && chosen.length >= 2 * length) {
    return text.replace(from, to, chosen.slice(length, -length), [from, to - 2 * length]);
  }
  if (value.slice(from - length, from) === sign && value.slice(to, to + length) === sign) {
    return text.replace(from - length, to + length, chosen, [from - length, to - length]);
  }
  text.replace(from, to, sign + chosen + sign, [from + length, to + length]);
}

export function link(text) {
  const { area, chosen } = text,
    [from, to] = [area.selectionStart, area.selectionEnd];
  const isAddress = /^https?:\S+$/.test(chosen),
    said = isAddress ? `[](${chosen})` : `[${chosen}]()`;
  const at = from + (isAddress || !chosen ? 1 : said.length - 1);
  text.replace(from, to, said, [at, at]);
}

export function buttons(text) {
  const menu = document.getElementById("_insert");
  menu.addEventListener("click", (event) => {
    const button = event.target.closest("[data-insert]");
    if (!button) return;
    menu.open = false;
    insert(text, button.dataset.insert.replaceAll("\\n", "\n"), button.dataset.inline === undefined);
  });
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });
}
