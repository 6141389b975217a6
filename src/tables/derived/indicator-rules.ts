import type { IndicatorCode } from '../../catalogue/indicators.ts';
import { ownSource } from '../codelists.ts';
import { causeRules } from './cause-rules.ts';
import { comparisonRules } from './comparison-rules.ts';
import { crossCheckRules } from './cross-check-rules.ts';
import { asItStands, type IndicatorRule } from './derived-figure.ts';
import { familyRules } from './family-rules.ts';
import { fertilityRules } from './fertility-rules.ts';
import { formRules } from './form-rules.ts';
import { mortalityRules } from './mortality-rules.ts';
import { registrationRules } from './registration-rules.ts';
import { summaryRules } from './summary-rules.ts';

const rules: Readonly<Record<IndicatorCode, IndicatorRule>> = {
  ...summaryRules,
  ...comparisonRules,
  ...registrationRules,
  ...formRules,
  ...crossCheckRules,
  ...fertilityRules,
  ...mortalityRules,
  ...causeRules,
  ...familyRules,
};

/**
 * How each indicator of the catalogue is reckoned. In a table that sets sources side by side, the site's own figure is
 * reckoned and another office's stands as that office published it.
 */
export const indicatorRules = Object.fromEntries(
  Object.entries(rules).map(([code, rule]): [string, IndicatorRule] => [code, besideOthers(rule)]),
) as Readonly<Record<IndicatorCode, IndicatorRule>>;

function besideOthers(rule: IndicatorRule): IndicatorRule {
  return (place, figures, table) => {
    const { source, indicator = '', year = '' } = place;
    if (source === undefined || source === ownSource) return rule(place, figures, table);
    return asItStands(figures.at('published_series', { year, unit: figures.site, indicator, source }));
  };
}
