import { changesFile } from './changes.ts';
import type { Manifest } from '../catalogue/manifest.ts';
import { tableFormats } from '../catalogue/table-formats.ts';
import { languages, type Language } from '../text/language.ts';
import { releaseFilesTextsOf } from '../text/release-files-texts.ts';
import { formatDay, textsOf } from '../text/texts.ts';
import { tableColumns } from './csv.ts';
import { licenceAddress } from './licence.ts';
import { markLegend } from './marks.ts';
import { archiveName } from './plain-names.ts';

/**
 * The text of `README.txt`: what lies in the folder and how to read it, in Vietnamese and then in English.
 *
 * @param names the files that lie there already; of what not every site has, only those are named
 */
export function readmeText(manifest: Manifest, names: readonly string[]): string {
  return languages
    .map((language) => languagePart(manifest, names, language))
    .join(`\n${'='.repeat(width)}\n\n`);
}

/** Characters a line, so that it reads in any window. */
const width = 78;

function languagePart({ site, tables }: Manifest, names: readonly string[], language: Language): string {
  const { readme, columns } = releaseFilesTextsOf(language);
  const { simulatedTitle, simulatedText, notes } = textsOf(language);
  const { id, date } = site.release;
  const day = formatDay(date, language);
  const title = site.title[language];
  const publisher = site.publisher.name[language];
  const address = licenceAddress(site.licence);
  const item = (name: string, text: string): string => wrapped(`- ${name}: ${text}`, '  ');
  const section = (heading: string, lines: readonly string[]): string => `\n${heading}\n\n${lines.join('')}`;
  const marks = Object.entries(markLegend()).filter(([code]) => code !== 'c');
  const hasDerived = tables.some(({ source }) => source === 'derived');
  const ownColumns = tableColumns([], hasDerived, site.simulated) as (keyof typeof columns)[];
  return [
    `${title}\n${'='.repeat(title.length)}\n\n`,
    ...(site.simulated ? [wrapped(`${simulatedTitle.toUpperCase()}. ${simulatedText}`), '\n'] : []),
    wrapped(readme.released({ id, day, cutOff: formatDay(site.cutOff, language) })),
    wrapped(readme.publisher(publisher)),
    wrapped(readme.source(site.source[language])),
    section(readme.filesTitle, [
      wrapped(readme.tables(String(tables.length))),
      ...tableFormats.map((format) => item(`.${format}`, readme.formats[format])),
      '\n',
      ...[
        readme.codelists,
        readme.crosswalks,
        readme.dataPackage,
        readme.catalog,
        readme.manifest,
        ...(names.includes('nien-giam.xlsx') ? [readme.yearbook] : []),
        ...(names.includes('audit.json') ? [readme.audit] : []),
        ...(names.includes(changesFile) ? [readme.changes] : []),
        readme.checksums,
        readme.zip(archiveName(site)),
      ].map((text) => wrapped(`- ${text}`, '  ')),
    ]),
    section(readme.readTitle, [wrapped(readme.read), ...ownColumns.map((name) => item(name, columns[name]))]),
    section(readme.symbolsTitle, [
      wrapped(readme.symbols),
      ...marks.map(([code, words]) => item(code, words[language])),
      '\n',
      ...[readme.zero, readme.missing, readme.withheld].map((text) => wrapped(text)),
    ]),
    ...(site.notes.length > 0
      ? [
          section(
            notes.toUpperCase(),
            site.notes.map((note) => wrapped(`- ${note[language]}`, '  ')),
          ),
        ]
      : []),
    section(readme.citeTitle, [wrapped(readme.cite({ publisher, year: date.slice(0, 4), title, id, day }))]),
    section(readme.licenceTitle, [
      wrapped(readme.licence(site.licence)),
      ...(address === null ? [] : [`${address}\n`]),
    ]),
    section(readme.verifyTitle, [wrapped(readme.verify), '\n  sha256sum -c --ignore-missing SHA256SUMS\n']),
  ].join('');
}

/** A paragraph in lines no longer than the width, but for a word that is; later ones begin with the indent. */
function wrapped(text: string, indent = ''): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = indent + word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line].map((one) => `${one}\n`).join('');
}
