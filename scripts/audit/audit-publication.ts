import type { AuditResult, Finding } from '../../src/confidentiality/audit.ts';
import type { Protection } from '../../src/catalogue/manifest.ts';
import { largestJoin } from '../../src/confidentiality/joins.ts';
import { publishedYears, type FoundPublication, type PublishedYear } from './read-published.ts';

/** What the attack on a whole publication came to. */
export interface PublicationAudit {
  readonly threshold: number;
  readonly cells: number;
  readonly withheld: number;
  /**
   * Width of the narrowest interval of a withheld count that is no part of a total below t; `null` where nothing is
   * withheld.
   */
  readonly narrowest: number | null;
  readonly findings: readonly (Finding & { readonly register: string; readonly year: string })[];
  /**
   * Groups of variables whose joint counts were too many to be looked at in some year of their register: each once, in
   * the order of registers and names.
   */
  readonly unjoined: Protection['notJoined'];
}

/** Attacks every register and year of a publication. `null` where its counts are shown as they are. */
export async function auditPublication(
  publication: FoundPublication,
  attack: (year: PublishedYear, threshold: number) => Promise<AuditResult>,
): Promise<PublicationAudit | null> {
  const { disclosure } = publication.manifest.site;
  if (disclosure.rule === 'exact') return null;
  const years = publishedYears(publication);
  const results = await Promise.all(
    years.map(async (year) => ({ year, result: await attack(year, disclosure.threshold) })),
  );
  const widths = results.flatMap(({ result }) => result.narrowest ?? []);
  const sum = (of: 'cells' | 'withheld'): number =>
    results.reduce((total, { result }) => total + result[of], 0);
  return {
    threshold: disclosure.threshold,
    cells: sum('cells'),
    withheld: sum('withheld'),
    narrowest: widths.length === 0 ? null : Math.min(...widths),
    findings: results.flatMap(({ year: { register, year }, result }) =>
      result.findings.map((finding) => ({ register, year, ...finding })),
    ),
    unjoined: unjoinedIn(results.map(({ year: { register }, result }) => ({ register, ...result }))),
  };
}

/** The groups that were left out in any year, once each. */
function unjoinedIn(
  years: readonly (Pick<AuditResult, 'unjoined'> & { readonly register: string })[],
): PublicationAudit['unjoined'] {
  const groups = new Map(
    years.flatMap(({ register, unjoined }) =>
      unjoined.map((names) => {
        const variables = names.toSorted();
        return [[register, ...variables].join(' '), { register, variables }] as const;
      }),
    ),
  );
  return [...groups.keys()].sort().flatMap((key) => groups.get(key) ?? []);
}

/** `audit.json`: what was attacked and what was found; never which counts are small themselves. */
export function auditText({
  threshold,
  cells,
  withheld,
  narrowest,
  findings,
  unjoined,
}: PublicationAudit): string {
  const told = {
    ...{ threshold, cells, withheld, narrowest, recovered: findings.length },
    ...{ joined_up_to: largestJoin, not_joined: unjoined },
  };
  return `${JSON.stringify(told, null, 1)}\n`;
}

/** What the manifest says of it, with the withheld cells of each table. */
export function protectionOf(
  { cells, withheld, narrowest, unjoined }: PublicationAudit,
  tables: Protection['tables'],
): Protection {
  return { cells, withheld, narrowest, tables, joinedUpTo: largestJoin, notJoined: unjoined };
}

/** What was not looked at, a line for each register that something was left out of. */
export function unjoinedLines({ unjoined }: Pick<PublicationAudit, 'unjoined'>, joint: number): string[] {
  const groups = unjoined.length === 1 ? '1 group' : `${unjoined.length || 'no'} groups`;
  const heading = `joint counts, up to ${joint} of a group of variables: ${groups} not looked at`;
  const registers = [...Map.groupBy(unjoined, ({ register }) => register)].map(([register, own]) => {
    const names = own.map(({ variables }) => variables.join(' × ')).join(', ');
    return `  ${register}: ${names}`;
  });
  return [heading, ...registers];
}

/** A finding as a line a publisher can act on. */
export function findingText({
  register,
  year,
  cell,
  how,
  least,
  most,
  equation,
}: PublicationAudit['findings'][number]): string {
  const range = least === most ? `is ${least}` : `is from ${least} to ${most}`;
  const way = { subtraction: 'by subtraction', elimination: 'by elimination', interval: 'by its interval' }[
    how
  ];
  const step = how === 'subtraction' ? 'it follows from' : 'an equation it is in';
  return `${register} ${year}, ${cell}: ${range}, ${way}${equation === '' ? '' : `; ${step}: ${equation}`}`;
}
