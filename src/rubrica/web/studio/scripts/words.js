// The sentences that scripts say. The page hands them over, in its language, in a template of its own.

const said = new Map();
for (const word of document.getElementById("_words").content.children) said.set(word.dataset.word, word.textContent);

export function say(name, values = {}) {
  return said.get(name).replace(/\{(\w+)\}/g, (whole, key) => values[key] ?? whole);
}

export function clock(moment = new Date()) {
  return moment.toLocaleTimeString(document.documentElement.lang || [], { hour: "2-digit", minute: "2-digit" });
}
