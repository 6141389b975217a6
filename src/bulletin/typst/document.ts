import { bulletinTextsOf } from '../../text/bulletin-texts.ts';
import type { Bulletin } from '../content.ts';
import { typstBlock, type Drawing } from './blocks.ts';
import { localPath, typstString, typstText } from './markup.ts';
import { styleSheet } from './style.ts';

/** A document for the Typst compiler: its main file, and the drawings it names, by their paths. */
export interface TypstDocument {
  readonly main: string;
  readonly images: ReadonlyMap<string, string>;
}

/** Pixels of a drawing, and the part of the page's width they take: letters are as large as in the tables. */
const whole = { width: 760, part: '100%' };
const sizes = { bulletin: whole, report: whole, leaflet: { width: 720, part: '78%' } };

/**
 * A bulletin or report as a Typst document: A4, with cover and contents; a leaflet without either, to fit on the two sides of a
 * sheet. Everything in it follows from the bulletin, so the same bulletin makes the same bytes.
 *
 * @param address where the site stands, without a slash at its end; `null` where its settings do not say
 */
export function typstDocument(bulletin: Bulletin, address: string | null): TypstDocument {
  const { language, sections } = bulletin;
  const images = new Map<string, string>();
  const drawing: Drawing = { language, address, ...sizes[bulletin.kind], images };
  const body = sections.map(({ title, blocks }) =>
    [`= ${typstText(title)}\n`, ...blocks.map((block) => typstBlock(block, drawing))].join('\n'),
  );
  const before = bulletin.kind === 'leaflet' ? leafletHead(bulletin) : front(bulletin, address);
  const main = [styleSheet(language, bulletin.kind === 'leaflet'), settings(bulletin), before, ...body].join(
    '\n',
  );
  return { main, images };
}

function settings(bulletin: Bulletin): string {
  const { kind, language, title, publisher, day, summary, draft, notice, place, year, cover } = bulletin;
  const texts = bulletinTextsOf(language);
  const [y, m, d] = day.split('-').map(Number);
  const head = [cover.name, place, year].join(' · ');
  const short = [draft, notice].flatMap((one) => one?.short ?? []).join(' · ');
  const warning = short === '' ? '' : `#text(fill: notice-ink, weight: 600)[${typstText(short)}]`;
  // The titles of reports are long, and a draft has more to say beside them: each keeps to its own side.
  const running =
    kind === 'report'
      ? `#grid(columns: (1fr, auto), column-gutter: 12pt, align: (left, right), [${typstText(head)}], [${warning}])`
      : `${typstText(head)} #h(1fr) ${warning}`;
  const first = kind !== 'leaflet' ? 'counter(page).get().first() > 1' : 'true';
  // The words around the two numbers stand in the language's own order.
  const [before = '', between = '', after = ''] = texts
    .page({ page: '\u0001', of: '\u0001' })
    .split('\u0001');
  return `#set document(title: ${typstString(title)}, author: ${typstString(publisher)}, description: ${typstString(summary)}, date: datetime(year: ${y}, month: ${m}, day: ${d}))
#set page(paper: "a4", margin: ${kind !== 'leaflet' ? '(x: 20mm, top: 24mm, bottom: 22mm)' : '(x: 17mm, top: 19mm, bottom: 16mm)'},
  header: context if ${first} { set text(size: 7.5pt, fill: muted); block(width: 100%, stroke: (bottom: 0.4pt + rule), inset: (bottom: 4pt))[${running}] },
  footer: context if ${first} { set text(size: 7.5pt, fill: muted); [${typstText(publisher)} #h(1fr) ${typstText(before)}#counter(page).display()${typstText(between)}#counter(page).final().first()${typstText(after)}] })
`;
}

function front(
  { language, cover, place, draft, notice, publisher, imprint, summary, path }: Bulletin,
  address: string | null,
): string {
  const texts = bulletinTextsOf(language);
  const page = localPath(path, language);
  const at = address === null ? page : address + page;
  return `#block(height: 100%, width: 100%)[
#text(size: 11pt, weight: 600)[${typstText(publisher)}]
#v(1fr)
#title[${typstText(cover.name)}]
#text(size: 20pt)[${typstText(place)}]

#text(size: 20pt, fill: accent, weight: 600)[${typstText(cover.period)}]

#v(1em)
#block(width: 80%)[${typstText(summary)}]
${[draft, notice].flatMap((one) => (one === null ? [] : `#v(1em)\n#notice[${typstText(one.text)}]`)).join('\n')}
#v(2fr)
${imprint.map((line) => `#small[${typstText(line)}]`).join(' \\\n')} \\
#small[${address === null ? typstText(at) : `#link(${typstString(at)})[${typstText(at)}]`}]
]
#pagebreak()
#outline(title: ${typstString(texts.contents)}, depth: 1)
#pagebreak()
`;
}

function leafletHead({ cover, place, year, notice, publisher }: Bulletin): string {
  return `#text(weight: 600, fill: muted)[${typstText(publisher)}]
#title[${typstText(`${cover.name}: ${place}, ${year}`)}]
${notice === null ? '' : `#notice[${typstText(notice.text)}]`}
`;
}
