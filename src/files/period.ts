import type { Manifest, ManifestTable } from '../catalogue/manifest.ts';

/** The first and the last day that figures tell of, ISO. */
export interface Period {
  readonly first: string;
  readonly last: string;
}

/** What the whole of a release tells of: all its years, up to the cut-off. */
export function sitePeriod({ years, cutOff }: Manifest['site']): Period {
  const end = `${years.last}-12-31`;
  return { first: `${years.first}-01-01`, last: cutOff < end ? cutOff : end };
}

/** What a table tells of: figures other offices published may be of years the site does not count. */
export function tablePeriod(site: Manifest['site'], { codelists }: ManifestTable): Period {
  const list = codelists.find(({ dimension }) => dimension === 'year');
  const years = (list?.codes ?? []).map(({ code }) => Number(code)).filter(Number.isInteger);
  if (years.length === 0) return sitePeriod(site);
  return sitePeriod({
    ...site,
    years: { ...site.years, first: Math.min(...years), last: Math.max(...years) },
  });
}
