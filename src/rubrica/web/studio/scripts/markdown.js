// What a line of a manuscript is, for its colours alone: the server reads what it means.
// `look` returns the ranges to colour, [kind, from, to], and the state that the next line begins in:
// "top" before the first line, "" prose, "front" matter, "code" and its fence, "spoiler".

const INLINE = [
  ["code", /`[^`\n]+`/g],
  ["hidden", /\|\|(?!\s)[^|\n]+\|\|/g],
  ["name", /\[\[[^\]\n]+\]\]/g],
  ["figure", /!\[[^\]\n]*\]\([^)\n]*\)/g],
  ["link", /\[[^\]\n]*\]\([^)\n]*\)/g],
  ["strong", /(\*\*|__)(?=\S)[^\n]+?\1/g],
  ["em", /(?<![*\w])\*(?![\s*])[^*\n]+\*(?!\*)|(?<![_\w])_(?![\s_])[^_\n]+_(?![_\w])/g],
  ["address", /https?:\/\/[^\s<>)\]]+/g],
];
const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const SCORE =
  /^\s{0,3}[*_]{0,2}[\p{L}][\p{L} &]{0,40}[*_]{0,2}\s*[::][*_]{0,2}\s*\d[\d.,]*\s*\/\s*\d|^\s{0,3}[*_]{0,2}\d+([.,]\d+)?\s*\/\s*\d+([.,]\d+)?\b/u;

export function look(line, state) {
  if (state === "top") return /^---\s*$/.test(line) ? [whole("front", line), "front"] : look(line, "");
  if (state === "front") return front(line);
  if (state.startsWith("code")) return [whole("code", line), line.trim() === state.slice(4) ? "" : state];
  const fence = FENCE.exec(line);
  if (fence) return [whole("code", line), `code${fence[1]}`];
  if (/^:::/.test(line)) return [whole("lid", line), state === "spoiler" && /^:::\s*$/.test(line) ? "" : "spoiler"];
  const heading = /^(#{1,6})\s/.test(line);
  if (heading) return [[...whole("heading", line), ...inline(line)], ""];
  const ranges = inline(line);
  if (state === "spoiler") ranges.push(...whole("inside", line));
  if (SCORE.test(line)) ranges.push(...whole("score", line));
  if (/^\s*>/.test(line)) ranges.push(...whole("quote", line));
  const list = /^\s*(?:[-*+]|\d+[.)])\s/.exec(line);
  if (list) ranges.push(["sign", 0, list[0].length]);
  if (/^\s*<!--/.test(line)) ranges.push(...whole("aside", line));
  return [ranges, state];
}

function front(line) {
  if (/^(---|\.\.\.)\s*$/.test(line)) return [whole("front", line), ""];
  const key = /^[\w-]+:/.exec(line);
  return [
    key
      ? [
          ["key", 0, key[0].length],
          ["front", key[0].length, line.length],
        ]
      : whole("front", line),
    "front",
  ];
}

function whole(kind, line) {
  return line ? [[kind, 0, line.length]] : [];
}

function inline(line) {
  if (!/[`|[*_:]/.test(line)) return [];
  const found = [];
  for (const [kind, pattern] of INLINE) {
    for (const match of line.matchAll(pattern)) {
      const from = match.index,
        to = from + match[0].length;
      if (found.every(([, start, end]) => to <= start || from >= end || kind === "em" || kind === "strong"))
        found.push([kind, from, to]);
    }
  }
  return found;
}
