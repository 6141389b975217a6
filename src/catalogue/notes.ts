import type { Localized } from '../text/language.ts';

/*
 * Notes that several tables share, so that the same caveat has the same words everywhere.
 */

export const byYearOfBirth: Localized = {
  vi: 'Tính theo năm sinh, không theo năm đăng ký: số của những năm gần đây còn tăng khi có thêm đăng ký muộn.',
  en: 'Counted by year of birth, not of registration: figures of recent years still grow as late registrations come in.',
};

export const byYearOfDeath: Localized = {
  vi: 'Tính theo năm chết, không theo năm đăng ký: số của những năm gần đây còn tăng khi có thêm đăng ký muộn.',
  en: 'Counted by year of death, not of registration: figures of recent years still grow as late registrations come in.',
};

/** Residence × occurrence of all former communes would be a million cells, nearly all of them empty. */
export const todaysUnitsOnly: Localized = {
  vi: 'Nơi thường trú và nơi xảy ra đều xếp theo đơn vị hành chính hiện nay: bảng chéo của mọi xã cũ sẽ có cả triệu ô mà hầu hết để trống.',
  en: 'Residence and occurrence are both on today’s units: a matrix of all former communes would be a million cells, nearly all of them empty.',
};

/** By the map of today, so that ten years can be compared and rates have the people of the same places below the line. */
export const urbanAndRural: Localized = {
  vi: 'Thành thị gồm các phường, nông thôn gồm các xã, theo đơn vị hành chính hiện nay cho mọi năm: số của các năm trước được quy về đơn vị hiện nay.',
  en: 'Urban: today’s wards; rural: today’s other communes, for every year alike: figures of earlier years are converted to today’s units.',
};

export const mothersAge: Localized = {
  vi: 'Tuổi của mẹ là tuổi tròn khi sinh.',
  en: 'The mother’s age is in completed years at the birth.',
};

export const listOfCauses: Localized = {
  vi: 'Nguyên nhân được xếp theo danh mục tử vong số 1 của ICD-10 (103 mục) và theo chương. COVID-19 (U07) và SARS (U04) có dòng riêng; mã không có trong danh mục được tính vào mục "còn lại" của chương.',
  en: 'Causes follow mortality list 1 of ICD-10 (103 rows) and its chapters. COVID-19 (U07) and SARS (U04) have rows of their own; codes outside the list count in the remainder of their chapter.',
};

export const illDefinedNotRanked: Localized = {
  vi: 'Triệu chứng và nguyên nhân không rõ ràng (chương XVIII) được trình bày nhưng không xếp hạng.',
  en: 'Symptoms and ill-defined causes (chapter XVIII) are shown but not ranked.',
};

/** Causes of a doctor's certificate and of an interview are not the same evidence: a sum of both has to say so. */
export const allCertifications: Localized = {
  vi: 'Gộp mọi cách xác định nguyên nhân: chứng nhận của bác sĩ, phỏng vấn người thân (VA) và lời khai của người dân. Độ tin cậy khác nhau; xem riêng từng cách ở bảng "Tử vong theo nguyên nhân và cách xác định nguyên nhân".',
  en: 'All ways of establishing the cause taken together: medical certificates, verbal autopsy and statements of lay people. They are not equally reliable; the table “Deaths by cause and certification” has each apart.',
};

export const causeGroupsNote: Localized = {
  vi: 'Ba nhóm lớn (Murray và Lopez 1996): nhóm 1 gồm bệnh truyền nhiễm, thai sản, chu sinh và dinh dưỡng; nhóm 2 là bệnh không lây nhiễm; nhóm 3 là thương tích. Nguyên nhân không rõ ràng để riêng, không chia về ba nhóm.',
  en: 'Three broad groups (Murray and Lopez 1996): 1 communicable, maternal, perinatal and nutritional conditions; 2 noncommunicable diseases; 3 injuries. Ill-defined causes stand apart and are not spread over the three.',
};

export const unusableCodes: Localized = {
  vi: 'Mã ít giá trị sử dụng (Mathers và cộng sự 2005): R00–R94, R96–R99; Y10–Y34, Y87.2; C76, C80, C97; I46, I47.2, I49.0, I50, I51.4–I51.6, I51.9, I70.9. Đột tử ở trẻ nhỏ (R95) thuộc chương XVIII nhưng là nguyên nhân xác định.',
  en: 'Codes of little use (Mathers et al. 2005): R00–R94, R96–R99; Y10–Y34, Y87.2; C76, C80, C97; I46, I47.2, I49.0, I50, I51.4–I51.6, I51.9, I70.9. Sudden infant death (R95) stands in chapter XVIII, but is a well-defined cause.',
};

export const legalAgeOfMarriage: Localized = {
  vi: 'Tuổi kết hôn theo luật: nam từ đủ 20, nữ từ đủ 18 tuổi.',
  en: 'Legal age of marriage: 20 for men, 18 for women.',
};

export const previousStatus: Localized = {
  vi: 'Tình trạng hôn nhân ngay trước lần kết hôn này: chưa kết hôn lần nào, đã ly hôn hoặc góa.',
  en: 'Marital status immediately before this marriage: never married, divorced or widowed.',
};

/** An adjudicated divorce is dated by its judgment elsewhere: the two must not be compared unawares. */
export const byYearInForce: Localized = {
  vi: 'Tính theo ngày bản án, quyết định ly hôn có hiệu lực, không theo ngày xét xử hay ngày ghi vào sổ hộ tịch.',
  en: 'Counted by the day the judgment came into force, not the day of the hearing or of its recording in the civil register.',
};

export const durationOfMarriage: Localized = {
  vi: 'Thời gian hôn nhân là số năm tròn từ khi đăng ký kết hôn đến khi bản án, quyết định ly hôn có hiệu lực.',
  en: 'Duration: completed years from the registration of the marriage to the day the divorce came into force.',
};
