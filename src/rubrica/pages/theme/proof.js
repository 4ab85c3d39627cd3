// While somebody writes a comment, their browser computes for a moment, so that sending many of them costs much; nobody
// is asked a puzzle. Without this script a comment waits until a moderator has read it.
const form = document.querySelector("form.reply[data-proof]");

if (form) {
  const field = form.elements.proof;
  const wait = form.querySelector(".computes");
  const FRESH = 20 * 60_000; // a task is good for half an hour
  const PATIENCE = 20_000;
  let begun = 0;
  let work = null;

  const begin = () => {
    begun = Date.now();
    field.value = "";
    work = new Promise((done) => {
      const worker = new Worker(`${form.dataset.proof}`);
      worker.onmessage = ({ data }) => {
        field.value = data;
        worker.terminate();
        done();
      };
      worker.onerror = done; // the comment goes without, and waits
    });
  };
  const isFresh = () => work && Date.now() - begun < FRESH;

  field.value = ""; // some browsers fill in what was there when somebody comes back
  form.addEventListener("focusin", () => isFresh() || begin());
  addEventListener("pageshow", ({ persisted }) => {
    if (persisted) {
      work = null;
      wait.hidden = true;
    }
  });
  form.addEventListener("submit", async (event) => {
    if (isFresh() && field.value) return;
    event.preventDefault();
    if (!wait.hidden) return; // pressed twice
    wait.hidden = false;
    if (!isFresh()) begin();
    await Promise.race([work, new Promise((done) => setTimeout(done, PATIENCE))]);
    form.submit();
  });
}
