import type { Code, Codelist } from '../catalogue/codelist.ts';
import type { ManifestTable } from '../catalogue/manifest.ts';
import { reasons } from '../catalogue/reasons.ts';
import { tableColumns } from '../files/csv.ts';
import { filePagesTextsOf } from '../text/file-pages-texts.ts';
import type { Language } from '../text/language.ts';
import { formatNumber } from '../text/numbers.ts';
import { releaseFilesTextsOf } from '../text/release-files-texts.ts';
import { textsOf } from '../text/texts.ts';

/** A column of a table's files, as the dictionary on its page explains it. */
export interface DictionaryColumn {
  readonly name: string;
  readonly type: 'text' | 'number' | 'boolean';
  readonly meaning: string;
  /** What its codes mean; of a long list those a reader meets first. */
  readonly codes: readonly { readonly code: string; readonly label: string }[];
  /** How many codes of its list are not among them. */
  readonly moreCodes: number;
  /** Of dimensions: the codelist. */
  readonly list?: Codelist;
}

/** As many codes as are read at a glance; the codelist's file has all. */
const mostCodes = 12;

/** The columns of a table's codes file, in its order, each with what it means in a language. */
export function columnsOf(table: ManifestTable, language: Language): readonly DictionaryColumn[] {
  return tableColumns(table.dimensions, table.source === 'derived', table.simulated).map((name) => {
    const list = table.codelists.find(({ dimension }) => dimension === name);
    return list === undefined
      ? figureColumn(name as FigureColumn, table, language)
      : codeColumn(list, language);
  });
}

type FigureColumn = 'value' | 'lower' | 'upper' | 'status' | 'confidentiality' | 'reason' | 'simulated';
const types: Partial<Record<FigureColumn, DictionaryColumn['type']>> = {
  value: 'number',
  lower: 'number',
  upper: 'number',
  simulated: 'boolean',
};

function figureColumn(name: FigureColumn, table: ManifestTable, language: Language): DictionaryColumn {
  const texts = textsOf(language);
  const words = filePagesTextsOf(language);
  const hasUnits = table.codelists.some(({ codes }) => codes.some(({ figure }) => figure !== undefined));
  const unit = words.unitOfValue(hasUnits ? words.indicatorUnit : table.unitOfMeasure[language]);
  const codes: Partial<Record<FigureColumn, DictionaryColumn['codes']>> = {
    status: [...Object.entries(texts.statusWords), ['x', texts.notApplicableOrFine] as const].map(
      ([code, label]) => ({ code, label }),
    ),
    confidentiality: [{ code: 'c', label: texts.withheldWords }],
    reason: Object.entries(reasons).map(([code, label]) => ({ code, label: label[language] })),
  };
  return {
    name,
    type: types[name] ?? 'text',
    meaning: releaseFilesTextsOf(language).columns[name] + (name === 'value' ? ` ${unit}` : ''),
    codes: codes[name] ?? [],
    moreCodes: 0,
  };
}

function codeColumn(list: Codelist, language: Language): DictionaryColumn {
  const { dimension: name, title, codes } = list;
  const shown = codes.length <= mostCodes ? codes : codes.slice(0, mostCodes);
  const count = formatNumber(codes.length, language);
  return {
    name,
    type: 'text',
    meaning: filePagesTextsOf(language).codesOf({ title: title[language], codes: count }),
    codes: shown.map(({ code, label }: Code) => ({ code, label: label[language] })),
    moreCodes: codes.length - shown.length,
    list,
  };
}
