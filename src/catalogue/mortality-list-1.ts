// The whole of one classification stands together, so that it can be read against the printed list
// from top to bottom: 110 rows, more than a file of code should have.
import type { Localized } from '../text/language.ts';

/**
 * One row of the codelist of causes of death: ICD-10 Mortality Tabulation List 1 (WHO, ICD-10, volume 1,
 * special tabulation lists for mortality and morbidity), with the rows this project adds.
 *
 * The codes and ICD-10 ranges are the list's; the labels are this project's own wording.
 * The rows are a tree: `_T` → chapters → leaves. Where list 1 gives a chapter one row only (eye, ear, skin,
 * musculoskeletal, perinatal, congenital, symptoms) that leaf is the chapter: its parent is `_T`, and so
 * the rows whose parent is `_T` always add up to the total.
 */
export interface Cause {
  /** `1-067`; or one of our additions: `_T`, `XXII`, `U04`, `U07`, `_O`, `_U`. */
  readonly code: string;
  /** The code of the row this one is a part of; null for `_T` alone. */
  readonly parent: string | null;
  /**
   * What list 1 counts here: `A09`, `A01-A08`, `U07.1`. Empty where the row is not a range of codes (`_T`,
   * `_O`, `_U`). `causeOf` says where codes go that are in no row's ranges.
   */
  readonly ranges: readonly string[];
  readonly label: Localized;
  readonly kind: 'total' | 'chapter' | 'leaf';
  /** Whether the row takes part when leading causes are ranked; only leaves do. See `unranked` below. */
  readonly ranked: boolean;
}

type Leaf = Omit<Cause, 'parent'>;

function leaf(code: string, ranges: string, vi: string, en: string): Leaf {
  return { code, ranges: ranges.split(' '), label: { vi, en }, kind: 'leaf', ranked: true };
}

/**
 * A leaf that is shown but never ranked: what remains of a chapter, ill-defined causes (chapter XVIII) and
 * everything that is no cause. A remainder is large because the list is short: it would stand high in every
 * ranking without naming anything a reader could act on. (Leading-causes practice leaves out residual
 * categories such as "All other …", and Becker et al. 2006, Bull. WHO 84:297, rank no broad groups.) Rows
 * that list 1 calls "other" but whose content can be named (tuberculosis outside the airways, dengue and its
 * like, heart failure, childbirth) are no remainders: they are ranked, and where it helps the label names the
 * content.
 */
function unranked(code: string, ranges: string, vi: string, en: string): Leaf {
  return { ...leaf(code, ranges, vi, en), ranges: ranges === '' ? [] : ranges.split(' '), ranked: false };
}

function chapter(code: string, ranges: string, vi: string, en: string, leaves: readonly Leaf[]): Cause[] {
  const row = { code, parent: '_T', ranges: ranges.split(' '), label: { vi, en } };
  return [{ ...row, kind: 'chapter', ranked: false }, ...leaves.map((part) => ({ ...part, parent: code }))];
}

/** A chapter that is one leaf, or a leaf that belongs to no chapter. */
function alone(row: Leaf): Cause {
  return { ...row, parent: '_T' };
}

/** Every row, in the order in which tables show them: a chapter, then its leaves. */
export const mortalityList1: readonly Cause[] = [
  {
    code: '_T',
    parent: null,
    ranges: [],
    label: { vi: 'Mọi nguyên nhân', en: 'All causes' },
    kind: 'total',
    ranked: false,
  },
  ...chapter('1-001', 'A00-B99', 'Bệnh nhiễm trùng và ký sinh trùng', 'Infectious and parasitic diseases', [
    leaf('1-002', 'A00', 'Bệnh tả', 'Cholera'),
    leaf(
      '1-003',
      'A09',
      'Tiêu chảy và viêm dạ dày ruột nhiễm trùng',
      'Infectious diarrhoea and gastroenteritis',
    ),
    leaf(
      '1-004',
      'A01-A08',
      'Nhiễm trùng đường ruột khác (thương hàn, lỵ)',
      'Other gut infections (typhoid, dysentery)',
    ),
    leaf('1-005', 'A15-A16', 'Lao đường hô hấp', 'Tuberculosis of the lungs and airways'),
    leaf('1-006', 'A17-A19', 'Lao ngoài đường hô hấp', 'Tuberculosis beyond the lungs and airways'),
    leaf('1-007', 'A20', 'Dịch hạch', 'Plague'),
    leaf('1-008', 'A33-A35', 'Uốn ván', 'Tetanus'),
    leaf('1-009', 'A36', 'Bạch hầu', 'Diphtheria'),
    leaf('1-010', 'A37', 'Ho gà', 'Whooping cough'),
    leaf('1-011', 'A39', 'Bệnh do não mô cầu', 'Meningococcal disease'),
    leaf('1-012', 'A40-A41', 'Nhiễm khuẩn huyết', 'Sepsis'),
    leaf(
      '1-013',
      'A50-A64',
      'Bệnh lây qua đường tình dục, trừ HIV',
      'Sexually transmitted infections other than HIV',
    ),
    leaf('1-014', 'A80', 'Bại liệt cấp tính', 'Polio'),
    leaf('1-015', 'A82', 'Bệnh dại', 'Rabies'),
    leaf('1-016', 'A95', 'Sốt vàng', 'Yellow fever'),
    leaf(
      '1-017',
      'A90-A94 A96-A99',
      'Sốt xuất huyết Dengue và sốt vi rút tương tự',
      'Dengue and similar viral fevers',
    ),
    leaf('1-018', 'B05', 'Sởi', 'Measles'),
    leaf('1-019', 'B15-B19', 'Viêm gan vi rút', 'Viral hepatitis'),
    leaf('1-020', 'B20-B24', 'Nhiễm HIV/AIDS', 'HIV/AIDS'),
    leaf('1-021', 'B50-B54', 'Sốt rét', 'Malaria'),
    leaf('1-022', 'B55', 'Bệnh do Leishmania', 'Leishmaniasis'),
    leaf('1-023', 'B56-B57', 'Bệnh do Trypanosoma', 'Trypanosomiasis'),
    leaf('1-024', 'B65', 'Bệnh sán máng', 'Schistosomiasis'),
    unranked(
      '1-025',
      'A21-A32 A38 A42-A49 A65-A79 A81 A83-A89 B00-B04 B06-B09 B25-B49 B58-B64 B66-B94 B99',
      'Bệnh nhiễm trùng và ký sinh trùng còn lại',
      'Remaining infectious and parasitic diseases',
    ),
  ]),
  ...chapter('1-026', 'C00-D48', 'Ung thư và các khối u khác', 'Cancers and other tumours', [
    leaf('1-027', 'C00-C14', 'Ung thư môi, khoang miệng và họng', 'Cancer of the lip, mouth and throat'),
    leaf('1-028', 'C15', 'Ung thư thực quản', 'Cancer of the oesophagus'),
    leaf('1-029', 'C16', 'Ung thư dạ dày', 'Cancer of the stomach'),
    leaf('1-030', 'C18-C21', 'Ung thư đại tràng, trực tràng và hậu môn', 'Cancer of the bowel and anus'),
    leaf('1-031', 'C22', 'Ung thư gan và đường mật trong gan', 'Cancer of the liver and its bile ducts'),
    leaf('1-032', 'C25', 'Ung thư tụy', 'Cancer of the pancreas'),
    leaf('1-033', 'C32', 'Ung thư thanh quản', 'Cancer of the larynx'),
    leaf(
      '1-034',
      'C33-C34',
      'Ung thư khí quản, phế quản và phổi',
      'Cancer of the windpipe, bronchi and lungs',
    ),
    leaf('1-035', 'C43', 'Ung thư hắc tố da', 'Melanoma of the skin'),
    leaf('1-036', 'C50', 'Ung thư vú', 'Cancer of the breast'),
    leaf('1-037', 'C53', 'Ung thư cổ tử cung', 'Cancer of the cervix'),
    leaf(
      '1-038',
      'C54-C55',
      'Ung thư thân tử cung hoặc tử cung không rõ phần',
      'Cancer of the uterine body or an unstated part',
    ),
    leaf('1-039', 'C56', 'Ung thư buồng trứng', 'Cancer of the ovary'),
    leaf('1-040', 'C61', 'Ung thư tuyến tiền liệt', 'Cancer of the prostate'),
    leaf('1-041', 'C67', 'Ung thư bàng quang', 'Cancer of the bladder'),
    leaf(
      '1-042',
      'C70-C72',
      'Ung thư não và hệ thần kinh trung ương',
      'Cancer of the brain and central nervous system',
    ),
    leaf('1-043', 'C82-C85', 'U lympho không Hodgkin', 'Non-Hodgkin lymphoma'),
    leaf('1-044', 'C90', 'Đa u tủy xương và u tương bào ác tính', 'Myeloma and related plasma cell cancers'),
    leaf('1-045', 'C91-C95', 'Bệnh bạch cầu (ung thư máu)', 'Leukaemia'),
    unranked(
      '1-046',
      'C17 C23-C24 C26-C31 C37-C41 C44-C49 C51-C52 C57-C60 C62-C66 C68-C69 C73-C81 C88 C96-C97',
      'Các ung thư còn lại',
      'Remaining cancers',
    ),
    unranked(
      '1-047',
      'D00-D48',
      'Các khối u còn lại (lành tính, tại chỗ, chưa rõ)',
      'Remaining tumours (benign, in situ, uncertain)',
    ),
  ]),
  ...chapter(
    '1-048',
    'D50-D89',
    'Bệnh máu, cơ quan tạo máu và rối loạn miễn dịch',
    'Blood and immune disorders',
    [
      leaf('1-049', 'D50-D64', 'Thiếu máu', 'Anaemia'),
      unranked(
        '1-050',
        'D65-D89',
        'Bệnh máu và rối loạn miễn dịch còn lại',
        'Remaining blood and immune disorders',
      ),
    ],
  ),
  ...chapter(
    '1-051',
    'E00-E88',
    'Bệnh nội tiết, dinh dưỡng và chuyển hóa',
    'Hormonal, nutritional and metabolic disorders',
    [
      leaf('1-052', 'E10-E14', 'Đái tháo đường', 'Diabetes'),
      leaf('1-053', 'E40-E46', 'Suy dinh dưỡng', 'Malnutrition'),
      unranked(
        '1-054',
        'E00-E07 E15-E34 E50-E88',
        'Bệnh nội tiết, dinh dưỡng và chuyển hóa còn lại',
        'Remaining hormonal, nutritional and metabolic disorders',
      ),
    ],
  ),
  ...chapter('1-055', 'F01-F99', 'Rối loạn tâm thần và hành vi', 'Mental disorders', [
    leaf(
      '1-056',
      'F10-F19',
      'Rối loạn tâm thần do rượu và chất tác động tâm thần khác',
      'Mental disorders due to alcohol and other substances',
    ),
    unranked(
      '1-057',
      'F01-F09 F20-F99',
      'Rối loạn tâm thần và hành vi còn lại',
      'Remaining mental disorders',
    ),
  ]),
  ...chapter('1-058', 'G00-G98', 'Bệnh hệ thần kinh', 'Nervous system diseases', [
    leaf('1-059', 'G00 G03', 'Viêm màng não', 'Meningitis'),
    leaf('1-060', 'G30', 'Bệnh Alzheimer', 'Alzheimer’s disease'),
    unranked('1-061', 'G04-G25 G31-G98', 'Bệnh hệ thần kinh còn lại', 'Remaining nervous system diseases'),
  ]),
  alone(leaf('1-062', 'H00-H57', 'Bệnh mắt và phần phụ của mắt', 'Eye diseases')),
  alone(leaf('1-063', 'H60-H93', 'Bệnh tai và xương chũm', 'Ear diseases')),
  ...chapter('1-064', 'I00-I99', 'Bệnh hệ tuần hoàn', 'Circulatory diseases', [
    leaf(
      '1-065',
      'I00-I09',
      'Thấp khớp cấp và bệnh tim mạn do thấp',
      'Rheumatic fever and rheumatic heart disease',
    ),
    leaf('1-066', 'I10-I13', 'Bệnh tăng huyết áp', 'High blood pressure'),
    leaf('1-067', 'I20-I25', 'Bệnh tim thiếu máu cục bộ', 'Ischaemic heart disease'),
    leaf('1-068', 'I26-I51', 'Bệnh tim khác, gồm suy tim', 'Other heart disease, including heart failure'),
    leaf('1-069', 'I60-I69', 'Bệnh mạch máu não, gồm đột quỵ', 'Stroke and other cerebrovascular disease'),
    leaf('1-070', 'I70', 'Xơ vữa động mạch', 'Atherosclerosis'),
    unranked('1-071', 'I71-I99', 'Bệnh hệ tuần hoàn còn lại', 'Remaining circulatory diseases'),
  ]),
  ...chapter('1-072', 'J00-J98', 'Bệnh hệ hô hấp', 'Respiratory diseases', [
    leaf('1-073', 'J10-J11', 'Cúm', 'Influenza'),
    leaf('1-074', 'J12-J18', 'Viêm phổi', 'Pneumonia'),
    leaf(
      '1-075',
      'J20-J22',
      'Viêm phế quản cấp và nhiễm trùng hô hấp dưới cấp khác',
      'Acute bronchitis and similar chest infections',
    ),
    leaf(
      '1-076',
      'J40-J47',
      'Bệnh hô hấp dưới mạn tính (COPD, hen)',
      'Chronic lung and airway disease (COPD, asthma)',
    ),
    unranked('1-077', 'J00-J06 J30-J39 J60-J98', 'Bệnh hệ hô hấp còn lại', 'Remaining respiratory diseases'),
  ]),
  ...chapter('1-078', 'K00-K92', 'Bệnh hệ tiêu hóa', 'Digestive diseases', [
    leaf('1-079', 'K25-K27', 'Loét dạ dày, tá tràng', 'Stomach and duodenal ulcers'),
    leaf('1-080', 'K70-K76', 'Bệnh gan, gồm xơ gan', 'Liver disease, including cirrhosis'),
    unranked('1-081', 'K00-K22 K28-K66 K80-K92', 'Bệnh hệ tiêu hóa còn lại', 'Remaining digestive diseases'),
  ]),
  alone(leaf('1-082', 'L00-L98', 'Bệnh da và mô dưới da', 'Skin diseases')),
  alone(leaf('1-083', 'M00-M99', 'Bệnh cơ xương khớp và mô liên kết', 'Muscle, bone and joint diseases')),
  ...chapter('1-084', 'N00-N98', 'Bệnh hệ sinh dục - tiết niệu', 'Kidney, urinary and genital diseases', [
    leaf('1-085', 'N00-N15', 'Bệnh cầu thận và ống - kẽ thận', 'Glomerular and tubular kidney disease'),
    unranked(
      '1-086',
      'N17-N98',
      'Bệnh hệ sinh dục - tiết niệu còn lại, gồm suy thận',
      'Remaining kidney, urinary and genital diseases, including kidney failure',
    ),
  ]),
  ...chapter('1-087', 'O00-O99', 'Thai nghén, sinh đẻ và hậu sản', 'Pregnancy and childbirth', [
    leaf(
      '1-088',
      'O00-O07',
      'Sảy thai, phá thai và thai ngoài tử cung',
      'Miscarriage, abortion and ectopic pregnancy',
    ),
    leaf('1-089', 'O10-O92', 'Nguyên nhân sản khoa trực tiếp khác', 'Other direct obstetric causes'),
    leaf('1-090', 'O98-O99', 'Nguyên nhân sản khoa gián tiếp', 'Indirect obstetric causes'),
    unranked(
      '1-091',
      'O95-O97',
      'Nguyên nhân thai sản còn lại',
      'Remaining causes in pregnancy and childbirth',
    ),
  ]),
  alone(
    leaf('1-092', 'P00-P96', 'Bệnh lý khởi phát trong thời kỳ chu sinh', 'Conditions arising around birth'),
  ),
  alone(
    leaf(
      '1-093',
      'Q00-Q99',
      'Dị tật bẩm sinh và bất thường nhiễm sắc thể',
      'Birth defects and chromosomal disorders',
    ),
  ),
  alone(
    unranked(
      '1-094',
      'R00-R99',
      'Triệu chứng, tuổi già và nguyên nhân không rõ',
      'Symptoms, old age and ill-defined causes',
    ),
  ),
  ...chapter(
    '1-095',
    'V01-Y89',
    'Tai nạn, bạo lực và nguyên nhân bên ngoài khác',
    'Accidents, violence and other external causes',
    [
      leaf('1-096', 'V01-V99', 'Tai nạn giao thông', 'Transport accidents'),
      leaf('1-097', 'W00-W19', 'Ngã', 'Falls'),
      leaf('1-098', 'W65-W74', 'Đuối nước do tai nạn', 'Accidental drowning'),
      leaf('1-099', 'X00-X09', 'Tai nạn do lửa và khói', 'Fire and smoke'),
      leaf('1-100', 'X40-X49', 'Ngộ độc do tai nạn', 'Accidental poisoning'),
      leaf('1-101', 'X60-X84', 'Tự tử và tự gây thương tích', 'Suicide and self-harm'),
      leaf('1-102', 'X85-Y09', 'Bị hành hung, giết hại', 'Assault and homicide'),
      unranked(
        '1-103',
        'W20-W64 W75-W99 X10-X39 X50-X59 Y10-Y89',
        'Nguyên nhân bên ngoài còn lại',
        'Remaining external causes',
      ),
    ],
  ),
  // List 1 was drawn up before these diseases had codes; hidden in a remainder, the largest cause of a
  // pandemic year could not be ranked.
  ...chapter(
    'XXII',
    'U04 U07.1-U07.2',
    'Bệnh mới nổi (mã đặc biệt)',
    'Newly emerged diseases (special codes)',
    [
      leaf('U04', 'U04', 'Hội chứng hô hấp cấp tính nặng (SARS)', 'SARS'),
      leaf('U07', 'U07.1-U07.2', 'Bệnh COVID-19', 'COVID-19'),
    ],
  ),
  alone(
    unranked(
      '_O',
      '',
      'Mã không dùng làm nguyên nhân chính gây tử vong',
      'Codes not used as underlying cause',
    ),
  ),
  alone(unranked('_U', '', 'Không ghi nguyên nhân', 'Cause not stated')),
];
