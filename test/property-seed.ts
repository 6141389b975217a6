import fc from 'fast-check';

/*
 * Property tests draw the same examples in every run: one state of the code has one verdict, and whoever changes a
 * button is not told of a chart's rare fault. `PROPERTY_SEED=<whole number> npm test` draws others, which is how such
 * faults are looked for; what is found gets a test of its own.
 */
const asked = process.env.PROPERTY_SEED ?? '2026';
const seed = Number(asked);
if (!Number.isSafeInteger(seed)) throw new Error(`PROPERTY_SEED is “${asked}”; it has to be a whole number.`);
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed });
