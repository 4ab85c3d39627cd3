// What a reading says of lines, as the mirror draws it: the score beside its score line, a sign for the gravest remark,
// and the words that remarks are about.

const SIGNS = { error: "!", warning: "?", note: "–" };
const GRAVEST = ["error", "warning", "note"];

export function marksOf(reading, lines) {
  const marks = new Map();
  const at = (line) => marks.get(line) ?? marks.set(line, { gutter: null, ranges: [] }).get(line);
  for (const mark of reading.marks) {
    const words = mark.value || "–";
    at(mark.line).gutter = { kind: "score", words };
  }
  for (const remark of byGravity(reading.remarks)) {
    const first = at(remark.line);
    if (!first.gutter || (first.gutter.kind === "score" && remark.severity === "error"))
      first.gutter = { kind: remark.severity, words: SIGNS[remark.severity] };
    const last = Math.min(remark.end_line, remark.line + 40);
    for (let line = remark.line; line <= last; line++) {
      const length = lines[line - 1]?.words.length ?? 0;
      const from = line === remark.line ? remark.column - 1 : 0;
      const to = line === remark.end_line ? Math.max(remark.end_column - 1, from + 1) : length;
      if (from < length) at(line).ranges.push([`remark t-${remark.severity}`, from, Math.min(to, length)]);
    }
  }
  return marks;
}

function byGravity(remarks) {
  return [...remarks].sort((one, other) => GRAVEST.indexOf(one.severity) - GRAVEST.indexOf(other.severity));
}
