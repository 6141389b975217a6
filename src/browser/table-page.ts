import { isMapOfThenKept } from './chosen-map.ts';
import { addSortButtons, sortKeyOf } from './sort-buttons.ts';
import type { LiveTable } from './table-live.ts';

/*
 * What every table page runs: shows the button, makes the headers sort, and loads the rest when the reader first reaches
 * for one of them, or when the address already asks for a view of its own. Nothing else of the page needs a script.
 */
const container = document.querySelector<HTMLElement>('[data-view]');
const controls = container?.querySelector<HTMLElement>('[data-part="controls"]');
const button = controls?.querySelector<HTMLButtonElement>('[data-open-controls]');

if (container && controls && button) {
  controls.hidden = false;
  addSortButtons(container, container.dataset.sortHint ?? '');
  let opening: Promise<LiveTable> | undefined;
  const open = async (then: (table: LiveTable) => void): Promise<void> => {
    try {
      opening ??= import('./table-live.ts').then(({ openTable }) => openTable(container));
      then(await opening);
    } catch (error) {
      // Off line, or a new release took the old script away: the table stands, the button stays for another try.
      console.error(error);
      opening = undefined;
      for (const [part, text] of [
        ['problem', container.dataset.failed ?? ''],
        ['announcement', ''],
      ] as const) {
        const element = container.querySelector(`[data-part="${part}"]`);
        if (element) element.textContent = text;
      }
    }
  };
  button.addEventListener('click', () => void open((table) => table.toggleControls(true)));
  container.addEventListener('click', ({ target }) => {
    const key = sortKeyOf(target);
    if (key !== null) void open((table) => table.sortBy(key));
  });
  const isOnOtherMap = container.dataset.maps !== undefined && isMapOfThenKept();
  if (location.search.length > 1 || isOnOtherMap) void open((table) => table.toggleControls(false));
}
