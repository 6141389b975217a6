/* The parts of a page that scripts fill, by the names they have in it (`data-part`). */

/** A part of the page; `null` where the page has none of that name. */
export function partOf(name: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-part="${name}"]`);
}

/** Writes a sentence into a part. */
export function say(name: string, text: string): void {
  const part = partOf(name);
  if (part) part.textContent = text;
}
