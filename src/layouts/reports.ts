import type { Bulletin } from '../bulletin/content.ts';
import { reportOf } from '../bulletin/reports/report.ts';
import { assessTargets } from '../programme/assess.ts';
import type { Report } from '../programme/programme-file.ts';
import type { Language } from '../text/language.ts';
import { bulletinSources } from './bulletins.ts';
import { programmeSources } from './programme.ts';
import { manifest, releaseCalendar } from './publication.ts';

/* The reports of the site's programme, as of this publication. */

/** The reports the programme asks for, in its order; none of a site without one. */
export async function reportsOfSite(): Promise<readonly Report[]> {
  return (await programmeSources()).programme.plan?.reports ?? [];
}

/** A report, written from whatever years there are. */
export async function writtenReport(report: Report, language: Language): Promise<Bulletin> {
  const { programme, opened } = await programmeSources();
  const published = await manifest();
  const calendar = await releaseCalendar();
  const assessments =
    report.kind === 'programme' ? assessTargets(programme, published, opened, report.year) : [];
  const duties = { ...calendar, years: published.site.years };
  return reportOf(await bulletinSources(), report, { programme, assessments, duties }, language);
}
