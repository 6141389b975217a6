import { z } from 'zod';
import { births } from './births.ts';
import { adoptions, divorces, marriages, reregistrations } from './couples.ts';
import { deaths } from './deaths.ts';
import { basis, byNumber, expected, isoDay, notNegative, positive, published, share } from './numbers.ts';
import { returns } from './returns.ts';

/* The shape of `simulation.yaml`; what the figures mean stands beside them there. */

const difference = z.strictObject({ spread: notNegative, urban: positive });
const hospitalShares = z.strictObject({ commune: share, district: share, province: share, outside: share });

export const parameters = z.strictObject({
  seed: z.int().min(0).max(0xffffffff),
  years: z.strictObject({ first: z.int(), last: z.int() }),
  cut_off: isoDay,
  /** The file of the causes of death, from the site folder. */
  causes: z.string().min(1),
  published: z.partialRecord(
    z.enum([
      'total_fertility_rate',
      'crude_birth_rate',
      'crude_death_rate',
      'infant_mortality_rate',
      'under_five_mortality_rate',
      'marriages',
      'divorces_adjudicated',
      'mean_age_first_marriage',
    ]),
    published,
  ),
  expected: z.strictObject({
    /** Each year has one of the two. */
    crude_birth_rate: expected.optional(),
    total_fertility_rate: expected,
    crude_death_rate: expected,
    infant_mortality_rate: expected,
    under_five_ratio: z.strictObject({ basis, value: z.number().min(1) }),
    marriages: expected,
    divorces_adjudicated: expected,
    mean_age_first_marriage: expected,
    adoptions: expected,
  }),
  births,
  deaths,
  marriages,
  divorces,
  adoptions,
  reregistrations,
  returns,
  communes: z.strictObject({
    /** People of a former commune of each kind, as a multiple of those of a rural commune beside it, and the spread. */
    former: z.strictObject({ ward: positive, township: positive, rural: positive, spread: notNegative }),
    /** How the age structure differs: on the logarithmic scale, urban by age, and the spread of the ageing. */
    ages: z.strictObject({ urban: byNumber(z.number()), spread: notNegative }),
    fertility: difference,
    mortality: difference,
    nuptiality: difference,
    divorce: difference,
  }),
  /** Former communes where hospitals stand (a district without one uses the province's), and who goes where. */
  hospitals: z.strictObject({
    province: z.string().nullable(),
    districts: z.record(z.string(), z.string()),
    births: z.strictObject({ urban: hospitalShares, rural: hospitalShares }),
    deaths: z.strictObject({ urban: hospitalShares, rural: hospitalShares }),
    /** Where a death outside of a facility and the home happens, if not in the own commune. */
    away: z.strictObject({ district: share, outside: share }),
  }),
});

export type Parameters = z.infer<typeof parameters>;
export type Sex = 'M' | 'F';
