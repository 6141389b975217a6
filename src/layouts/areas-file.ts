import { createHash } from 'node:crypto';
import { areasOfUnits } from './publication.ts';
import { areasText } from '../catalogue/unit-areas.ts';

/** The areas of units as the query page fetches them for a map of a result; a site without boundaries has no such file. */
export interface AreasFile {
  readonly name: string;
  readonly content: string;
  /** With a mark of its content behind, so that a browser never shows old areas. */
  readonly address: string;
}

/** The file under `/cong-cu/`, `null` where the site has no boundaries. */
export async function areasFile(): Promise<AreasFile | null> {
  const areas = await areasOfUnits();
  if (areas.size === 0) return null;
  const content = areasText([...areas].map(([unit, geometry]) => ({ unit, geometry })));
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 8);
  return { name: 'ranh-gioi.json', content, address: `/cong-cu/ranh-gioi.json?v=${hash}` };
}
