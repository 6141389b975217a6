import { tellHeight } from './embed-frame.ts';

/*
 * What the page of an embedded chart runs: tells the page around it how high it is, and draws the view its address asks
 * for. Without it the frame keeps its height, and shows the chart the table opens with.
 */

const container = document.querySelector<HTMLElement>('[data-view]');

if (container) {
  tellHeight();
  if (location.search.length > 1)
    import('./table-embed-live.ts')
      .then(({ showAskedView }) => showAskedView(container))
      .catch((error: unknown) => {
        console.error(error);
        const problem = container.querySelector('[data-part="problem"]');
        if (problem) problem.textContent = container.dataset.failed ?? '';
      });
}
