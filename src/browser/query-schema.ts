/*
 * The list of tables, columns and codes of the query page: found by what is typed, and codes of long lists fetched when
 * asked for.
 */

const field = document.querySelector<HTMLInputElement>('[data-schema-search]');
field?.addEventListener('input', () => {
  const typed = field.value;
  void import('./query-schema-search.ts').then(({ showFound }) => {
    // More was typed while it was on its way.
    if (typed === field.value) showFound(field);
  });
});

for (const box of document.querySelectorAll<HTMLElement>('[data-codes]')) {
  const button = box.querySelector('button');
  const place = box.querySelector('div');
  button?.addEventListener('click', async () => {
    const isOpen = button.getAttribute('aria-expanded') === 'true';
    button.setAttribute('aria-expanded', String(!isOpen));
    if (place) place.hidden = isOpen;
    // The first of them stand among all.
    const few = box.previousElementSibling;
    if (few instanceof HTMLElement) few.hidden = !isOpen;
    if (isOpen || place?.hasChildNodes() === true) return;
    try {
      const { showCodes } = await import('./query-schema-codes.ts');
      await showCodes(box);
    } catch (error) {
      console.warn(error);
      button.setAttribute('aria-expanded', 'false');
      if (few instanceof HTMLElement) few.hidden = false;
    }
  });
}
