import type { TargetRow } from '../bulletin/content.ts';
import { aimText, glanceText } from '../programme/figure-text.ts';
import { targetSentences } from '../programme/sentences.ts';
import type { Language } from '../text/language.ts';
import { programmeTextsOf } from '../text/programme-texts.ts';
import { programmeSources } from './programme.ts';

/** Where every target of the site stands, as a bulletin tells it; no rows where the site has none. */
export async function bulletinTargets(language: Language): Promise<TargetRow[]> {
  const texts = programmeTextsOf(language);
  const { assessments, programme } = await programmeSources();
  return assessments.map((assessment): TargetRow => {
    const { target, current, state } = assessment;
    const { key } = target;
    const title = texts.targetTitle({ key, title: target.title[language] });
    const said = targetSentences(assessment, programme.plan?.baseline ?? 0, programme.releases, language);
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
