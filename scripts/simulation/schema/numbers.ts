import { z } from 'zod';

/* The kinds of figures that the settings of the simulation are made of. */

export const share = z.number().min(0).max(1);
export const positive = z.number().positive();
export const notNegative = z.number().min(0);
export const basis = z.string().min(1);

/** Keys of YAML that are years, months or ages: `{ 2021: 0.2 }`. */
export const byNumber = <T>(value: z.ZodType<T>) =>
  z
    .record(z.string().regex(/^\d+$/), value)
    .transform((record) => new Map(Object.entries(record).map(([key, item]) => [Number(key), item])));

/** Shares at some years; straight lines between them. */
export const path = byNumber(share).refine((points) => points.size > 0, 'at least one year');

/** Weights of the twelve months, a day's of each month relative to the others'. */
export const season = byNumber(positive).refine(
  (months) => months.size === 12 && [...months.keys()].every((month) => month >= 1 && month <= 12),
  'the months 1 to 12',
);

export const isoDay = z.iso.date();

/** Days that differ from others of their month: offices closed, days that are avoided. */
export const unusualDays = z.array(z.strictObject({ from: isoDay, to: isoDay, weight: notNegative }));

/** How old people are: weights at some ages, straight lines between them, none outside; tilted to a mean. */
export const ages = byNumber(notNegative).refine((points) => points.size > 1, 'at least two ages');

/** Published figures by year, with their source. */
export const published = z.strictObject({ source: basis, values: byNumber(positive) });
/** Figures by year the simulation goes by, and where they come from. */
export const expected = z.strictObject({ basis, values: byNumber(positive) });
