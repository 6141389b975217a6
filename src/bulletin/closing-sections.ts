import { bulletinTextsOf } from '../text/bulletin-texts.ts';
import { formatNumber } from '../text/numbers.ts';
import { formatDay } from '../text/texts.ts';
import { paragraph, sentences, type ContentBlock, type Section } from './content.ts';
import type { Told } from './told-figures.ts';

/* What every bulletin ends with: what was revised, how figures are made, how to cite them, whom to ask. */

/** What was put right since, dated: it stands before everything else. `null` where nothing was. */
export function correctionsSection({ sources, language }: Told): Section | null {
  const texts = bulletinTextsOf(language);
  const { corrections } = sources.manifest.revisions;
  if (corrections.length === 0) return null;
  const said = corrections.map(({ date, release, what, why }) =>
    texts.correction({ day: formatDay(date, language), release, what: what[language], why: why[language] }),
  );
  return { id: 'da-dinh-chinh', title: texts.sections.corrections, blocks: sentences(said) };
}

/** What differs from the release before. */
export function revisionsSection({ sources, language }: Told): Section {
  const texts = bulletinTextsOf(language);
  const { releases, changes } = sources.manifest.revisions;
  const before = releases.at(-1);
  const cells = changes.reduce((sum, table) => sum + table.cells, 0);
  const said =
    before === undefined
      ? texts.revisionsNone
      : cells === 0
        ? texts.revisionsSame(before.id)
        : texts.revisionsSome({
            release: before.id,
            cells: formatNumber(cells, language),
            tables: formatNumber(changes.length, language),
          });
  return {
    id: 'dinh-chinh',
    title: texts.sections.revisions,
    blocks: [paragraph(said), link(texts.revisionsLink, '/dinh-chinh/')],
  };
}

/** How the figures are made, what is not shown, what the symbols mean. */
export function methodsSection({ sources, language }: Told): Section {
  const texts = bulletinTextsOf(language);
  const { site, unavailable } = sources.manifest;
  const { disclosure } = site;
  const small =
    disclosure.rule === 'threshold'
      ? texts.methodsWithheld(formatNumber(disclosure.threshold - 1, language))
      : disclosure.reason[language];
  const missing = formatNumber(unavailable.length, language);
  return {
    id: 'phuong-phap',
    title: texts.sections.methods,
    blocks: [
      paragraph(texts.methodsText({ cutOff: formatDay(site.cutOff, language) })),
      paragraph(small),
      ...site.notes.map((note) => paragraph(note[language])),
      ...(unavailable.length === 0
        ? []
        : [paragraph(texts.methodsUnavailable(missing)), link(texts.allTables, '/bang/')]),
      {
        kind: 'paragraph',
        line: [
          { kind: 'strong', text: `${texts.symbols}. ` },
          { kind: 'text', text: texts.symbolsText },
        ],
      },
      link(texts.methodsLink, '/phuong-phap/'),
    ],
  };
}

/** How to cite the bulletin, under which licence, and whom to ask. */
export function citationSection({ sources, language }: Told, title: string, path: string): Section {
  const texts = bulletinTextsOf(language);
  const { site } = sources.manifest;
  const publisher = site.publisher.name[language];
  const { email } = site.publisher;
  return {
    id: 'trich-dan',
    title: texts.sections.citation,
    blocks: [
      paragraph(
        texts.cite({
          publisher,
          title,
          release: site.release.id,
          day: formatDay(site.release.date, language),
          address:
            site.address === undefined ? '' : `${site.address}${language === 'vi' ? '' : '/en'}${path}`,
        }),
      ),
      ...(site.simulated ? [paragraph(texts.citeSimulated)] : []),
      paragraph(`${texts.source(site.source[language])} ${texts.licence(site.licence)}`),
      paragraph(email === undefined ? texts.contactNone(publisher) : texts.contact({ publisher, email })),
      link(texts.allYears, '/tai-ve/'),
    ],
  };
}

function link(text: string, to: string): ContentBlock {
  return { kind: 'paragraph', line: [{ kind: 'link', text, to }] };
}
