import type { Codelist, DimensionId } from '../catalogue/codelist.ts';
import type { TableSource } from '../catalogue/declaration.ts';
import type { ManifestTable } from '../catalogue/manifest.ts';
import { reasons } from '../catalogue/reasons.ts';
import { releaseFilesTextsOf, type ReleaseFilesTexts } from '../text/release-files-texts.ts';
import { codelistColumns, tableColumns } from './csv.ts';

/** A column of a CSV file as Table Schema has it. */
export interface Field {
  readonly name: string;
  readonly type: 'string' | 'integer' | 'number' | 'boolean' | 'date';
  readonly title?: string;
  readonly description: string;
  readonly constraints?: Readonly<Record<string, unknown>>;
  readonly missingValues?: readonly string[];
}

type Column = keyof ReleaseFilesTexts['columns'];
type Kind = Pick<Field, 'type' | 'constraints' | 'missingValues'>;

/** A list of more codes is read in its own file: it would be most of the description. */
const mostCodes = 60;

/** In columns where an empty text is a code: it says that there is nothing to say. */
const noneMissing: readonly string[] = [];

const kinds: Readonly<Record<Column, Kind>> = {
  value: { type: 'number' },
  lower: { type: 'number' },
  upper: { type: 'number' },
  status: { type: 'string', constraints: { pattern: '[prebux]*' }, missingValues: noneMissing },
  confidentiality: { type: 'string', constraints: { enum: ['', 'c'] }, missingValues: noneMissing },
  reason: {
    type: 'string',
    constraints: { enum: ['', ...Object.keys(reasons)] },
    missingValues: noneMissing,
  },
  simulated: { type: 'boolean', constraints: { required: true } },
  code: { type: 'string', constraints: { required: true, unique: true } },
  parent: { type: 'string' },
  label_vi: { type: 'string', constraints: { required: true } },
  label_en: { type: 'string', constraints: { required: true } },
  order: { type: 'integer', constraints: { required: true, minimum: 1 } },
  unit_code: { type: 'string' },
  valid_from: { type: 'date' },
  valid_to: { type: 'date' },
  lon: { type: 'number', constraints: { minimum: -180, maximum: 180 } },
  lat: { type: 'number', constraints: { minimum: -90, maximum: 90 } },
  unit_vi: { type: 'string' },
  unit_en: { type: 'string' },
  decimals: { type: 'integer' },
};

/** The resource of a dimension's codelist: `codelist-mother-age`. */
export function codelistResource(dimension: DimensionId): string {
  return `codelist-${dimension.replaceAll('_', '-')}`;
}

/** The columns of a table's codes file. Codes are texts: `01` is no 1. */
export function tableFields(table: ManifestTable): Field[] {
  return tableColumns(table.dimensions, table.source === 'derived', table.simulated).map((name) => {
    const list = table.codelists.find(({ dimension }) => dimension === name);
    if (list !== undefined) return codeField(list);
    const field = plainField(name as Column);
    return name === 'value' && isCounted(table) ? { ...field, ...count } : field;
  });
}

/** The columns of a codelist's file. */
export function codelistFields(list: Codelist): Field[] {
  return codelistColumns(list).map((name) => plainField(name as Column));
}

/** Events are counted whole, also where a split unit's are shared out. */
const isCounted = ({ source }: ManifestTable): boolean => counted.includes(source);
const counted: readonly TableSource[] = ['births', 'deaths', 'marriages', 'divorces', 'adoptions'];
const count: Kind = { type: 'integer', constraints: { minimum: 0 } };

function codeField({ dimension, title, codes }: Codelist): Field {
  const file = `codelists/${dimension}.csv`;
  return {
    name: dimension,
    type: 'string',
    title: title.vi,
    description: `${title.en}. ${releaseFilesTextsOf('vi').codelistFile(file)} ${releaseFilesTextsOf('en').codelistFile(file)}`,
    constraints: {
      required: true,
      ...(codes.length <= mostCodes ? { enum: codes.map(({ code }) => code) } : {}),
    },
  };
}

function plainField(name: Column): Field {
  const [vi, en] = [releaseFilesTextsOf('vi').columns[name], releaseFilesTextsOf('en').columns[name]];
  return { name, ...kinds[name], description: `${vi} ${en}` };
}
