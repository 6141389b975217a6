import { bulletinTextsOf } from '../text/bulletin-texts.ts';
import type { Language } from '../text/language.ts';
import { formatDay, textsOf } from '../text/texts.ts';
import { citationSection, correctionsSection, methodsSection, revisionsSection } from './closing-sections.ts';
import type { Bulletin, ContentBlock, Section, TargetRow } from './content.ts';
import { causesSection } from './causes-section.ts';
import { qualitySection } from './quality-section.ts';
import { changesSection, headlineSection, placesSection, targetsSection } from './sections.ts';
import { topicSection } from './topic-sections.ts';
import { countSentence } from './sentences.ts';
import type { BulletinSources } from './sources.ts';
import { toldCount, type Told } from './told-figures.ts';

/** What a bulletin holds beside figures of the tables. */
export interface Given {
  /** The office's own words, figures filled in. */
  readonly words?: readonly ContentBlock[] | undefined;
  /** Rows of the programme's targets for this year; without any there is no such section. */
  readonly targets?: readonly TargetRow[] | undefined;
}

/** The bulletin of a site for one of its years. */
export function bulletinOf(
  sources: BulletinSources,
  year: string,
  language: Language,
  { words = [], targets = [] }: Given = {},
): Bulletin {
  const texts = bulletinTextsOf(language);
  const { site } = sources.manifest;
  const place = textsOf(language).placeInSentence(site.unitName[language]);
  const told: Told = { sources, unit: site.unit, place, year, language };
  const path = `/ban-tin/${year}/`;
  const title = texts.title({ year, place });
  const own: Section[] =
    words.length === 0 ? [] : [{ id: 'loi-co-quan', title: texts.sections.words, blocks: words }];
  const sections = [
    correctionsSection(told),
    headlineSection(told),
    ...own,
    qualitySection(told),
    changesSection(told),
    topicSection(told, 'births'),
    topicSection(told, 'deaths'),
    causesSection(told),
    topicSection(told, 'families'),
    placesSection(told),
    targetsSection(told, targets),
    revisionsSection(told),
    methodsSection(told),
    citationSection(told, title, path),
  ];
  return {
    ...frameOf(told),
    kind: 'bulletin',
    cover: { name: texts.cover, period: texts.coverYear(year) },
    title,
    place: site.unitName[language],
    path,
    sections: sections.filter((section): section is Section => section !== null && section.blocks.length > 0),
  };
}

/** What stands around the sections of a bulletin, a leaflet or a report. */
export function frameOf(
  told: Told,
): Pick<Bulletin, 'language' | 'year' | 'day' | 'draft' | 'notice' | 'publisher' | 'imprint' | 'summary'> {
  const { sources, year, language } = told;
  const { site } = sources.manifest;
  const texts = bulletinTextsOf(language);
  const common = textsOf(language);
  const headline = [
    toldCount(told, 'births', 'registered_births', 'crude_birth_rate'),
    toldCount(told, 'deaths', 'registered_deaths', 'crude_death_rate'),
  ].flatMap((count) => (count === null ? [] : [countSentence({ ...count, rate: null }, language)]));
  return {
    language,
    year,
    day: site.release.date,
    summary: headline.join(' '),
    draft: null,
    notice: site.simulated
      ? { short: common.simulatedShort, text: `${common.simulatedTitle}. ${common.simulatedText}` }
      : null,
    publisher: site.publisher.name[language],
    imprint: [
      texts.release({ id: site.release.id, day: formatDay(site.release.date, language) }),
      texts.cutOff(formatDay(site.cutOff, language)),
      texts.licence(site.licence),
    ],
  };
}
