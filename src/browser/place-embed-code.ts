/* The script of a place's page: what fills in and copies the code to embed is fetched when that is opened. */

for (const details of document.querySelectorAll<HTMLDetailsElement>('details[data-file-page]'))
  details.addEventListener('toggle', () => void import('./file-page.ts'), { once: true });
