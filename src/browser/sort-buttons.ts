/*
 * Headers as buttons that sort. They are put in by the page's script, as without one they would do nothing.
 */

/** Makes a button of each header that names what it sorts by; of those that are buttons already nothing. */
export function addSortButtons(figures: ParentNode, hint: string): void {
  for (const header of figures.querySelectorAll<HTMLElement>('th[data-sort]')) {
    if (header.querySelector('button') !== null) continue;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'sort';
    button.title = hint;
    button.append(...header.childNodes);
    header.append(button);
  }
}

/** What a click on such a button sorts by; `null` of any other click. */
export function sortKeyOf(target: EventTarget | null): string | null {
  const button = target instanceof Element ? target.closest('button.sort') : null;
  return button?.closest<HTMLElement>('[data-sort]')?.dataset.sort ?? null;
}
