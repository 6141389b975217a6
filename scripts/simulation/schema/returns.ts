import { z } from 'zod';
import { ages, notNegative, path, share } from './numbers.ts';

/** What the returns report beyond the registers; what each share is of stands beside it in `simulation.yaml`. */
export const returns = z.strictObject({
  commune_spread: notNegative,
  birth_notices_issued: path,
  birth_notices_on_time: path,
  death_notices_issued: path,
  death_notices_on_time: path,
  deaths_counted_by_health: path,
  community_deaths_cause_recorded: path,
  women_in_union: ages,
  couples_registered: path,
  couples_underage: path,
  children_under5_registered: path,
  certificates_before_2016: path,
  certificates_since_2016_electronic: path,
  certificates_before_2016_electronic: path,
  people_without_certificate: path,
  people_without_certificate_registered: path,
  vulnerable_counted: path,
  vulnerable_registered: path,
  de_facto_adoptions_eligible: path,
  de_facto_adoptions_registered: path,
  /** Divorces before 2017 (or the first year of the site), as a multiple of those of its years up to 2025. */
  earlier_divorces: notNegative,
  divorces_before_2026_reviewed: path,
  divorces_before_2026_recorded: share,
});
