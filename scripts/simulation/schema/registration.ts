import { z } from 'zod';
import { byNumber, path, positive } from './numbers.ts';

/** How events come into a register, and when. */
export const registration = z.strictObject({
  /** Share of the events of a year that are registered sooner or later. */
  completeness: path,
  /** Of those, the share registered within the legal deadline. */
  on_time: path,
  /** Of the others, the share registered more than a year after. */
  delayed_of_overdue: path,
  deadline_days: z.int().min(1),
  /** Mean days: of those on time after the event, of the late after the deadline, of the delayed after the first year. */
  mean_days: z.strictObject({ on_time: positive, late: positive, delayed: positive }),
  commune_spread: z.number().min(0),
  rural: z.number(),
  by_age: byNumber(z.number()),
});

export type RegistrationParameters = z.infer<typeof registration>;
