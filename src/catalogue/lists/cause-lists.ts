import type { Localized } from '../../text/language.ts';

/** The rows of a list of causes, and the ICD-10 codes each holds: ranges of categories or subcategories. */
interface CauseRow {
  readonly code: string;
  readonly label: Localized;
  readonly ranges: string;
}

const row = (code: string, ranges: string, vi: string, en: string): CauseRow => ({
  code,
  ranges,
  label: { vi, en },
});

/** Three broad groups of causes (Murray and Lopez 1996), with the ill-defined ones apart; J09 and U codes are newer than they. */
export const causeGroups: readonly CauseRow[] = [
  row(
    '1',
    'A00-B99 G00-G04 N70-N73 J00-J06 J09-J18 J20-J22 H65-H66 O00-O99 P00-P96 E00-E02 E40-E46 E50-E64 D50-D53 D64.9 U04 U07.1-U07.2',
    'Bệnh truyền nhiễm, thai sản, chu sinh, dinh dưỡng',
    'Communicable, maternal, perinatal and nutritional conditions',
  ),
  row('2', '', 'Bệnh không lây nhiễm', 'Noncommunicable diseases'),
  row('3', 'V01-Y98', 'Thương tích', 'Injuries'),
  row('ill_defined', 'R00-R94 R96-R99', 'Không rõ ràng', 'Ill-defined'),
];

/**
 * How much a cause says (Mathers et al. 2005): codes that are no use for policy stand in rows of their own. Sudden infant
 * death (R95) stands in chapter XVIII, but is a cause.
 */
export const causeQualities: readonly CauseRow[] = [
  row('usable', '', 'Nguyên nhân xác định', 'Well-defined cause'),
  row('ill_defined', 'R00-R94 R96-R99', 'Triệu chứng, không rõ ràng', 'Symptoms and ill-defined'),
  row('injury_intent_unknown', 'Y10-Y34 Y87.2', 'Thương tích không rõ chủ ý', 'Injury of unknown intent'),
  row('cancer_site_unknown', 'C76 C80 C97', 'Ung thư không rõ vị trí', 'Cancer of unknown site'),
  row(
    'heart_ill_defined',
    'I46 I47.2 I49.0 I50 I51.4-I51.6 I51.9 I70.9',
    'Bệnh tim mạch không đặc hiệu',
    'Unspecific heart and vessel codes',
  ),
  row(
    'no_underlying_cause',
    'S00-T98 Z00-Z99',
    'Mã không phải nguyên nhân chính',
    'Codes that are no underlying cause',
  ),
];

/** The kinds of codes that are no use for policy, which are told together too: few deaths of one kind hide no other's. */
export const unusableQualities: readonly string[] = [
  'ill_defined',
  'injury_intent_unknown',
  'cancer_site_unknown',
  'heart_ill_defined',
];

/** Maternal deaths within 42 days by groups of causes, after ICD-10 chapter XV. */
export const maternalCauses: readonly CauseRow[] = [
  row('abortive', 'O00-O08', 'Thai kết thúc bằng sẩy, phá', 'Pregnancy with abortive outcome'),
  row('hypertensive', 'O10-O16', 'Tăng huyết áp thai kỳ', 'Hypertensive disorders'),
  row('haemorrhage', 'O20 O44-O46 O67 O72', 'Băng huyết, chảy máu', 'Haemorrhage'),
  row('obstructed', 'O64-O66', 'Chuyển dạ tắc nghẽn', 'Obstructed labour'),
  row('infection', 'O23 O41.1 O85-O86', 'Nhiễm khuẩn thai sản', 'Pregnancy-related infection'),
  row('other_direct', '', 'Nguyên nhân trực tiếp khác', 'Other direct causes'),
  row('unspecified', 'O95', 'Không đặc hiệu', 'Unspecified'),
  row('indirect', 'O98-O99', 'Nguyên nhân gián tiếp', 'Indirect causes'),
];

/** The row whose ranges hold a code, the one without ranges where none does. */
function rowOf(rows: readonly CauseRow[], icd: string): string {
  const within = rows.find(({ ranges }) =>
    ranges.split(' ').some((range) => {
      const [from = '', to = from] = range.split('-');
      // A bound is a category (`I20`) or a subcategory (`U07.1`): a code is compared at its length.
      return from !== '' && from <= icd.slice(0, from.length) && icd.slice(0, from.length) <= to;
    }),
  );
  return (within ?? rows.find(({ ranges }) => ranges === ''))?.code ?? '';
}

/**
 * The broad group of an underlying cause. `U07` without its fourth character is COVID-19, as in `causeOf`. The nature
 * of an injury (S, T) is an injury; Z and other U codes are no cause: ill-defined.
 *
 * @example causeGroupOf('I21.9') // '2'
 */
export function causeGroupOf(icd: string): string {
  if (/^[ST]/.test(icd)) return '3';
  if (icd === 'U07') return '1';
  if (/^Z/.test(icd)) return 'ill_defined';
  const group = rowOf(causeGroups, icd);
  return group === '2' && icd.startsWith('U') ? 'ill_defined' : group;
}

/**
 * How much an underlying cause says. Of three-character codes whose fourth would tell (I47, I49, I51, I70, Y87), as of
 * any other, the best is assumed. U codes but those of SARS and COVID-19 are no cause.
 *
 * @example causeQualityOf('I50') // 'heart_ill_defined'
 */
export function causeQualityOf(icd: string): string {
  if (/^U/.test(icd) && causeGroupOf(icd) === 'ill_defined') return 'no_underlying_cause';
  return rowOf(causeQualities, icd);
}

/** Maternal deaths after 42 days of the end of pregnancy, within a year. */
export const lateDeath = 'late';

/** The group of a maternal cause, `late` for O96 and O97, `null` for a cause that is not maternal. */
export function maternalCauseOf(icd: string): string | null {
  if (!icd.startsWith('O')) return null;
  return /^O9[67]/.test(icd) ? lateDeath : rowOf(maternalCauses, icd);
}
