import type { TargetRow } from '../bulletin/content.ts';
import { targetRows } from '../bulletin/target-rows.ts';
import type { Language } from '../text/language.ts';
import { programmeSources } from './programme.ts';

/** Where every target of the site stands, as a bulletin tells it; no rows where the site has none. */
export async function bulletinTargets(language: Language): Promise<TargetRow[]> {
  const { assessments, programme } = await programmeSources();
  return targetRows(assessments, programme, language);
}
