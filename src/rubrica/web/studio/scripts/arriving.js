// Other pages of the studio lead to a line of the text: `#line-12`.

export function arrive(text, mirror) {
  const go = () => {
    const found = /^#line-(\d+)$/.exec(location.hash);
    if (!found) return;
    const lines = text.value.split("\n").slice(0, Number(found[1]) - 1);
    location.hash = "#manuscript"; // on small screens that is the part that shows
    text.go(lines.reduce((at, line) => at + line.length + 1, 0));
    mirror.element(Number(found[1]))?.scrollIntoView({ block: "center" });
  };
  addEventListener("hashchange", go);
  go();
}
