// Does one task in a worker: looks for eight digits so that SHA-256 of `task:digits` begins with `bits` bits of 0, and
// tells the page `task:digits`. `task` and `bits` stand above. All of it fits into one block of 64 bytes.
// The browser's own SHA-256 answers with a promise for each attempt, and is not there without https.
const K = Int32Array.from({ length: 64 }, (_, n) => root(prime(n), 3));
const [A, B, C, D, E, F, G, H] = Array.from({ length: 8 }, (_, n) => root(prime(n), 2));

function prime(n) {
  for (let found = 0, one = 2; ; one++) {
    let divisor = 2;
    while (one % divisor) divisor++;
    if (divisor === one && found++ === n) return one;
  }
}

// The first 32 bits behind the point of a square or cube root.
function root(number, degree) {
  const power = number ** (1 / degree);
  return Math.floor((power - Math.floor(power)) * 2 ** 32) | 0;
}

const turn = (word, by) => (word >>> by) | (word << (32 - by));
const block = new Uint8Array(64);
const words = new DataView(block.buffer);
const W = new Int32Array(64);

// The first word of the digest of what stands in the block.
function first() {
  for (let n = 0; n < 16; n++) W[n] = words.getInt32(n * 4);
  for (let n = 16; n < 64; n++) {
    const a = W[n - 15], b = W[n - 2];
    W[n] = W[n - 16] + (turn(a, 7) ^ turn(a, 18) ^ (a >>> 3)) + W[n - 7] + (turn(b, 17) ^ turn(b, 19) ^ (b >>> 10));
  }
  let a = A, b = B, c = C, d = D, e = E, f = F, g = G, h = H;
  for (let n = 0; n < 64; n++) {
    const one = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + K[n] + W[n]) | 0;
    const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g; g = f; f = e; e = (d + one) | 0;
    d = c; c = b; b = a; a = (one + two) | 0;
  }
  return (a + A) >>> 0;
}

const begins = `${task}:`;
const length = begins.length + 8;
block.set(new TextEncoder().encode(begins));
block[length] = 0x80;
words.setUint16(62, length * 8);

let tried = -1;
do {
  tried++;
  for (let n = 0; n < 8; n++) block[begins.length + n] = "0123456789abcdef".charCodeAt((tried >>> (28 - 4 * n)) & 15);
} while (first() >>> (32 - bits));
postMessage(begins + tried.toString(16).padStart(8, "0"));
