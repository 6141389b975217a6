import loadHighs, { type Highs } from 'highs';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makePages } from '../../scripts/build-site.ts';
import { publish, type Means, type Publication } from '../../scripts/publication.ts';
import { openClearingPool, type YearOfRegister } from '../../scripts/publication/clearing-pool.ts';
import type { AuditResult } from '../../src/confidentiality/audit.ts';
import { mixedState } from '../../src/confidentiality/exchange.ts';
import { fillHidden } from '../../src/confidentiality/fill-hidden.ts';
import { checkedLattice } from '../../src/confidentiality/checked-lattice.ts';
import { type ProtectedTables } from '../../src/confidentiality/protect.ts';
import { cellKind } from '../../src/confidentiality/system.ts';
import type { PublishedTable } from '../../src/catalogue/published-table.ts';

/*
 * Non-interference (DESIGN §6): other counts in the withheld cells, such that everything published stays true, change no
 * byte of the output. So no other road leads out: no label, no list of codes, no warning, no sentence.
 */

/** What was withheld of a register and year, and other counts for its tables. */
interface Year {
  readonly request: YearOfRegister;
  readonly found: ProtectedTables;
}

const nameOf = ({ register, year }: Pick<YearOfRegister, 'register' | 'year'>): string =>
  `${register} ${year}`;

let work = '';
let solver: Highs;
beforeAll(async () => {
  work = await mkdtemp(path.join(tmpdir(), 'nien-giam-wall-'));
  solver = await loadHighs();
});
afterAll(() => rm(work, { recursive: true, force: true }));

/** A copy of a site that comes with the project, of some of its years. */
function copyOf(name: string, years: { first: number; last: number } | null): string {
  const folder = path.join(work, name);
  cpSync(path.resolve('data', name), folder, { recursive: true });
  if (years === null) return folder;
  const change = (file: string, to: (text: string) => string): void =>
    writeFileSync(path.join(folder, file), to(readFileSync(path.join(folder, file), 'utf8')));
  change('site.yaml', (yaml) =>
    yaml.replace(/^years: .*$/m, `years: { first: ${years.first}, last: ${years.last}, provisional: [] }`),
  );
  for (const file of ['population.csv', 'returns.csv', 'published-series.csv'])
    change(file, (csv) => {
      const [head = '', ...lines] = csv.split('\n');
      const at = head.split(',').indexOf('year');
      const isKept = (line: string): boolean => {
        const year = Number(line.split(',')[at]);
        return line === '' || (year >= years.first && year <= years.last);
      };
      return [head, ...lines.filter(isKept)].join('\n');
    });
  return folder;
}

/** What was attacked of a register and year, and what the attack came to. */
interface Attack {
  readonly request: YearOfRegister;
  readonly found: AuditResult;
}

/** Notes what is withheld and what attacks come to, year by year. */
function noting(years: Map<string, Year>, attacks: Map<string, Attack>): NonNullable<Means['openPool']> {
  return (cache) => {
    const pool = openClearingPool(cache);
    return {
      ...pool,
      async protect(request) {
        const found = await pool.protect(request);
        years.set(nameOf(request), { request, found });
        return found;
      },
      async audit(request) {
        const found = await pool.audit(request);
        attacks.set(nameOf(request), { request, found });
        return found;
      },
    };
  };
}

/**
 * Withholds what was withheld before, whatever the counts. What is attacked again is asked anew where it is not the same
 * to the last cell: the attack knows nothing else, and takes as long as to find what to withhold.
 */
function repeating(
  years: ReadonlyMap<string, Year>,
  attacks: ReadonlyMap<string, Attack>,
): NonNullable<Means['openPool']> {
  return (cache) => {
    const pool = openClearingPool(cache);
    return {
      ...pool,
      protect: (request) =>
        Promise.resolve(years.get(nameOf(request))?.found ?? expect.fail(nameOf(request))),
      audit(request) {
        const known = attacks.get(nameOf(request));
        return known !== undefined && isDeepStrictEqual(known.request, request)
          ? Promise.resolve(known.found)
          : pool.audit(request);
      },
    };
  };
}

/** Other whole numbers for the withheld cells, with the same sums. */
function othersOf({ request, found }: Year): {
  values: (number | null)[][];
  changed: number;
  withheld: number;
} {
  const { system, cellAt } = checkedLattice(request.tables, request.crosswalks);
  const withheld = Uint8Array.from(system.kind, (kind) => (kind === cellKind.hidden ? 1 : 0));
  for (const [index, cells] of cellAt.entries())
    for (const [place, cell] of cells.entries())
      if (cell >= 0 && found.withheld[index]?.[place] === 1) withheld[cell] = 1;
  const start = fillHidden(solver, system, 2 * (request.rule.threshold - 1));
  const other = mixedState(system, withheld, start, 2);
  const own = [...withheld.keys()].filter(
    (cell) => withheld[cell] === 1 && system.kind[cell] !== cellKind.hidden,
  );
  return {
    values: cellAt.map((cells, index) =>
      Array.from(cells, (cell, place) =>
        cell < 0 ? (request.tables[index]?.values[place] ?? null) : (other[cell] ?? 0),
      ),
    ),
    changed: own.filter((cell) => other[cell] !== start[cell]).length,
    withheld: own.length,
  };
}

/** The tables of a register with other counts, put where their year stands. */
function withOthers(
  tables: readonly PublishedTable[],
  source: string,
  years: ReadonlyMap<string, Year>,
  others: ReadonlyMap<string, ReturnType<typeof othersOf>>,
): PublishedTable[] {
  return tables.map((table) => {
    const { declaration, codelists, cells } = table;
    if (declaration.disclosure === 'open' || declaration.events !== undefined) return table;
    const [list, ...rest] = codelists;
    const size = rest.reduce((product, { codes }) => product * codes.length, 1);
    const value = cells.value.slice();
    for (const [index, { code: year }] of (list?.codes ?? []).entries()) {
      const known = years.get(`${source} ${year}`);
      const place = known?.request.tables.findIndex(({ name }) => name === declaration.id) ?? -1;
      const own = others.get(`${source} ${year}`)?.values[place];
      for (const [at, count] of (own ?? []).entries())
        // What is too fine to publish stays as it is: it is in no equation.
        if (known?.found.withheld[place]?.[at] === 1) value[index * size + at] = count;
    }
    return { ...table, cells: { ...cells, value } };
  });
}

/** Every file below a folder, by name. */
function filesOf(folder: string): Map<string, Buffer> {
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort()
      .map((file) => [path.relative(folder, file), readFileSync(file)]),
  );
}

function expectSame(one: string, other: string): number {
  const [before, after] = [filesOf(one), filesOf(other)];
  expect([...after.keys()]).toEqual([...before.keys()]);
  expect([...after].flatMap(([name, bytes]) => (before.get(name)?.equals(bytes) ? [] : name))).toEqual([]);
  return before.size;
}

async function builtPages({ folder }: Publication, output: string): Promise<string> {
  await makePages(folder, output);
  return output;
}

const sites = [
  { name: 'cam-giang', of: null },
  // A year with the districts and communes of then, and one with today's alone: the others are like them.
  { name: 'lang-son', of: { first: 2024, last: 2025 } },
];

describe.each(sites)('$name', ({ name, of }) => {
  test('other counts behind the withheld cells change no byte', { timeout: 600_000 }, async () => {
    const folder = copyOf(name, of);
    const years = new Map<string, Year>();
    const attacks = new Map<string, Attack>();
    const first = await publish(folder, path.join(work, `${name}-1`), () => undefined, {
      openPool: noting(years, attacks),
    });
    expect(first.manifest.protection?.withheld).toBeGreaterThan(1000);
    const others = new Map([...years].map(([key, year]) => [key, othersOf(year)]));
    const sum = (of: 'changed' | 'withheld'): number =>
      [...others.values()].reduce((total, other) => total + other[of], 0);
    // Most withheld counts are others: a test that changes little would show little.
    expect(sum('changed') / sum('withheld')).toBeGreaterThan(0.4);
    let replaced = 0;
    const second = await publish(folder, path.join(work, `${name}-2`), () => undefined, {
      openPool: repeating(years, attacks),
      otherCounts: (tables, source) => {
        const made = withOthers(tables, source, years, others);
        replaced += made.filter((table, index) => table !== tables[index]).length;
        return made;
      },
    });
    expect(replaced).toBeGreaterThan(10);
    expectSame(first.folder, second.folder);
    const one = await builtPages(first, path.join(work, `${name}-pages-1`));
    const other = await builtPages(second, path.join(work, `${name}-pages-2`));
    expect(expectSame(one, other)).toBeGreaterThan(100);
  });
});
