import type { TableDeclaration } from '../../src/catalogue/declaration.ts';
import type { PublishedTable } from '../../src/catalogue/published-table.ts';
import { CountsError } from '../../src/registers/checks/faults.ts';

/* Tables that would be published as marks alone: every count withheld, in every year, the totals too. */

/**
 * Whether a cleared table has withheld counts and no other. A year withheld whole is none as long as another year tells
 * something; a zero that is shown tells; where nothing was counted, nothing is withheld.
 */
export function isUntold({ declaration, cells }: PublishedTable): boolean {
  return (
    declaration.disclosure === 'protected' &&
    cells.confidentiality.includes('c') &&
    cells.value.every((value) => value === null)
  );
}

/**
 * Says which tables those are, and what to write so that the others can be published.
 *
 * @param leaveOut what the settings leave out already: the line to write has it too
 */
export function untoldError(tables: readonly TableDeclaration[], leaveOut: readonly string[]): CountsError {
  const named = tables.map(({ slug, title }) => `"${title.en}" (${slug})`).join(', ');
  const line = `leave_out: [${[...leaveOut, ...tables.map(({ slug }) => slug)].join(', ')}]`;
  const them = tables.length === 1 ? 'this table' : 'these tables';
  const reason = `all counts of all years, totals too, would be withheld in ${named}; leave ${them} out by the line "${line}" in site.yaml, or state there why counts may be exact (disclosure: { rule: exact, reason: { vi: …, en: … } })`;
  return new CountsError([{ file: 'small counts', line: null, column: '', value: '', reason }]);
}
