// A reader says once how far they are with a work, and its spoilers open up to there. What is said stays in this
// browser and is sent nowhere; without this script every lid opens by hand.
const form = document.querySelector(".sofar");

if (form) {
  const name = `rubrica:seen:${form.dataset.work}`;
  const field = form.elements.episode;
  const lids = [...document.querySelectorAll("details[data-from]")];

  const kept = () => {
    try {
      return localStorage.getItem(name) ?? "";
    } catch {
      return "";
    }
  };
  const keep = (seen) => {
    try {
      if (seen === "") localStorage.removeItem(name);
      else localStorage.setItem(name, seen);
    } catch {
      // a browser that keeps nothing asks again
    }
  };
  const open = () => {
    for (const lid of lids) lid.open = field.value !== "" && Number(lid.dataset.from) <= Number(field.value);
  };

  field.value = kept();
  if (field.value !== "") open();
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    keep(field.value);
    open();
  });
}
