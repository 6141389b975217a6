/*
 * What every page with a chart runs: makes each drawing one tab stop, shows the buttons that save it, and loads the rest
 * when the reader first reaches for one. A drawing is one stop whatever is in it: its links, sixty on a map, are reached
 * by arrow keys.
 */
for (const figure of document.querySelectorAll<HTMLElement>('[data-chart]')) {
  for (const drawing of figure.querySelectorAll<HTMLElement>('[data-drawing]')) {
    oneStop(drawing);
    new MutationObserver(() => oneStop(drawing)).observe(drawing, { childList: true });
    waitForReader(figure, drawing);
  }
  offerFiles(figure);
}

function oneStop(drawing: HTMLElement): void {
  const svg = drawing.querySelector('svg');
  const names = ['tabindex', 'role', 'aria-roledescription', 'aria-labelledby', 'aria-describedby'];
  if (!svg?.querySelector('.point')) return names.forEach((name) => drawing.removeAttribute(name));
  const { kind = '', hint = '' } = drawing.dataset;
  const values = ['0', 'application', kind, svg.getAttribute('aria-labelledby') ?? '', hint];
  names.forEach((name, place) => drawing.setAttribute(name, values[place] ?? ''));
  for (const link of svg.querySelectorAll('a')) link.setAttribute('tabindex', '-1');
}

/** Loads what reads a drawing at the first sign of interest, and then does again what was done meanwhile. */
function waitForReader(figure: HTMLElement, drawing: HTMLElement): void {
  const signs = ['focusin', 'pointerdown', 'pointermove', 'keydown', 'click'];
  const missed: Event[] = [];
  let isLoading = false;
  let hasFailed = false;
  let byTouch = false;
  const wake = async (event: Event): Promise<void> => {
    if (event instanceof PointerEvent && event.type === 'pointerdown')
      byTouch = event.pointerType === 'touch';
    const isKey = event instanceof KeyboardEvent;
    if (isKey && (!/^(Arrow|Home|End)/.test(event.key) || event.altKey || event.ctrlKey || event.metaKey))
      return;
    const isTap = event.type === 'click' && byTouch;
    // A click of a mouse follows its link; done again, it would open a second one.
    if (event.type === 'click' && !isTap) return;
    // Until it is there an arrow would scroll the page, and the tap that asks what a point is would follow its link.
    if ((isKey || isTap) && !hasFailed) event.preventDefault();
    missed.push(event);
    if (isLoading) return;
    isLoading = true;
    try {
      const { liveChart } = await import('./live-chart.ts');
      for (const sign of signs) drawing.removeEventListener(sign, wake);
      liveChart(figure, drawing);
      for (const one of missed)
        one.target?.dispatchEvent(new (one.constructor as typeof Event)(one.type, one));
    } catch (error) {
      // Off line: the drawing stays what it is without scripts, and asks again at the next sign.
      console.error(error);
      missed.length = 0;
      [isLoading, hasFailed] = [false, true];
    }
  };
  for (const sign of signs) drawing.addEventListener(sign, wake);
}

function offerFiles(figure: HTMLElement): void {
  const row = figure.querySelector<HTMLElement>('[data-save]');
  const problem = row?.querySelector('[role="status"]');
  if (!row || !problem) return;
  row.hidden = false;
  row.addEventListener('click', async ({ target }) => {
    const format = target instanceof HTMLElement ? target.dataset.format : undefined;
    if (format !== 'svg' && format !== 'png') return;
    problem.textContent = '';
    try {
      const { saveChart } = await import('./save-chart.ts');
      await saveChart(figure, format);
    } catch (error) {
      console.error(error);
      problem.textContent = figure.dataset.failed ?? '';
    }
  });
}
