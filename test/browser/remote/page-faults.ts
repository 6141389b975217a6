import type { RemoteWindow } from './remote-window.ts';
import type { WitnessedSite } from './witness.ts';

/**
 * Opens a page as a phone has it and says what is wrong: errors, refused by the policy, wider than the screen, without its
 * heading, in another typeface, or with a drawing or a table that is not to be seen.
 */
export async function faultsOf(window: RemoteWindow, site: WitnessedSite, page: string): Promise<string[]> {
  await window.open(site.address + page);
  const looks = await window.run(lookAround);
  return [...looks, ...site.seen(), ...window.errors()];
}

/** Runs in the page. */
async function lookAround(): Promise<string[]> {
  await document.fonts.ready;
  const faults: string[] = [];
  const isSeen = (element: Element): boolean => {
    const { width, height } = element.getBoundingClientRect();
    return width > 40 && height > 8;
  };
  const { scrollWidth } = document.documentElement;
  if (scrollWidth > innerWidth) faults.push(`${scrollWidth} pixels wide`);
  if (![...document.querySelectorAll('h1')].some(isSeen)) faults.push('no heading');
  const faces = [...document.fonts].filter(
    ({ family, status }) => /Inter/.test(family) && status === 'loaded',
  );
  if (faces.length === 0) faults.push('the typeface is not there');
  for (const figure of document.querySelectorAll('figure[data-chart]')) {
    const drawings = [...figure.querySelectorAll<SVGSVGElement>('svg[role="img"], [data-drawing] svg')];
    if (drawings.length === 0) continue;
    const seen = drawings.filter(isSeen);
    if (seen.length !== 1) faults.push(`${seen.length} of ${drawings.length} drawings seen`);
    for (const drawing of seen) {
      const { width, height } = drawing.getBBox();
      if (width < 100 || height < 20) faults.push(`a drawing of ${width} by ${height}`);
      const texts = [...drawing.querySelectorAll('text')].filter((text) => text.textContent !== '');
      if (texts.some((text) => text.getBBox().width === 0)) faults.push('a text of a drawing is not seen');
    }
  }
  for (const table of document.querySelectorAll('table'))
    if (
      table.closest('details:not([open]), [hidden]') === null &&
      !isSeen(table) &&
      table.closest('svg') === null
    )
      faults.push('a table is not seen');
  return faults;
}
