// What shortcuts must know of a key that was pressed.

/** Whether somebody is writing: in a field, or with an input method, or as part of a shortcut of the browser's own. */
export function isTyping(event) {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return true;
  return event.target instanceof Element && event.target.closest("input, textarea, select, [contenteditable]") !== null;
}
