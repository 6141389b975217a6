import type { CheckPlaces } from './check/queue.ts';

/*
 * The page that checks count files, before the first file: it takes files that are chosen or dropped, and loads the
 * checks with the first.
 */

/** A file the reader chose or dropped. */
export interface ChosenFile {
  readonly file: File;
  readonly isFolder: boolean;
}

const page = document.querySelector<HTMLElement>('[data-check]');
if (page !== null) openPage(page);

function openPage(page: HTMLElement): void {
  const part = <E extends HTMLElement = HTMLElement>(name: string): E => {
    const found = page.querySelector<E>(`[data-part="${name}"]`);
    if (found === null) throw new Error(`the page has no part ${name}`);
    return found;
  };
  const places: CheckPlaces = {
    language: page.dataset['language'] === 'en' ? 'en' : 'vi',
    template: part<HTMLTemplateElement>('template'),
    cards: part('cards'),
    announcement: part('announcement'),
    summary: part('summary'),
    settings: page.dataset['settings'] ?? '',
  };
  let queue: Promise<(files: readonly ChosenFile[]) => void> | undefined;
  const take = async (files: readonly ChosenFile[]): Promise<void> => {
    if (files.length === 0) return;
    part('failure').hidden = true;
    try {
      queue ??= import('./check/queue.ts').then(({ openQueue }) => openQueue(places));
      (await queue)(files);
    } catch (error) {
      // The next file tries again.
      queue = undefined;
      part('failure-reason').textContent = error instanceof Error ? error.message : String(error);
      part('failure').hidden = false;
    }
  };

  for (const element of document.querySelectorAll<HTMLElement>('[data-with-scripts]')) element.hidden = false;
  const chosen = part<HTMLInputElement>('files');
  chosen.addEventListener('change', () => {
    void take([...(chosen.files ?? [])].map((file) => ({ file, isFolder: false })));
    // So that the same file, put right, can be chosen again.
    chosen.value = '';
  });
  listenForDrops(part('drop'), (files) => void take(files));
}

/** Takes files that are dropped anywhere: beside the zone, the browser would leave the page and show the file. */
function listenForDrops(zone: HTMLElement, take: (files: ChosenFile[]) => void): void {
  addEventListener('dragover', (event) => {
    if (!(event.dataTransfer?.types ?? []).includes('Files')) return;
    event.preventDefault();
    zone.dataset['over'] = '';
  });
  const leave = (): void => {
    delete zone.dataset['over'];
  };
  addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) leave();
  });
  addEventListener('drop', (event) => {
    leave();
    const items = [...(event.dataTransfer?.items ?? [])].filter(({ kind }) => kind === 'file');
    if (items.length === 0) return;
    event.preventDefault();
    take(
      items.flatMap((item) => {
        const file = item.getAsFile();
        return file === null ? [] : [{ file, isFolder: item.webkitGetAsEntry()?.isDirectory === true }];
      }),
    );
  });
}
