// "/" goes to the search field of a list, as on many sites; in a field it is a letter like any other.

import { isTyping } from "./keys.js";

const field = document.querySelector("[type=search]");

document.addEventListener("keydown", (event) => {
  if (event.key !== "/" || isTyping(event) || !field) return;
  event.preventDefault();
  field.focus();
  field.select();
});
