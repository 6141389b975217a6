import { z } from 'zod';
import { ages, byNumber, notNegative, path, positive, season, share, unusualDays } from './numbers.ts';

/* Marriages, divorces and adoptions. */

const before = z.strictObject({ single: share, divorced: share, widowed: share });

export const marriages = z.strictObject({
  season,
  unusual_days: unusualDays,
  /** Ages at the first marriage; their means lie half the gap above and below the mean of both. */
  first: z.strictObject({ groom: ages, bride: ages, gap: positive }),
  again: z.strictObject({ groom: ages, bride: ages }),
  /** Correlation of the ages of the two. */
  likeness: z.number().min(-1).max(1),
  groom_previous: z.strictObject({ first: before, last: before }),
  bride_previous: z.strictObject({ groom_single: before, groom_not_single: before }),
  previous_unknown: share,
});

/** When what happened is recorded: the share that is, and the mean days until then. */
const recorded = z.strictObject({ share: path, mean_days: positive });

export const divorces = z.strictObject({
  season,
  /** Consent divorces recognised for each contested case. */
  consent_ratio: byNumber(positive),
  duration: ages,
  dependent_children: byNumber(notNegative),
  age_unknown: share,
  recorded,
});

export const adoptions = z.strictObject({
  intercountry: share,
  recorded,
});

/** Registered once more because the papers were lost: how many a year, and how long after the event. */
export const reregistrations = z.strictObject({
  births: byNumber(notNegative),
  deaths: byNumber(notNegative),
  marriages: byNumber(notNegative),
  years_after: ages,
  before: z.iso.date(),
});
