import { totalCode, unknownCode } from '../../catalogue/codelist.ts';
import { isRefusal } from '../../statistics/estimate.ts';
import { meanAge } from '../../statistics/marriage.ts';
import { proportion } from '../../statistics/rates.ts';
import { parseAgeCode } from '../../text/age-codes.ts';
import {
  asItStands,
  derived,
  given,
  notAvailable,
  statusOf,
  type DerivedFigure,
  type Given,
  type IndicatorRule,
} from './derived-figure.ts';
import { whyNoTable, type Figure, type Figures, type Place } from './figures.ts';
import { firstMissing } from './withheld.ts';

const statuses = ['single', 'divorced', 'widowed'];
const table = 'marriages_by_previous_status';

/**
 * Marriages of a place whose previous statuses are both known: all but those where one or both are not; where one of
 * those is withheld, as a sum of what is known.
 */
function bothKnown(place: Place, figures: Figures): Figure {
  const at = (groom: string, bride: string): Figure =>
    figures.at(table, { ...place, groom_previous: groom, bride_previous: bride });
  const none: Figure = { value: 0, status: '', reason: '' };
  const has = (who: 'groom_previous' | 'bride_previous'): boolean =>
    figures.codes(table, who).includes(unknownCode);
  const groom = has('groom_previous') ? at(unknownCode, totalCode) : none;
  const bride = has('bride_previous') ? at(totalCode, unknownCode) : none;
  const both = has('groom_previous') && has('bride_previous') ? at(unknownCode, unknownCode) : none;
  const without = [at(totalCode, totalCode), groom, bride, both];
  const [all = 0, ofGroom = 0, ofBride = 0, ofBoth = 0] = without.map(({ value }) => value ?? 0);
  const missing = firstMissing(without);
  if (missing === undefined)
    return { value: all - ofGroom - ofBride + ofBoth, status: statusOf(without), reason: '' };
  const known = statuses.flatMap((one) => statuses.map((other) => at(one, other)));
  const value = known.reduce((sum, one) => sum + (one.value ?? 0), 0);
  return firstMissing(known) ?? { value, status: statusOf(known), reason: '' };
}

/** All marriages of a place, those of two who never were married, and those whose previous statuses are both known. */
function marriagesOf(place: Place, figures: Figures): Given {
  const first = { ...place, groom_previous: 'single', bride_previous: 'single' };
  return given(figures.at(table, place), figures.at(table, first), bothKnown(place, figures));
}

function ofMarriages(
  formula: (total: number, first: number, known: number, status: string) => DerivedFigure,
): IndicatorRule {
  return (place, figures) => {
    const all = marriagesOf(place, figures);
    if ('missing' in all) return all.missing;
    const [total = 0, first = 0, known = 0] = all.numbers;
    return formula(total, first, known, all.status);
  };
}

/** Marriages of which a previous status was not recorded. */
const statusUnknown: IndicatorRule = (place, figures) => {
  const all = given(figures.at(table, place), bothKnown(place, figures));
  if ('missing' in all) return all.missing;
  const [total = 0, known = 0] = all.numbers;
  return count(total - known, all.status);
};

const count = (value: number, status: string): DerivedFigure => asItStands({ value, status, reason: '' });

/** Of marriages of which no previous status was recorded none is known to be a first one, or another. */
const ofKnown = (value: number, known: number, total: number, status: string): DerivedFigure =>
  known === 0 && total > 0 ? notAvailable('not_recorded') : count(value, status);

/** Of those who marry for the first time, whoever they marry. */
function meanAgeFirst(who: 'groom' | 'bride'): IndicatorRule {
  const byStatus = `marriages_by_${who}_status`;
  return (place, figures) => {
    const groups = figures.codes(byStatus, `${who}_age`).flatMap((code) => parseAgeCode(code) ?? []);
    const counts = groups.map(({ code }) =>
      figures.at(byStatus, { ...place, [`${who}_age`]: code, [`${who}_previous`]: 'single' }),
    );
    const all = given(...counts);
    if ('missing' in all) return all.missing;
    if (groups.length === 0) return notAvailable(whyNoTable(byStatus, figures.settings));
    // Nobody may marry as a small child: the lowest group ends at 18 and is taken to begin at 15.
    const result = meanAge(
      groups.map(({ from, to }, index) => ({
        from: from === 0 ? youngest : from,
        width: to === null ? null : to - (from === 0 ? youngest : from),
        count: all.numbers[index] ?? 0,
      })),
    );
    const events = all.numbers.reduce((sum, one) => sum + one, 0);
    return isRefusal(result) ? notAvailable(result.refused) : derived(result, all.status, events);
  };
}

const youngest = 15;

const reported = (measure: string, { year = '', unit }: Place, figures: Figures): Figure =>
  figures.at('returns', { year, unit: unit ?? figures.site, measure });

export const familyRules = {
  first_marriages_of_both: ofMarriages((total, first, known, status) => ofKnown(first, known, total, status)),
  remarriages: ofMarriages((total, first, known, status) => ofKnown(known - first, known, total, status)),
  marriage_status_unknown: statusUnknown,
  remarriage_share: ofMarriages((_, first, known, status) =>
    derived(proportion(known - first, known), status, known),
  ),
  mean_age_first_marriage_men: meanAgeFirst('groom'),
  mean_age_first_marriage_women: meanAgeFirst('bride'),
  couples_below_legal_age: (place, figures) => asItStands(reported('couples_underage', place, figures)),
  couples_cohabiting: (place, figures) => asItStands(reported('couples_cohabiting', place, figures)),
  couples_cohabiting_registered: (place, figures) =>
    asItStands(reported('couples_registered', place, figures)),
  cohabiting_registered_share: (place, figures) => {
    const all = given(
      reported('couples_registered', place, figures),
      reported('couples_cohabiting', place, figures),
    );
    if ('missing' in all) return all.missing;
    const [part = 0, whole = 0] = all.numbers;
    return derived(proportion(part, whole), all.status, null);
  },
} satisfies Readonly<Record<string, IndicatorRule>>;
