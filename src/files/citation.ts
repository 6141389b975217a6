import { filePagesTextsOf, type CitedParts } from '../text/file-pages-texts.ts';
import type { Language } from '../text/language.ts';
import { formatDay } from '../text/texts.ts';

/** What is cited: a table of a release, at its address. */
export interface CitedTable {
  /** ASCII name of the entry in a BibTeX file: `lang-son-sinh-theo-gioi-tinh-2026-1`. */
  readonly key: string;
  readonly publisher: string;
  readonly title: string;
  readonly site: string;
  /** `date` is an ISO day. */
  readonly release: { readonly id: string; readonly date: string };
  /** ISO day. */
  readonly cutOff: string;
  readonly address: string;
  /** The day of access as the language writes it, or what stands for it. */
  readonly accessed: string;
  readonly simulated: boolean;
}

export interface Citation {
  readonly short: string;
  readonly long: string;
  readonly bibtex: string;
}

/**
 * How a table is cited: in a sentence, in a list of references, and as a BibTeX entry of type `misc`, which every style
 * knows. Of simulated figures each says that they are.
 */
export function citationOf(cited: CitedTable, language: Language): Citation {
  const texts = filePagesTextsOf(language);
  const { publisher, title, site, address, accessed, release, cutOff } = cited;
  const parts: CitedParts = {
    ...{ publisher, title, site, address, accessed },
    release: release.id,
    day: formatDay(release.date, language),
    year: release.date.slice(0, 4),
    cutOff: formatDay(cutOff, language),
  };
  const warning = cited.simulated ? ` ${texts.citedSimulated}` : '';
  return {
    short: texts.citedShort(parts) + warning,
    long: texts.citedLong(parts) + warning,
    bibtex: bibtexEntry(cited.key, {
      // Braces keep an office's name whole, which else would be cut into given and family names, and capitals as they are.
      author: `{${bibtexText(publisher)}}`,
      title: `{${bibtexText(title)}}`,
      howpublished: bibtexText(site),
      year: parts.year,
      url: address,
      urldate: accessed,
      note: bibtexText(texts.citedNote(parts) + (cited.simulated ? `. ${texts.citedSimulated}` : '')),
    }),
  };
}

function bibtexEntry(key: string, fields: Readonly<Record<string, string>>): string {
  const lines = Object.entries(fields).map(([name, value]) => `  ${name} = {${value}},\n`);
  return `@misc{${key},\n${lines.join('')}}\n`;
}

const special: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/**
 * A text inside a BibTeX field: characters that TeX would take for commands are escaped; letters with their marks stay
 * as they are, in UTF-8.
 */
export function bibtexText(text: string): string {
  return text.replace(/[\\{}$&#%_~^]/g, (character) => special[character] ?? `\\${character}`);
}
