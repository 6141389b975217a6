import type { Assessment } from '../programme/assess.ts';
import { aimText, glanceText } from '../programme/figure-text.ts';
import type { Programme } from '../programme/programme-file.ts';
import { targetSentences } from '../programme/sentences.ts';
import type { Language } from '../text/language.ts';
import { programmeTextsOf } from '../text/programme-texts.ts';
import type { TargetRow } from './content.ts';

/** Where targets stand, as bulletins and reports tell it: a row each, in the order given. */
export function targetRows(
  assessments: readonly Assessment[],
  programme: Programme,
  language: Language,
): TargetRow[] {
  const texts = programmeTextsOf(language);
  return assessments.map((assessment): TargetRow => {
    const { target, current, state } = assessment;
    const { key } = target;
    const title = texts.targetTitle({ key, title: target.title[language] });
    const said = targetSentences(assessment, programme.plan?.baseline ?? 0, language);
    return {
      key,
      title,
      value: glanceText(assessment, language),
      target:
        current === null
          ? ''
          : texts.aimOf({
              year: String(current.milestone.year),
              aim: aimText(current.milestone, target, language),
            }),
      state: texts.states[state],
      sentence: `${title}. ${said.join(' ')}`,
    };
  });
}
