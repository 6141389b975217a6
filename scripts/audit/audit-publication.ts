import type { AuditResult, Finding } from '../../src/confidentiality/audit.ts';
import type { Protection } from '../../src/catalogue/manifest.ts';
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
  };
}

/** `audit.json`: what was attacked and what was found; never which counts are small themselves. */
export function auditText({ threshold, cells, withheld, narrowest, findings }: PublicationAudit): string {
  const told = { threshold, cells, withheld, narrowest, recovered: findings.length };
  return `${JSON.stringify(told, null, 1)}\n`;
}

/** What the manifest says of it, with the withheld cells of each table. */
export function protectionOf(
  { cells, withheld, narrowest }: PublicationAudit,
  tables: Protection['tables'],
): Protection {
  return { cells, withheld, narrowest, tables };
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
