import { renderAsync } from '@resvg/resvg-js';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { cardSvg, type Card } from '../src/charts/card.ts';
import type { Language, Localized } from '../src/text/language.ts';
import { filesBelow } from './folders/folder-files.ts';
import { root } from './command.ts';

/*
 * The cards of the pages of a site: a page names its card in its head, with what the card says, and the card is drawn
 * from that.
 */

const fontFiles = ['inter-400.ttf', 'inter-600.ttf'].map((name) =>
  path.join(root, 'src/bulletin/fonts', name),
);
/** As many as are drawn at once. */
const together = 4;

/**
 * Draws the card of every page that names one, below the folder of the site.
 *
 * @param site where it stands, and what its cards have to say of its data
 * @returns how many
 */
export async function drawCards(
  dist: string,
  site: { readonly address: string; readonly notice: Localized },
): Promise<number> {
  const pages = (await filesBelow(dist)).filter((file) => file.endsWith('.html'));
  let drawn = 0;
  const next = pages.values();
  const draw = async (): Promise<void> => {
    for (const page of next) {
      const named = cardNamed(await readFile(path.join(dist, page), 'utf8'));
      if (named === null || !named.image.startsWith(`${site.address}/`)) continue;
      const file = path.join(dist, named.image.slice(site.address.length));
      const image = await renderAsync(cardSvg({ ...named, notice: site.notice[named.language] }), {
        font: { fontFiles, loadSystemFonts: false, defaultFontFamily: 'Inter' },
      });
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, image.asPng());
      drawn += 1;
    }
  };
  await Promise.all(Array.from({ length: together }, draw));
  return drawn;
}

/** What the head of a page says of its card; `null` where it names none. */
function cardNamed(html: string): (Omit<Card, 'notice'> & { image: string; language: Language }) | null {
  const of = (property: string): string | undefined =>
    new RegExp(`<meta property="og:${property}" content="([^"]*)"`).exec(html)?.[1];
  const [image, title, text, source] = [of('image'), of('title'), of('description'), of('site_name')].map(
    (value) => value && unescaped(value),
  );
  if (image === undefined || title === undefined) return null;
  const language: Language = of('locale') === 'vi_VN' ? 'vi' : 'en';
  return { image, title, text: text ?? '', source: source ?? '', language };
}

function unescaped(text: string): string {
  const signs: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' };
  return text.replace(/&(?:#(\d+)|(\w+));/g, (all, code: string | undefined, name: string | undefined) =>
    code === undefined ? (signs[name ?? ''] ?? all) : String.fromCodePoint(Number(code)),
  );
}
