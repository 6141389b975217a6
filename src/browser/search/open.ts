import type { Language } from '../../text/language.ts';
import { searchTextsOf } from '../../text/search-texts.ts';
import { openCombobox, type SearchSource } from './combobox.ts';
import { openEngine, type Find } from './engine.ts';
import { readSearchIndex } from './entry.ts';
import { openResultsPage } from './results-page.ts';

/*
 * Loaded when a reader first reaches for a search box: makes a box of suggestions of each, and fetches the index once
 * for all of them.
 */

const language: Language = document.documentElement.lang === 'en' ? 'en' : 'vi';
const link = document.querySelector<HTMLElement>('[data-search-link]');
const address = link?.dataset['index'] ?? '';

let engine: Promise<Find> | undefined;

/** The engine over the index; where the index did not come the next letter typed tries again. */
function loadEngine(): Promise<Find> {
  engine ??= fetchIndex().catch((error: unknown) => {
    engine = undefined;
    throw error;
  });
  return engine;
}

async function fetchIndex(): Promise<Find> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`the index of the search was not served: ${response.status}`);
  return openEngine(readSearchIndex(await response.text()));
}

const source: SearchSource = { language, texts: searchTextsOf(language), load: loadEngine };

for (const form of document.querySelectorAll<HTMLFormElement>('[data-search]')) {
  let isOpen = false;
  // Escape in the empty box of the header: the link is there again.
  form.addEventListener('search-close', () => {
    if (form.dataset['search'] !== '' || link === null) return;
    form.hidden = true;
    link.hidden = false;
    link.focus();
  });
  form.addEventListener('search-open', () => {
    if (isOpen) return;
    isOpen = true;
    if (form.dataset['search'] === 'page') openResultsPage(form, source);
    else openCombobox(form, form.dataset['search'] === 'place' ? ['place'] : [], source);
  });
}
