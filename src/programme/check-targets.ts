import { catalogue } from '../catalogue/catalogue.ts';
import { indicatorOf } from '../catalogue/indicators.ts';
import type { Manifest, ManifestTable } from '../catalogue/manifest.ts';
import { quoted, type SettingsFault } from '../settings/faults.ts';
import { targetsFile, type MeasureSetting, type TargetList } from '../settings/targets.ts';
import { figuresOfYears } from './measure.ts';
import { sourceOf, tablesOf, type OpenSource } from './sources.ts';

/* Whether what `targets.yaml` measures by is published: known only when the tables are. */

type Path = readonly PropertyKey[];

/**
 * What is wrong with the measures of a list of targets: an indicator or a table there is none of, one this site does not
 * publish, a code its table does not have, a target by commune from a table without units.
 *
 * @param keyOf names a path of the file, with its line
 */
export function targetFaults(
  { targets }: TargetList,
  manifest: Pick<Manifest, 'tables'>,
  keyOf: (path: Path) => string,
): SettingsFault[] {
  return targets.flatMap(({ measured_by: measure, by_commune: byCommune }, at) => {
    if (measure === undefined) return [];
    const path: Path = ['targets', at, 'measured_by'];
    const fault = (own: Path, found: string, allowed: string): SettingsFault[] => [
      { file: targetsFile, key: keyOf([...path, ...own]), found, allowed },
    ];
    // A table the site does not publish is no fault: then the target is not met.
    if (measure.releases !== undefined)
      return (measure.releases.tables ?? []).flatMap((id, index) =>
        isTable(id) ? [] : fault(['releases', 'tables', index], quoted(id), tableNames),
      );
    const named = nameFaults(measure, fault);
    if (named.length > 0) return named;
    const table = publishedTable(measure, manifest.tables);
    if (table === undefined) return fault(tablePath(measure), ...unpublished(measure));
    const faults = codeFaults(measure, table, fault);
    if (byCommune && !table.dimensions.includes('unit'))
      faults.push(
        ...fault([], `by_commune beside ${quoted(table.id)}`, 'a table by unit, or by_commune: false'),
      );
    return faults;
  });
}

/** Reports on two years of which the site's figures begin after the last: they would stay empty for good. */
export function reportFaults(
  { programme }: TargetList,
  { site }: Pick<Manifest, 'site'>,
  keyOf: (path: Path) => string,
): SettingsFault[] {
  return programme.reports.flatMap((report, at) => {
    if (report.kind !== 'vital_statistics' || report.years.last >= site.years.first) return [];
    return [
      {
        file: targetsFile,
        key: keyOf(['programme', 'reports', at, 'years', 'last']),
        found: String(report.years.last),
        allowed: `a year from ${site.years.first} on, where the figures of this site begin`,
      },
    ];
  });
}

type Fault = (own: Path, found: string, allowed: string) => SettingsFault[];

function isTable(id: string): boolean {
  return catalogue.some((one) => one.id === id);
}

function nameFaults({ indicator, table, share }: MeasureSetting, fault: Fault): SettingsFault[] {
  if (share !== undefined && !isTable(share.table))
    return fault(['share', 'table'], quoted(share.table), tableNames);
  if (indicator === undefined) return [];
  if (indicatorOf(indicator) === undefined)
    return fault(['indicator'], quoted(indicator), 'the code of an indicator, as in the methods page');
  if (table === undefined) return [];
  if (!isTable(table)) return fault(['table'], quoted(table), tableNames);
  const { indicators = [] } = catalogue.find(({ id }) => id === table) ?? {};
  if ((indicators as readonly string[]).includes(indicator)) return [];
  return fault(['table'], quoted(table), `a table that has ${indicator}: ${tablesWith(indicator)}`);
}

const tableNames = 'the name of a table as in SQL: see manifest.json';

function tablesWith(indicator: string): string {
  return catalogue
    .filter(({ indicators = [] }) => (indicators as readonly string[]).includes(indicator))
    .map(({ id }) => id)
    .join(', ');
}

function tablePath({ share, table }: MeasureSetting): Path {
  return share !== undefined ? ['share', 'table'] : table !== undefined ? ['table'] : ['indicator'];
}

function publishedTable(
  measure: MeasureSetting,
  tables: readonly ManifestTable[],
): ManifestTable | undefined {
  const [id] = tablesOf(measure, tables);
  return tables.find((one) => one.id === id);
}

function unpublished({ indicator, table, share }: MeasureSetting): [string, string] {
  const found = quoted(share?.table ?? table ?? indicator);
  const where = share?.table ?? table ?? tablesWith(indicator ?? '');
  return [
    found,
    `what this site publishes: it has no table ${where}; say not_measured: { missing, from } in its place`,
  ];
}

function codeFaults({ share, codes }: MeasureSetting, table: ManifestTable, fault: Fault): SettingsFault[] {
  const listOf = (dimension: string) => table.codelists.find((one) => one.dimension === dimension);
  const dimensions = table.dimensions.join(', ');
  const check = (dimension: string, code: string, path: Path): SettingsFault[] => {
    const list = listOf(dimension);
    if (list === undefined)
      return fault(path, quoted(dimension), `a dimension of ${table.id}: ${dimensions}`);
    if (list.codes.some((one) => one.code === code)) return [];
    const some = list.codes.slice(0, 12).map((one) => one.code);
    const more = list.codes.length > some.length ? ', …' : '';
    return fault(path, quoted(code), `a code of ${dimension} in ${table.id}: ${some.join(', ')}${more}`);
  };
  const held = Object.entries(codes).flatMap(([dimension, code]) =>
    check(dimension, code, ['codes', dimension]),
  );
  if (share === undefined) return held;
  if (listOf(share.of) === undefined) return [...held, ...check(share.of, '', ['share', 'of'])];
  const own = (['part', 'whole'] as const).flatMap((side) =>
    share[side].flatMap((code, at) => check(share.of, code, ['share', side, at])),
  );
  return [...held, ...own];
}

/** Measures of which every figure of the whole site is withheld: nothing would ever be said of their targets. */
export function withheldFaults(
  { targets }: TargetList,
  manifest: Pick<Manifest, 'site' | 'tables'>,
  open: OpenSource,
  keyOf: (path: Path) => string,
): SettingsFault[] {
  return targets.flatMap(({ measured_by: measure }, at) => {
    if (measure === undefined || measure.releases !== undefined) return [];
    const source = sourceOf(measure, manifest, open);
    if (source === null) return [];
    const figures = figuresOfYears(measure, source, manifest.site).filter(
      ({ withheld, status }) => withheld || !status.includes('x'),
    );
    if (figures.length === 0 || !figures.every(({ withheld }) => withheld)) return [];
    return [
      {
        file: targetsFile,
        key: keyOf(['targets', at, 'measured_by']),
        found: `${source.table.id}, of which every figure needed is withheld`,
        allowed: 'figures that are published; say not_measured: { missing, from } in its place',
      },
    ];
  });
}
