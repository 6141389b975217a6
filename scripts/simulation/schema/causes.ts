import { z } from 'zod';
import { byNumber, positive } from './numbers.ts';

/* The shape of `simulation-causes.yaml`; what the figures mean stands beside them there. */

const weights = z.array(z.number().min(0));
const codeWeights = z.record(z.string(), positive).transform((record) => Object.entries(record));

export const causes = z.strictObject({
  band_starts: z.array(z.int()).nonempty(),
  groups: z
    .record(
      z.string(),
      z.strictObject({
        kind: z.enum(['illness', 'injury', 'newborn', 'maternal']).default('illness'),
        ages: z.tuple([z.int(), z.int()]).default([0, Infinity]),
        days: z.tuple([z.int(), z.int()]).default([0, 364]),
        years: byNumber(z.number().min(0)).optional(),
        months: byNumber(z.number().min(0)).optional(),
        M: weights,
        F: weights,
        codes: codeWeights,
      }),
    )
    .transform((groups) => Object.values(groups)),
  unusable: codeWeights,
});

export type Causes = z.infer<typeof causes>;
export type CauseGroup = Causes['groups'][number];
