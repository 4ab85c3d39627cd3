// A question that stands above the text until it is answered: a sentence, what differs, and what one may do about it.

const place = document.getElementById("_asides");

export function question(name, title, sentence, parts, answers) {
  const box = document.createElement("section"),
    head = document.createElement("h2"),
    said = document.createElement("p"),
    row = document.createElement("p");
  box.className = "panel aside-of";
  box.id = `_${name}`;
  box.setAttribute("role", "alert");
  head.textContent = title;
  said.textContent = sentence;
  row.className = "row";
  row.append(
    ...answers.map(([words, act], at) => {
      const button = Object.assign(document.createElement("button"), {
        type: "button",
        textContent: words,
        className: at ? "btn line" : "btn",
      });
      button.addEventListener("click", () => {
        box.remove();
        act();
      });
      return button;
    }),
  );
  box.append(head, said, ...parts, row);
  document.getElementById(box.id)?.remove();
  place.append(box);
  return box;
}

export function folded(summary, content) {
  const details = document.createElement("details"),
    words = document.createElement("summary");
  details.className = "plain";
  words.textContent = summary;
  details.append(words, content);
  return details;
}
