import type { Manifest } from '../catalogue/manifest.ts';
import type { Language } from '../text/language.ts';
import { heatDrawing } from './chart-choice.ts';
import { chartOfView, chartTitle } from './chart-of-view.ts';
import { partOf, say } from './part-of.ts';
import type { TableView } from './view.ts';

export { partOf, say };

/* The parts of a table's page that follow its view, by the names they have in the page (`data-part`). */

async function drawerOf(view: TableView): Promise<typeof chartOfView> {
  if (view.panelList !== null) return (await import('./chart-of-panels.ts')).chartOfPanels;
  return heatDrawing(view) === null ? chartOfView : (await import('./chart-of-heat.ts')).chartOfHeat;
}

let latest = 0;

/** Draws the chart of a view at both widths, and writes what it leaves out. Panels and heat maps have their drawing fetched first. */
export async function drawChart(view: TableView, site: Manifest['site'], language: Language): Promise<void> {
  const own = ++latest;
  say('title', chartTitle(view, site, language));
  const draw = await drawerOf(view);
  // Meanwhile the reader may have gone on to another view.
  if (own !== latest) return;
  const widths = { wide: 720, narrow: 340 };
  for (const [size, width] of Object.entries(widths)) {
    const { svg, omitted } = draw(view, site, language, { width, id: `chart-${size}` });
    const place = partOf('chart')?.querySelector(`.chart-${size}`);
    if (place) place.innerHTML = svg;
    say('omitted', omitted);
  }
}
