import type { Manifest } from '../../catalogue/manifest.ts';
import type { ReportYears } from '../../programme/report-years.ts';
import type { Language } from '../../text/language.ts';
import { reportTextsOf } from '../../text/report-texts.ts';
import { formatDay } from '../../text/texts.ts';
import type { Notice } from '../content.ts';

/** That a report is a draft, of which day its figures are, and which years are missing; `null` of a final one. */
export function draftNotice(
  { open, toCome, isDraft }: ReportYears,
  { cutOff }: Pick<Manifest['site'], 'cutOff'>,
  language: Language,
): Notice | null {
  if (!isDraft) return null;
  const texts = reportTextsOf(language);
  const said = [
    texts.draftText(formatDay(cutOff, language)),
    ...(open.length === 0 ? [] : [texts.open(open.join(', '))]),
    ...(toCome.length === 0 ? [] : [texts.toCome(toCome.join(', '))]),
  ];
  return { short: texts.draft, text: [...said, texts.draftRule].join(' ') };
}
