import { z } from 'zod';
import { byNumber, notNegative, positive, season, share } from './numbers.ts';
import { registration } from './registration.ts';

const sites = z.strictObject({ facility: share, home: share, other: share, _U: share });

export const births = z.strictObject({
  season,
  fertility_schedule: z
    .array(z.strictObject({ from_age: z.int(), to_age: z.int(), rate: positive }))
    .nonempty(),
  sex_ratio: positive,
  /** Share of the confinements that bring twins. */
  twins: share,
  earlier_children: byNumber(z.number().min(0).max(7)),
  site: z.strictObject({ urban: sites, rural: sites }),
  /** Share born out of wedlock, from a mother's age on. */
  out_of_wedlock: byNumber(share),
  abandoned: share,
  mother_age_unknown: share,
  ethnicity_unknown: share,
  /** Shares of the ethnic groups by number of the national list. */
  ethnicity: z.strictObject({ shares: byNumber(share), spread: byNumber(notNegative) }),
  registration,
});
