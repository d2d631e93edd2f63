/** True where a letter is text, or where something else has the keyboard: a field, an open dialog or menu. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) return true;
  return target.closest('[role="dialog"],[role="menu"],[role="listbox"],[role="alertdialog"]') !== null;
}
