// A reader's own weights where no server answers: the same sum, exactly, in whole numbers without a limit.
const box = document.querySelector("#_lens");
const data = JSON.parse(document.querySelector("#_weighed-data").textContent);
const form = box.querySelector("form");
const result = box.querySelector(".result");
const TEN_THOUSAND = 10000n;
const FRACTIONS = { 2500: "¼", 5000: "½", 7500: "¾" };

const asked = new URLSearchParams(location.search);
const converting = asked.get("convert") === "yes";

const fieldOf = (key) => form.elements[`w.${key}`];

/** A weight as a whole number of ten-thousandths; null for what is none. */
function weightOf(text) {
  const found = /^(\d{0,4})(?:[.,](\d{0,4}))?$/.exec(text.trim());
  if (!found || !(found[1] || found[2])) return null;
  const weight = BigInt(found[1] || 0) * TEN_THOUSAND + BigInt((found[2] ?? "").padEnd(4, "0"));
  return weight > 1000n * TEN_THOUSAND ? null : weight;
}

function decimals(top, bottom, places) {
  const scaled = (top * 10n ** BigInt(places)) / bottom;
  const text = String(scaled).padStart(places + 1, "0");
  const [head, tail] = [text.slice(0, text.length - places), text.slice(text.length - places)];
  if ((top * 10n ** BigInt(places)) % bottom) return `${head}.${tail}…`;
  return tail.replace(/0+$/, "") ? `${head}.${tail.replace(/0+$/, "")}` : head;
}

function weightText(weight) {
  const [whole, part] = [weight / TEN_THOUSAND, weight % TEN_THOUSAND];
  const sign = FRACTIONS[part];
  return sign ? `${whole || ""}${sign}` : decimals(weight, TEN_THOUSAND, 4);
}

/** What each criterion of a group counts: what was typed for it, unless that is what stands there by itself. */
function weightsIn(group) {
  return group.keys.map((key, place) => {
    const field = fieldOf(key);
    const typed = field ? weightOf(field.value) : null;
    return typed === null || typed === weightOf(field.defaultValue) ? BigInt(group.usual[place]) : typed;
  });
}

/** The displayed number of a mean: [top, bottom] of the nearest step, by a rubric's own rounding. */
function rounded(top, bottom, rounding) {
  const [mode, stepTop, stepBottom] = [rounding[0], BigInt(rounding[1]), BigInt(rounding[2])];
  const [over, under] = [top * stepBottom, bottom * stepTop];
  let whole = over / under;
  const past = (over % under) * 2n - under;
  if (mode !== "down" && over % under && (past > 0n || (past === 0n && (mode === "half-up" || whole % 2n)))) whole += 1n;
  return [whole * stepTop, stepBottom];
}

function shown([top, bottom], rounding) {
  const text = decimals(top, bottom, 6);
  const places = rounding[3];
  if (!places) return text;
  const [whole, part = ""] = text.split(".");
  return `${whole}.${part.padEnd(places, "0")}`;
}

/** A review through the weights: its exact mean and how it comes about; null where nothing that counts is scored. */
function see([address, title, own, at, scores], weights) {
  const { unit, best, rounding, turn } = data.groups[at];
  const counted = scores.map((score, place) => [score, weights[at][place]]).filter(([score, w]) => score !== null && w);
  if (!counted.length) return null;
  const mean = counted.reduce((sum, [score, w]) => sum + BigInt(score) * w, 0n);
  const together = counted.reduce((sum, [, w]) => sum + w, 0n);
  const bottom = together * BigInt(unit);
  const terms = counted.map(([score, w]) => {
    const given = decimals(BigInt(score), BigInt(unit), 6);
    return w === TEN_THOUSAND ? given : `${given}×${weightText(w)}`;
  });
  const near = rounded(mean, bottom, rounding);
  const overall = shown(near, rounding);
  const exact = near[0] * bottom === mean * near[1] ? "" : ` ${decimals(mean, bottom, rounding[4] + 2)} ≈`;
  const sum = `${terms.length > 1 ? `(${terms.join(" + ")})` : terms[0]} ÷ ${weightText(together)} =${exact} `;
  const seen = { address, title, own, mean, bottom, overall, sum, made: overall, was: "" };
  return turn ? turned(seen, turn.map(BigInt), `${overall}/${best}`) : seen;
}

/** A review of another scale as the same share of the best. */
function turned(seen, [top, under], was) {
  const [mean, bottom] = [seen.mean * top, seen.bottom * under];
  const { rounding } = data.groups[0];
  return { ...seen, mean, bottom, overall: shown(rounded(mean, bottom, rounding), rounding), was };
}

function element(name, text, into, css) {
  const made = document.createElement(name);
  made.textContent = text;
  if (css) made.className = css;
  into.append(made);
  return made;
}

/** One review with its number, the sum, and the critic's own number beside it. */
function print(seen, into, link) {
  const number = element("p", `${seen.overall} / ${data.groups[0].best} `, into, "num");
  if (link) element("a", seen.title, number).href = seen.address + location.search;
  element("b", seen.made, element("p", seen.sum, into, "sum"));
  if (seen.was) element("p", box.dataset.converted.replace("{}", seen.was), into, "own");
  if (seen.own) element("p", box.dataset.own.replace("{}", seen.own), into, "own");
}

/** What has no number through these weights, and what is scored by another rubric. */
function printRest(apart) {
  if (apart.length) {
    element("h3", box.dataset.apart, result);
    const list = element("ul", "", result, "also");
    for (const [address, title] of apart) element("a", title, element("li", "", list)).href = address;
  }
  if (!data.others || converting) return;
  const lens = new URLSearchParams(location.search).get("lens") ?? "";
  const note = element("p", `${data.others} `, result, "note");
  element("a", box.dataset.convert, note).href = `?lens=${encodeURIComponent(lens)}&convert=yes`;
}

function weigh() {
  const weights = data.groups.map(weightsIn);
  const rows = data.rows.filter((row) => converting || !data.groups[row[3]].turn);
  const through = rows.map((row) => see(row, weights)).filter(Boolean);
  const apart = rows.filter((row) => !see(row, weights));
  through.sort((one, other) => {
    const apart = other.mean * one.bottom - one.mean * other.bottom;
    return apart > 0n ? 1 : apart < 0n ? -1 : 0;
  });
  const alone = data.rows.length === 1 && !data.others;
  result.replaceChildren();
  if (!through.length) element("p", box.dataset.nothing, result);
  else if (alone) print(through[0], result, false);
  else {
    const list = element("ol", "", result);
    let place = 1;
    through.forEach((seen, at) => {
      const before = through[at - 1];
      if (before && before.mean * seen.bottom !== seen.mean * before.bottom) place = at + 1; // equals share theirs
      const line = element("li", "", list);
      line.value = place;
      print(seen, line, true);
    });
  }
  if (!alone) printRest(apart);
  result.hidden = false;
}

/** The lens of the address, `?lens=story:2`; what cannot be read of it is said. */
function readAddress(text) {
  const wrong = [];
  for (const part of text.split(",").filter(Boolean)) {
    const at = part.lastIndexOf(":");
    const key = part.slice(0, at).trim().toLowerCase();
    const weight = part.slice(at + 1).trim();
    if (data.groups[0].keys.includes(key) && weightOf(weight) !== null) fieldOf(key).value = weight;
    else wrong.push(part);
  }
  weigh();
  tell(wrong);
  box.open = true;
}

function tell(wrong) {
  if (wrong.length) element("p", `${box.dataset.fault}: ${wrong.join(", ")}`, result, "fault");
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const typed = data.groups[0].keys.map((key) => [key, fieldOf(key)]).filter(([, field]) => field.value.trim());
  const said = typed.filter(([, field]) => field.value !== field.defaultValue && weightOf(field.value) !== null);
  const lens = said.map(([key, field]) => `${key}:${field.value.replace(",", ".")}`).join(",");
  const query = lens || converting ? `?lens=${lens}${converting ? "&convert=yes" : ""}` : location.pathname;
  history.replaceState(null, "", `${query}${location.hash}`);
  weigh();
  tell(typed.filter(([, field]) => weightOf(field.value) === null).map(([key, field]) => `${key}:${field.value}`));
});

if (asked.has("lens")) readAddress(asked.get("lens"));
