// Copies of unsaved texts in this browser, one for each tab that writes: they survive when browser or server dies.
// They belong to whoever is signed in, and go when the text is saved.

const STORE = "copies";
const sheet = document.getElementById("_sheet");
let tab = sessionStorage.rubricaTab || fresh();

function fresh() {
  return (sessionStorage.rubricaTab = Array.from(crypto.getRandomValues(new Uint32Array(3)), (part) =>
    part.toString(36),
  ).join(""));
}

let opening;
function open() {
  return (opening ??= new Promise((done, failed) => {
    const asked = indexedDB.open("rubrica", 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore(STORE, { keyPath: ["who", "review", "tab"] });
    asked.onsuccess = () => done(asked.result);
    asked.onerror = () => failed(asked.error);
  }));
}

async function work(mode, use) {
  const store = (await open()).transaction(STORE, mode, { durability: "strict" }).objectStore(STORE);
  const asked = use(store);
  return new Promise((done, failed) => {
    store.transaction.oncomplete = () => done(asked.result);
    store.transaction.onabort = () => failed(store.transaction.error);
  });
}

const mine = { who: sheet.dataset.who, review: sheet.dataset.review };

export class Copies {
  constructor(text) {
    this.text = text;
    this.busy = false;
    this.wanted = null;
    this.fails = false;
    hold();
  }

  get tab() {
    return tab;
  }

  // Every keystroke asks for this. While one is being written the newest waits, and none that is older.
  async keep(base) {
    this.wanted = { ...mine, tab, text: this.text.value, base, at: Date.now() };
    await this.run();
  }

  async forget() {
    this.wanted = { ...mine, tab, text: null };
    await this.run();
  }

  async run() {
    if (this.busy) return;
    this.busy = true;
    while (this.wanted) {
      const copy = this.wanted;
      this.wanted = null;
      try {
        await work("readwrite", (store) =>
          copy.text === null ? store.delete([copy.who, copy.review, copy.tab]) : store.put(copy),
        );
      } catch {
        this.fails = true; // no room, or a browser that keeps nothing: the server's drafts are all there is
      }
    }
    this.busy = false;
  }
}

// What is left of tabs that are gone, newest first. Tabs that live hold a lock and keep their copies to themselves.
export async function leftCopies() {
  try {
    const range = IDBKeyRange.bound([mine.who, mine.review], [mine.who, mine.review, []]);
    const all = await work("readonly", (store) => store.getAll(range));
    const gone = await Promise.all(all.map((copy) => copy.tab === tab || isGone(copy.tab)));
    return all.filter((_, index) => gone[index]).sort((one, other) => other.at - one.at);
  } catch {
    return [];
  }
}

// A tab that is just being closed still holds its lock for a moment, on a slow machine for some seconds.
function isGone(other) {
  const asked = { mode: "shared", signal: AbortSignal.timeout(5000) };
  return navigator.locks?.request(name(other), asked, () => true).catch(() => false) ?? true;
}

export function drop(copy) {
  return work("readwrite", (store) => store.delete([copy.who, copy.review, copy.tab])).catch(() => {});
}

function name(one) {
  return `rubrica ${mine.review} ${one}`;
}

// A tab that was duplicated has the name of the other: it takes one of its own.
function hold() {
  navigator.locks?.request(name(tab), { ifAvailable: true }, (lock) => {
    if (lock) return new Promise(() => {});
    tab = fresh();
    hold();
  });
}
