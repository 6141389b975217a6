/*
 * What every table page runs: shows the button, and loads the rest when the reader first reaches for it, or when the
 * address already asks for a view of its own. Nothing else of the page needs a script.
 */
const container = document.querySelector<HTMLElement>('[data-view]');
const controls = container?.querySelector<HTMLElement>('[data-part="controls"]');
const button = controls?.querySelector<HTMLButtonElement>('[data-open-controls]');

if (container && controls && button) {
  controls.hidden = false;
  const open = async (focus: boolean): Promise<void> => {
    try {
      const { openTable } = await import('./table-live.ts');
      await openTable(container, focus);
    } catch (error) {
      // Off line, or a new release took the old script away: the table stands, the button stays for another try.
      console.error(error);
      const problem = document.querySelector('[data-part="problem"]');
      if (problem) problem.textContent = container.dataset.failed ?? '';
    }
  };
  button.addEventListener('click', () => void open(true));
  if (location.search.length > 1) void open(false);
}
