import { openGuided } from './query-guided.ts';
import { queryParts, type QueryParts } from './query-parts.ts';

/*
 * The query page before anything heavy: shows the parts that need scripts, puts examples into the SQL box, and loads
 * the engine when the reader asks for it.
 */

const page = document.querySelector<HTMLElement>('[data-query]');
if (page !== null) openPage(page);

function openPage(page: HTMLElement): void {
  const parts = queryParts(page);
  for (const element of document.querySelectorAll<HTMLElement>('[data-with-scripts]')) element.hidden = false;
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-example]'))
    button.addEventListener('click', () => useExample(parts, button));
  parts.start.addEventListener('click', () => void start(parts));
  const guided = document.querySelector<HTMLElement>('[data-guided]');
  if (guided !== null) openGuided(guided, (sql) => takeOver(parts, sql));
}

/** Puts an example into the box, and runs it where the engine is there. */
function useExample(parts: QueryParts, button: HTMLButtonElement): void {
  const example = document.getElementById(button.dataset['example'] ?? '');
  takeOver(parts, example?.textContent?.trim() ?? '');
  if (!parts.runBox.hidden && !parts.run.disabled) parts.run.click();
}

/** Puts a statement into the box, and the reader there. */
function takeOver(parts: QueryParts, sql: string): void {
  parts.sql.value = sql;
  parts.sql.scrollIntoView({ block: 'center' });
  parts.sql.focus();
  // Else the box would show the end of the example, where the caret is put.
  parts.sql.setSelectionRange(0, 0);
  parts.sql.scrollTop = 0;
}

async function start(parts: QueryParts): Promise<void> {
  parts.failure.hidden = true;
  parts.startBox.hidden = true;
  parts.progressBox.hidden = false;
  try {
    const { startQueries } = await import('./query-run.ts');
    await startQueries(parts);
  } catch (error) {
    // Whatever it was, the page has said everything else it knows without the engine, and the button is there again.
    parts.failureReason.textContent = error instanceof Error ? error.message : String(error);
    parts.failure.hidden = false;
    parts.startBox.hidden = false;
    parts.start.focus();
  } finally {
    parts.progressBox.hidden = true;
  }
}
