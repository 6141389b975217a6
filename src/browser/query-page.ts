import { openBox, type QueryBox } from './query-box.ts';
import { openGuided } from './query-guided.ts';
import { queryParts, type QueryParts } from './query-parts.ts';
import type { Workbench } from './query-workbench.ts';
import { openEngineWorker } from './sql/engine-worker.ts';

/*
 * The query page before anything heavy: shows the parts that need scripts, puts examples and questions of the address
 * into the SQL box, and loads the engine when the reader asks for it. Nothing runs by itself.
 */

const page = document.querySelector<HTMLElement>('[data-query]');
if (page !== null) openPage(page);

function openPage(page: HTMLElement): void {
  const parts = queryParts(page);
  let bench: Promise<Workbench> | null = null;
  /** What is not needed to read the page comes at the first use of any of it. */
  const workbench = (): Promise<Workbench> => {
    bench ??= import('./query-workbench.ts').then(({ openWorkbench }) => openWorkbench(parts, box));
    bench.catch(() => (bench = null));
    return bench;
  };
  const failed = (error: unknown): void => {
    console.error(error);
    parts.failureReason.textContent = error instanceof Error ? error.message : String(error);
    parts.failure.hidden = false;
  };
  const use = (work: (workbench: Workbench) => unknown): void => void workbench().then(work).catch(failed);
  const box: QueryBox = openBox(parts, {
    run: () => (parts.runBox.hidden ? parts.start.click() : parts.run.click()),
    changed: () => {
      if (bench !== null || parts.sql.value.includes('$')) use((one) => one.changed());
    },
    opened: () => use((one) => one.offerNames()),
  });
  const takeOver = (sql: string): void => {
    box.write(sql);
    box.focus();
    parts.question.textContent = '';
  };
  for (const element of document.querySelectorAll<HTMLElement>('[data-with-scripts]')) element.hidden = false;
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-example]'))
    button.addEventListener('click', () => {
      takeOver(document.getElementById(button.dataset['example'] ?? '')?.textContent?.trim() ?? '');
      if (!parts.runBox.hidden && !parts.run.disabled) parts.run.click();
    });
  parts.start.addEventListener('click', () => void start(parts, workbench));
  parts.copyLink.addEventListener('click', () => use((one) => one.copyLink()));
  parts.format.addEventListener('click', () => use((one) => one.format()));
  parts.history.addEventListener('toggle', () => use((one) => one.showHistory()));
  hearFiles(parts, (files) => use((one) => one.takeFiles(files)));

  const followAddress = (): void => {
    if (!/^#sqlz?=/.test(location.hash)) return;
    use(async (one) => {
      const came = await one.takeQuestion(location.hash);
      parts.question.textContent = came ? parts.words.fromAddress : parts.words.badAddress;
      if (came) document.getElementById('sql-phan')?.scrollIntoView();
    });
  };
  window.addEventListener('hashchange', followAddress);
  followAddress();
  const guided = document.querySelector<HTMLElement>('[data-guided]');
  if (guided !== null) openGuided(guided, takeOver);
}

/** Hears of files that are chosen or dropped. */
function hearFiles({ ownInput, ownZone }: QueryParts, take: (files: readonly File[]) => void): void {
  ownInput.addEventListener('change', () => {
    take([...(ownInput.files ?? [])]);
    // So that the same file can be chosen again.
    ownInput.value = '';
  });
  ownZone.addEventListener('dragover', (event) => {
    event.preventDefault();
    ownZone.dataset['over'] = '';
  });
  ownZone.addEventListener('dragleave', () => delete ownZone.dataset['over']);
  ownZone.addEventListener('drop', (event) => {
    event.preventDefault();
    delete ownZone.dataset['over'];
    take([...(event.dataTransfer?.files ?? [])]);
  });
}

/** Loads the engine with its progress shown; the reader can give it up. */
async function start(parts: QueryParts, workbench: () => Promise<Workbench>): Promise<void> {
  parts.failure.hidden = true;
  parts.startBox.hidden = true;
  parts.progressBox.hidden = false;
  parts.cancel.hidden = false;
  const end = new AbortController();
  // Its module comes and is compiled while the page's own scripts are on their way.
  const opened = openEngineWorker(parts.source.engine);
  void import('./query-run.ts').catch(() => undefined);
  const cancel = (): void => end.abort();
  parts.cancel.addEventListener('click', cancel);
  try {
    await (await workbench()).start(opened, end.signal);
  } catch (error) {
    opened.worker.terminate();
    // Whatever it was, the page has said everything else it knows without the engine, and the button is there again.
    parts.startBox.hidden = false;
    if (end.signal.aborted) parts.announcement.textContent = parts.words.cancelled;
    else {
      parts.failureReason.textContent = error instanceof Error ? error.message : String(error);
      parts.failure.hidden = false;
    }
    parts.start.focus();
  } finally {
    parts.progressBox.hidden = true;
    parts.cancel.hidden = true;
    parts.cancel.removeEventListener('click', cancel);
  }
}
