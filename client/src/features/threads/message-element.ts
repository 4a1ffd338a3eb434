/** The element of a message, to go to. */
export const messageElementId = (seq: number) => `message-${seq}`;

/** Gives a message the focus where it stands. */
export function focusMessage(seq: number): void {
  document.getElementById(messageElementId(seq))?.focus({ preventScroll: true });
}

/** Brings a message into view and gives it the focus. */
export function goToMessage(seq: number): void {
  document.getElementById(messageElementId(seq))?.scrollIntoView({ block: 'center' });
  focusMessage(seq);
}
