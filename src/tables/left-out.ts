import { catalogue } from '../catalogue/catalogue.ts';
import type { TableDeclaration } from '../catalogue/declaration.ts';
import { quoted, type SettingsFault } from '../settings/faults.ts';
import type { Site } from '../settings/schema.ts';
import { nearNames } from '../text/near-names.ts';

/* Tables that a site could publish, and that its settings leave out (`leave_out` in `site.yaml`). */

/** Whether the settings leave out a table of the catalogue, by its id. */
export function isLeftOut(table: string, { leave_out: slugs }: Pick<Site, 'leave_out'>): boolean {
  return slugs.length > 0 && catalogue.some(({ id, slug }) => id === table && slugs.includes(slug));
}

/**
 * What is wrong with the tables a site leaves out: one there is none of, or one that has to stay. An open table has
 * nothing withheld, and others stand on it: how finely places are told of goes by the totals of open tables, and pages
 * of places, targets and bulletins begin with them.
 */
export function leaveOutFaults({ leave_out: slugs }: Pick<Site, 'leave_out'>): SettingsFault[] {
  return slugs.flatMap((slug, at) => {
    const table = catalogue.find((one) => one.slug === slug);
    if (table !== undefined && mayBeLeftOut(table)) return [];
    const allowed = table === undefined ? slugsNear(slug) : whyItStays(table);
    return [{ file: 'site.yaml', key: `leave_out[${at}]`, found: quoted(slug), allowed }];
  });
}

function mayBeLeftOut({ disclosure, id }: TableDeclaration): boolean {
  return disclosure === 'protected' && id !== keyFigures;
}

/** The table that the home page, places and bulletins tell their first figures from. */
const keyFigures = 'key_figures';

function whyItStays({ disclosure }: TableDeclaration): string {
  return disclosure === 'open'
    ? 'a table in which small counts are withheld; this one is open: all its counts are exact, and pages and other tables stand on it'
    : 'a table but this one: the home page, places and bulletins tell their first figures from it';
}

/** The slug, where somebody wrote a table's name as in SQL; else those that look like what was written. */
function slugsNear(wrong: string): string {
  const slugs = catalogue.filter(mayBeLeftOut).map(({ slug }) => slug);
  const named = catalogue.find((one) => one.id === wrong.toLowerCase() && mayBeLeftOut(one));
  const near = named === undefined ? nearNames(wrong, slugs) : [named.slug];
  const some = near.length > 0 ? `; near it: ${near.join(', ')}` : '';
  return `the slug of a protected table, as in the address of its page: tu-vong-me for /bang/tu-vong-me/${some}`;
}
