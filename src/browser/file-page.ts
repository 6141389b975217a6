import type { Language } from '../text/language.ts';
import { filledText } from './filled-text.ts';

/*
 * The script of the page about a table's files: puts the site's address and the day of access where placeholders stand,
 * and lets a reader copy each text. Without it the placeholders say what belongs there.
 */

const page = document.querySelector<HTMLElement>('[data-file-page]');
if (page !== null) openPage(page, new Date());

function openPage(page: HTMLElement, now: Date): void {
  const { origin = '', day = '', language = 'vi' } = page.dataset;
  const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  for (const element of page.querySelectorAll<HTMLElement>('[data-fill]'))
    element.textContent = filledText(
      element.textContent,
      { origin, day },
      { origin: location.origin, today },
      language as Language,
    );
  for (const part of page.querySelectorAll<HTMLElement>('[data-copied-text]')) {
    const button = part.querySelector('button');
    const text = part.querySelector('[data-fill]');
    if (button === null || text === null) continue;
    button.hidden = false;
    button.addEventListener('click', () => void copy(button, text.textContent));
  }
}

/** Copies a text and says so on the button; where the browser refuses, the text is there to be marked by hand. */
async function copy(button: HTMLButtonElement, text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    button.textContent = button.dataset.said ?? '';
  } catch (error) {
    console.error(error);
  }
}
