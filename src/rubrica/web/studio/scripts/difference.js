// Where two texts differ, line by line, as a list to look at.

const MOST = 1500;

export function differences(before, after) {
  const old = before.split("\n"),
    now = after.split("\n");
  let head = 0;
  while (head < Math.min(old.length, now.length) && old[head] === now[head]) head++;
  let tail = 0;
  while (tail < Math.min(old.length, now.length) - head && old[old.length - 1 - tail] === now[now.length - 1 - tail])
    tail++;
  const gone = old.slice(head, old.length - tail),
    come = now.slice(head, now.length - tail);
  return gone.length > MOST || come.length > MOST ? [...signed("-", gone), ...signed("+", come)] : compare(gone, come);
}

function signed(sign, lines) {
  return lines.map((line) => [sign, line]);
}

// The longest common sequence of lines, by the table that everybody uses.
function compare(gone, come) {
  const width = come.length + 1,
    table = new Uint16Array((gone.length + 1) * width);
  for (let i = gone.length - 1; i >= 0; i--) {
    for (let j = come.length - 1; j >= 0; j--) {
      const at = i * width + j;
      table[at] = gone[i] === come[j] ? table[at + width + 1] + 1 : Math.max(table[at + width], table[at + 1]);
    }
  }
  const found = [];
  for (let i = 0, j = 0; i < gone.length || j < come.length;) {
    if (i < gone.length && j < come.length && gone[i] === come[j]) (i++, j++);
    else if (j >= come.length || (i < gone.length && table[(i + 1) * width + j] >= table[i * width + j + 1]))
      found.push(["-", gone[i++]]);
    else found.push(["+", come[j++]]);
  }
  return found;
}

export function differenceList(before, after, labels) {
  const list = document.createElement("ul");
  list.className = "differs";
  list.append(
    ...differences(before, after)
      .filter(([, line]) => line.trim())
      .slice(0, 400)
      .map(([sign, line]) => {
        const item = document.createElement("li"),
          lab = document.createElement("span"),
          words = document.createElement(sign === "+" ? "ins" : "del");
        lab.className = "lab";
        lab.textContent = labels[sign];
        words.textContent = line;
        item.append(lab, " ", words);
        return item;
      }),
  );
  return list;
}
