import type { Assessment } from '../../programme/assess.ts';
import type { Programme, Report } from '../../programme/programme-file.ts';
import type { DutiesGiven } from '../../programme/publishing-duties.ts';
import { reportedTargets } from '../../programme/report-assessments.ts';
import { lastFinalYear } from '../../programme/release-record.ts';
import { reportDay, reportYears, type ReportYears } from '../../programme/report-years.ts';
import type { Language } from '../../text/language.ts';
import { reportTextsOf } from '../../text/report-texts.ts';
import { textsOf } from '../../text/texts.ts';
import { frameOf } from '../bulletin.ts';
import {
  citationSection,
  correctionsSection,
  methodsSection,
  revisionsSection,
} from '../closing-sections.ts';
import { paragraph, type Bulletin, type Section } from '../content.ts';
import { causesSection } from '../causes-section.ts';
import { qualitySection } from '../quality-section.ts';
import { changesSection, headlineSection } from '../sections.ts';
import { topicSection } from '../topic-sections.ts';
import type { BulletinSources } from '../sources.ts';
import type { Told } from '../told-figures.ts';
import { draftNotice } from './draft-notice.ts';
import { releasesSection, tasksSection } from './duty-sections.ts';
import { judgedSection, standingSummary, targetSections } from './target-sections.ts';

/*
 * The reports that a programme asks for: on itself, in the middle and at its end, and on the vital statistics of two
 * years. They are made of the sections of bulletins, and say that they are drafts while a year of theirs is open.
 */

/** What a report is written from beside the published tables. */
export interface ReportGiven {
  readonly programme: Programme;
  /** The targets by what is known up to the year of a programme's report; of another kind none are looked at. */
  readonly assessments: readonly Assessment[];
  readonly duties: DutiesGiven;
}

/** A report of a site in one language. */
export function reportOf(
  sources: BulletinSources,
  report: Report,
  given: ReportGiven,
  language: Language,
): Bulletin {
  const texts = reportTextsOf(language);
  const { site } = sources.manifest;
  const place = textsOf(language).placeInSentence(site.unitName[language]);
  const years = reportYears(report, given.programme.plan ?? { years: site.years }, site);
  const { first, last } = years;
  const told: Told = {
    sources,
    unit: site.unit,
    place,
    year: String(years.known.at(-1) ?? last),
    language,
    ...(report.kind === 'vital_statistics' ? { yearsBeside: years.known.length } : {}),
  };
  const draft = draftNotice(years, site, language);
  const frame = frameOf(told);
  const title = texts.title({ title: report.title[language], place });
  const path = `/bao-cao/${report.id}/`;
  const year = String(report.kind === 'programme' ? report.year : last);
  const period =
    first === last ? texts.periodOne(year) : texts.period({ first: String(first), last: String(last) });
  const own =
    report.kind === 'programme' ? programmeSections(told, report, given) : besideSections(told, years);
  const sections = [
    correctionsSection(told),
    ...own.sections,
    revisionsSection(told),
    methodsSection(told),
    citationSection(told, draft === null ? title : `${title} (${draft.short})`, path),
  ];
  return {
    ...frame,
    kind: 'report',
    cover: { name: report.title[language], period },
    year: first === last ? year : `${first}–${last}`,
    draft,
    title,
    place: site.unitName[language],
    summary: own.summary ?? frame.summary,
    path,
    sections: sections.filter((section): section is Section => section !== null && section.blocks.length > 0),
  };
}

interface Own {
  readonly sections: readonly (Section | null)[];
  /** What lists say of it; `null` where it is what a bulletin's would be. */
  readonly summary: string | null;
}

function programmeSections(
  told: Told,
  report: Extract<Report, { kind: 'programme' }>,
  { programme, assessments, duties }: ReportGiven,
): Own {
  const { language, sources } = told;
  const { year } = report;
  const targets = reportedTargets(assessments, year);
  const { site } = sources.manifest;
  const published = site.release.date;
  const final = lastFinalYear(site);
  const known = final === null ? null : Math.min(final, year);
  const from = programme.plan?.years.first ?? site.years.first;
  return {
    sections: [
      ...targetSections(targets, programme, { year, known }, language),
      tasksSection(programme, { day: reportDay(report, published), published }, language),
      releasesSection(duties, { first: from, last: year }, language),
      judgedSection(language),
    ],
    summary: standingSummary(targets, known, language),
  };
}

/** The years side by side: nothing at all where none of them has figures. */
function besideSections(told: Told, { first, last, known }: ReportYears): Own {
  if (known.length === 0) return { sections: [], summary: '' };
  const { language } = told;
  const quality = qualitySection(told);
  const lead = paragraph(reportTextsOf(language).beside({ first: String(first), last: String(last) }));
  return {
    sections: [
      { ...quality, blocks: known.length > 1 ? [lead, ...quality.blocks] : quality.blocks },
      headlineSection(told),
      known.length > 1 ? changesSection(told) : null,
      topicSection(told, 'births'),
      topicSection(told, 'deaths'),
      causesSection(told),
      topicSection(told, 'families'),
    ],
    summary: null,
  };
}
