import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { personFaultText, publish, type Means, type Publication } from '../scripts/publication.ts';
import { csvAlone } from './few-formats.ts';

/* Small sites, made in a temporary folder and published: what a site folder comes to, end to end. */

/** What a trial site differs in from one whose map never changed, of the years 2022 to 2024. */
export interface TrialSite {
  /** YAML lines under `inputs:`. */
  readonly inputs: string;
  /** Files of the site folder by name, beside `site.yaml`; `units.csv` among them where it is not the usual one. */
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  /** Lines of `site.yaml`, as YAML values by key, in place of the usual ones. */
  readonly settings?: Readonly<Record<string, string>>;
}

/** A published trial, and every line it said on the screen. */
export interface PublishedTrial extends Publication {
  readonly said: readonly string[];
  /** The cells of a table: dimension codes with commas between, to `value,status`. */
  cells(slug: string): Promise<Map<string, string>>;
  /**
   * A cell of a derived table by its codes, its numbers to one digit more than a page shows of them; fails where the
   * table has no such row.
   */
  figures(slug: string): Promise<(...codes: readonly (string | number)[]) => TrialFigure>;
}

/** A cell of a derived table's file. */
export interface TrialFigure {
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly status: string;
  readonly reason: string;
}

const usual: Readonly<Record<string, string>> = {
  id: 'trial',
  title: '{ vi: Thử, en: Trial }',
  publisher: '{ name: { vi: Thử, en: Trial } }',
  unit: 'P',
  units_as_of: '2024-01-01',
  years: '{ first: 2022, last: 2024 }',
  cut_off: '2024-12-31',
  release: '{ id: "1", date: 2030-01-15 }',
  simulated: 'false',
  source: '{ vi: Thử, en: Trial }',
  disclosure: '{ rule: exact, reason: { vi: Thử, en: Trial } }',
  legal_deadlines: '{ births: [{ from: 2016-01-01, days: 60 }], deaths: [{ from: 2016-01-01, days: 15 }] }',
};

/**
 * Files of a release that differ where the same counts came in other files: the zip has the manifest, which names them;
 * the checksums and the catalogue have the zip's hash.
 */
export const tellOfInputs = /(\.zip|\/SHA256SUMS|\/catalog\.jsonld)$/;

export const unitsHeader = 'code,valid_from,valid_to,level,parent,name_vi,name_en,area,lon,lat';
/** A province of two districts and three communes. */
export const usualUnits = `${unitsHeader}
P,,,province,,P,P,,,
D1,,,district,P,D1,D1,,,
D2,,,district,P,D2,D2,,,
a,,,commune,D1,a,a,,,
b,,,commune,D1,b,b,,,
c,,,commune,D2,c,c,,,
`;

/**
 * Trials for the test file that calls it at its top; their folder is taken away after the last test.
 *
 * @param means by default the codes CSV alone is written of each table; `{}` for every format
 */
export function trials(means: Means = { openWriter: csvAlone }): {
  publish(site: TrialSite): Promise<PublishedTrial>;
  /** What the person is told of a site that cannot be published; fails where it was. */
  refused(site: TrialSite): Promise<string>;
} {
  let work = '';
  let sites = 0;
  beforeAll(async () => {
    work = await mkdtemp(path.join(tmpdir(), 'nien-giam-trial-'));
  });
  afterAll(() => rm(work, { recursive: true, force: true }));

  async function publishSite({ inputs, files, settings = {} }: TrialSite): Promise<PublishedTrial> {
    const folder = path.join(work, `site-${sites++}`);
    await mkdir(folder);
    const keys = Object.entries({ ...usual, ...settings }).map(([key, value]) => `${key}: ${value}\n`);
    const written = {
      'units.csv': usualUnits,
      'site.yaml': `${keys.join('')}inputs:\n${inputs}\n`,
      ...files,
    };
    for (const [name, content] of Object.entries(written)) {
      await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
      await writeFile(path.join(folder, name), content);
    }
    const said: string[] = [];
    const publication = await publish(folder, `${folder}-build`, (line) => said.push(line.trim()), means);
    return {
      ...publication,
      said,
      cells: (slug) => cellsOf(publication, slug),
      figures: (slug) => figuresIn(publication, slug),
    };
  }
  return {
    publish: publishSite,
    refused: (site) =>
      publishSite(site).then(
        () => expect.fail('it was published'),
        (error: unknown) =>
          personFaultText(error) ?? expect.fail(`not a fault of a person: ${String(error)}`),
      ),
  };
}

/** The rows of a table's codes file by their codes, each with its other columns by name. */
export async function rowsOf(
  { folder }: Publication,
  slug: string,
): Promise<Map<string, Readonly<Record<string, string>>>> {
  const csv = await readFile(path.join(folder, 'files', `${slug}.csv`), 'utf8');
  const [head = '', ...lines] = csv.trim().split('\n');
  const columns = head.split(',');
  const dimensions = columns.indexOf('value');
  return new Map(
    lines.map((line) => {
      const fields = line.split(',');
      const others = columns.slice(dimensions).map((name, index) => [name, fields[dimensions + index] ?? '']);
      return [fields.slice(0, dimensions).join(), Object.fromEntries(others) as Record<string, string>];
    }),
  );
}

async function cellsOf(publication: Publication, slug: string): Promise<Map<string, string>> {
  const rows = await rowsOf(publication, slug);
  return new Map([...rows].map(([codes, { value, status }]) => [codes, `${value},${status}`]));
}

async function figuresIn(
  publication: Publication,
  slug: string,
): Promise<(...codes: readonly (string | number)[]) => TrialFigure> {
  const rows = await rowsOf(publication, slug);
  const table = publication.manifest.tables.find((one) => one.slug === slug);
  const indicators = table?.codelists.find(({ dimension }) => dimension === 'indicator')?.codes ?? [];
  return (...codes) => {
    const figure = indicators.find(({ code }) => codes.includes(code))?.figure;
    const digits = (figure?.decimals ?? table?.decimals ?? 0) + 1;
    const number = (text = ''): number | null => (text === '' ? null : Number(Number(text).toFixed(digits)));
    const {
      value,
      lower,
      upper,
      status = '',
      reason = '',
    } = rows.get(codes.join()) ?? expect.fail(`${slug} has no row ${codes.join()}`);
    return { value: number(value), lower: number(lower), upper: number(upper), status, reason };
  };
}
