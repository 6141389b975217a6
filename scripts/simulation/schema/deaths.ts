import { z } from 'zod';
import { byNumber, notNegative, positive, season, share } from './numbers.ts';
import { registration } from './registration.ts';

const trendOfShares = z.strictObject({ first: share, last: share });
const siteShares = z.strictObject({ facility: share, home: share, other: share });
const certifiers = z.strictObject({ medical: share, verbal_autopsy: share, lay: share, none: share });
const certification = z.strictObject({ first: certifiers, last: certifiers });
const lawOfMortality = z.strictObject({
  A: positive,
  B: positive,
  C: positive,
  D: positive,
  E: positive,
  F: positive,
  G: positive,
  H: positive,
});

export const deaths = z.strictObject({
  season,
  mortality: z.strictObject({ M: lawOfMortality, F: lawOfMortality }),
  child_sex_ratio: positive,
  ages_1_to_4: z.tuple([share, share, share, share]),
  /** Weights of the days of the first year, straight lines between the given ones. */
  infant_days: byNumber(notNegative),
  sex_unknown: share,
  age_unknown: share,
  site_unknown: share,
  site: z.strictObject({
    illness: siteShares,
    injury: siteShares,
    newborn: siteShares,
    maternal: siteShares,
  }),
  certification: z.strictObject({ facility: certification, home: certification, other: certification }),
  recording: z.strictObject({
    senility_from_age: z.int(),
    lay_senility: trendOfShares,
    lay_unknown: trendOfShares,
    verbal_autopsy_unknown: trendOfShares,
    medical_unusable: trendOfShares,
    none_not_stated: share,
  }),
  /** What is noted of women of 12 to 50, where somebody qualified looked; of mothers, by when they died. */
  pregnancy: z.strictObject({
    not_noted: share,
    others: z.strictObject({ pregnant: share, within_1_year: share }),
    mothers: z.strictObject({ pregnant: share, within_42_days: share }),
  }),
  registration,
});

export type LawOfMortality = z.infer<typeof lawOfMortality>;
