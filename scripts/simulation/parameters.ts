import { z } from 'zod';

/* The shape of `simulation.yaml` and `simulation-causes.yaml`; what the figures mean stands beside them there. */

const share = z.number().min(0).max(1);
const positive = z.number().positive();
/** Keys of YAML that are years or ages: `{ 2021: 0.2 }`. */
const byNumber = <T>(value: z.ZodType<T>) =>
  z
    .record(z.string().regex(/^\d+$/), value)
    .transform((record) => new Map(Object.entries(record).map(([key, item]) => [Number(key), item])));
const trendOfShares = z.strictObject({ first: share, last: share });
const published = z.strictObject({ source: z.string().min(1), values: byNumber(positive) });
const assumed = z.strictObject({ basis: z.string().min(1), values: byNumber(positive) });

const registration = z.strictObject({
  completeness: trendOfShares,
  on_time: trendOfShares,
  delayed_of_overdue: byNumber(share),
  commune_spread: z.number().min(0),
  rural: z.number(),
  by_age: byNumber(z.number()),
});
const siteShares = z.strictObject({ facility: share, home: share, other: share });
const birthSites = siteShares.extend({ _U: share });
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

/** `simulation.yaml`. */
export const parameters = z.strictObject({
  seed: z.int().min(0).max(0xffffffff),
  years: z.strictObject({ first: z.int(), last: z.int() }),
  published: z.strictObject({
    total_fertility_rate: published,
    crude_birth_rate: published,
    crude_death_rate: published,
    infant_mortality_rate: published,
    under_five_mortality_rate: published,
  }),
  expected: z.strictObject({
    total_fertility_rate: assumed,
    crude_death_rate: assumed,
    infant_mortality_rate: assumed,
    under_five_ratio: z.strictObject({ basis: z.string().min(1), value: z.number().min(1) }),
  }),
  births: z.strictObject({
    fertility_schedule: z
      .array(z.strictObject({ from_age: z.int(), to_age: z.int(), rate: positive }))
      .nonempty(),
    sex_ratio: positive,
    earlier_children: byNumber(z.number().min(0).max(7)),
    site: z.strictObject({ urban: birthSites, rural: birthSites }),
    mother_age_unknown: share,
    registration,
  }),
  deaths: z.strictObject({
    mortality: z.strictObject({ M: lawOfMortality, F: lawOfMortality }),
    child_sex_ratio: positive,
    ages_1_to_4: z.tuple([share, share, share, share]),
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
    registration,
  }),
  communes: z.strictObject({
    fertility: z.strictObject({ spread: z.number().min(0), urban: positive }),
    mortality: z.strictObject({ spread: z.number().min(0), urban: positive }),
  }),
});

const weights = z.array(z.number().min(0));
const codeWeights = z.record(z.string(), positive).transform((record) => Object.entries(record));
/** `simulation-causes.yaml`. */
export const causes = z.strictObject({
  band_starts: z.array(z.int()).nonempty(),
  groups: z
    .record(
      z.string(),
      z.strictObject({
        kind: z.enum(['illness', 'injury', 'newborn', 'maternal']).default('illness'),
        ages: z.tuple([z.int(), z.int()]).default([0, Infinity]),
        years: byNumber(z.number().min(0)).optional(),
        M: weights,
        F: weights,
        codes: codeWeights,
      }),
    )
    .transform((groups) => Object.values(groups)),
  unusable: codeWeights,
});

export type Parameters = z.infer<typeof parameters>;
export type RegistrationParameters = z.infer<typeof registration>;
export type LawOfMortality = z.infer<typeof lawOfMortality>;
export type Causes = z.infer<typeof causes>;
export type CauseGroup = Causes['groups'][number];
export type Sex = 'M' | 'F';
