import { aimText } from '../../programme/figure-text.ts';
import { targetStates, type Judgement, type TargetState } from '../../programme/judge.ts';
import type { Programme } from '../../programme/programme-file.ts';
import type { ReportedTarget } from '../../programme/report-assessments.ts';
import { judgementSentences } from '../../programme/sentences.ts';
import type { Language } from '../../text/language.ts';
import { formatNumber } from '../../text/numbers.ts';
import { programmeTextsOf } from '../../text/programme-texts.ts';
import { reportTextsOf, type ReportTexts } from '../../text/report-texts.ts';
import { paragraph, sentences, type Section } from '../content.ts';
import { insideSentence } from '../sentences.ts';
import { targetRows } from '../target-rows.ts';

/* What a programme's report says of its targets. */

type OwnSections = Exclude<keyof ReportTexts['sections'], 'earlier' | 'later'>;

/** Which states are told together, in the order of the report. */
const groups: readonly { id: string; name: OwnSections; states: readonly TargetState[] }[] = [
  { id: 'da-dat', name: 'reached', states: ['met', 'reached'] },
  { id: 'dung-tien-do', name: 'onTheWay', states: ['on_the_way'] },
  { id: 'cham', name: 'behind', states: ['not_met', 'behind'] },
  { id: 'chua-ket-luan', name: 'cannotSay', states: ['cannot_say'] },
  { id: 'chua-do-duoc', name: 'notMeasurable', states: ['not_measurable'] },
];

/**
 * How many targets there are in each state: "16 targets, by final figures up to 2025. On the way: 5; behind: 3."
 *
 * @param known the last year with final figures that the report looks at; `null` where there is none yet
 */
export function standingSummary(
  targets: readonly ReportedTarget[],
  known: number | null,
  language: Language,
): string {
  const texts = reportTextsOf(language);
  const { states } = programmeTextsOf(language);
  const counted = targetStates.flatMap((state) => {
    const own = targets.filter(({ assessment }) => assessment.state === state);
    if (own.length === 0) return [];
    return texts.counted({
      state: insideSentence(states[state], language),
      count: formatNumber(own.length, language),
    });
  });
  const all = formatNumber(targets.length, language);
  const list = counted.join('; ');
  const first = list.charAt(0).toLocaleUpperCase(language) + list.slice(1);
  return known === null
    ? texts.summaryNoYear({ targets: all, list: first })
    : texts.summary({ targets: all, year: String(known), list: first });
}

/** Where every target stands, as a table; then a section for each of the states there are, with its sentences. */
export function targetSections(
  targets: readonly ReportedTarget[],
  programme: Programme,
  { year, known }: { readonly year: number; readonly known: number | null },
  language: Language,
): Section[] {
  const texts = reportTextsOf(language);
  const baseline = programme.plan?.baseline ?? 0;
  const assessments = targets.map(({ assessment }) => assessment);
  const rows = targetRows(assessments, programme, language);
  return [
    {
      id: 'tinh-hinh',
      title: texts.sections.standing,
      blocks: [
        paragraph(standingSummary(targets, known, language)),
        paragraph(texts.upTo({ year: String(year), baseline: String(baseline) })),
        { kind: 'targets', title: texts.tableTitle(String(year)), rows },
      ],
    },
    ...groups.map(({ id, name, states }): Section => {
      const own = rows.filter((_, at) => states.includes(assessments[at]?.state ?? 'not_measurable'));
      return { id, title: texts.sections[name], blocks: sentences(own.map(({ sentence }) => sentence)) };
    }),
    {
      id: 'muc-tieu-truoc',
      title: texts.sections.earlier(String(year)),
      blocks: sentences(targets.flatMap((one) => aimsSaid(one, one.earlier, baseline, language))),
    },
    {
      id: 'trien-vong',
      title: texts.sections.later(String(year)),
      blocks: sentences(targets.flatMap((one) => aimsSaid(one, one.later, baseline, language))),
    },
  ];
}

function aimsSaid(
  { assessment }: ReportedTarget,
  judgements: readonly Judgement[],
  baseline: number,
  language: Language,
): string[] {
  const texts = reportTextsOf(language);
  const words = programmeTextsOf(language);
  const { target } = assessment;
  return judgements.map((judgement) => {
    const { milestone, state } = judgement;
    const title = words.targetTitle({ key: target.key, title: target.title[language] });
    const told = insideSentence(words.states[state], language);
    if (target.measured_by?.releases !== undefined)
      return texts.aimAlone({
        title,
        aim: words.aimOf({ year: String(milestone.year), aim: aimText(milestone, target, language) }),
        state: told,
      });
    const said = judgementSentences(assessment, judgement, baseline, language);
    return texts.aim({ title, year: String(milestone.year), state: told, said: said.join(' ') });
  });
}

/** What the states mean. */
export function judgedSection(language: Language): Section {
  const { states, statesExplained } = programmeTextsOf(language);
  return {
    id: 'cach-xet',
    title: reportTextsOf(language).sections.judged,
    blocks: [
      {
        kind: 'list',
        items: targetStates.map((state) => [
          { kind: 'strong', text: `${states[state]}. ` },
          { kind: 'text', text: statesExplained[state] },
        ]),
      },
    ],
  };
}
