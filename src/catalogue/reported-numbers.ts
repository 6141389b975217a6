import type { Localized } from '../text/language.ts';

/** What offices report beside the registers, by the ids of `returns.csv`, in the order it is published in. */
export const measureLabels: Readonly<Record<string, Localized>> = {
  facility_births: { vi: 'Trẻ sinh tại cơ sở y tế', en: 'Births in health facilities' },
  birth_notices_issued: { vi: 'Giấy chứng sinh đã cấp', en: 'Birth notices issued' },
  birth_notices_on_time: { vi: 'Giấy chứng sinh được nhập đúng hạn', en: 'Birth notices entered on time' },
  facility_deaths: { vi: 'Người chết tại cơ sở y tế', en: 'Deaths in health facilities' },
  death_notices_issued: { vi: 'Giấy báo tử đã cấp', en: 'Death notices issued' },
  death_notices_on_time: { vi: 'Giấy báo tử được nhập đúng hạn', en: 'Death notices entered on time' },
  deaths_counted_by_health: {
    vi: 'Người chết do ngành y tế thống kê',
    en: 'Deaths counted by the health sector',
  },
  deaths_certified_by_health: {
    vi: 'Trong đó có giấy chứng nhận nguyên nhân của y tế',
    en: 'Of these with a medical certificate of cause',
  },
  community_deaths: { vi: 'Người chết ngoài cơ sở y tế', en: 'Deaths outside health facilities' },
  community_deaths_cause_recorded: {
    vi: 'Trong đó y tế đã ghi nguyên nhân',
    en: 'Of these with the cause recorded by the health sector',
  },
  divorces_in_force: { vi: 'Bản án, quyết định ly hôn có hiệu lực', en: 'Divorce judgments in force' },
  divorces_recorded: { vi: 'Trong đó đã ghi vào sổ hộ tịch', en: 'Of these recorded in the civil register' },
  divorces_before_2026_reviewed: {
    vi: 'Vụ ly hôn trước năm 2026 đã rà soát',
    en: 'Divorces before 2026 reviewed',
  },
  divorces_before_2026_recorded: {
    vi: 'Trong đó đã ghi vào sổ hộ tịch (trước năm 2026)',
    en: 'Of these recorded (before 2026)',
  },
  couples_cohabiting: { vi: 'Cặp chung sống như vợ chồng', en: 'Couples living as married' },
  couples_registered: { vi: 'Trong đó đã đăng ký kết hôn', en: 'Of these with a registered marriage' },
  couples_underage: {
    vi: 'Cặp chung sống khi chưa đủ tuổi kết hôn',
    en: 'Couples living as married below the legal age',
  },
  adoptions_arising: { vi: 'Việc nuôi con nuôi phát sinh', en: 'Adoptions arising' },
  adoptions_registered: { vi: 'Trong đó đã đăng ký', en: 'Of these registered' },
  de_facto_adoptions_eligible: {
    vi: 'Nuôi con nuôi thực tế đủ điều kiện đăng ký',
    en: 'De-facto adoptions eligible for registration',
  },
  de_facto_adoptions_registered: {
    vi: 'Trong đó đã đăng ký (thực tế)',
    en: 'Of these registered (de facto)',
  },
  children_under5_resident: { vi: 'Trẻ dưới 5 tuổi cư trú', en: 'Resident children under 5' },
  children_under5_registered: {
    vi: 'Trong đó đã đăng ký khai sinh',
    en: 'Of these registered at birth or since',
  },
  residents: { vi: 'Người cư trú', en: 'Residents' },
  residents_with_certificate: { vi: 'Trong đó có giấy khai sinh', en: 'Of these with a birth certificate' },
  people_without_certificate: {
    vi: 'Người chưa có giấy khai sinh qua rà soát',
    en: 'People found without a birth certificate',
  },
  people_without_certificate_registered: {
    vi: 'Trong đó đã được đăng ký sau rà soát',
    en: 'Of these registered since',
  },
  vulnerable_counted: {
    vi: 'Người thuộc nhóm yếu thế được thống kê',
    en: 'People in vulnerable groups counted',
  },
  vulnerable_registered: {
    vi: 'Trong đó được cấp giấy khai sinh trong một năm',
    en: 'Of these with a certificate within a year',
  },
  certificates_since_2016: {
    vi: 'Khai sinh đăng ký từ ngày 1/1/2016',
    en: 'Births registered since 1 January 2016',
  },
  certificates_since_2016_electronic: {
    vi: 'Trong đó có bản điện tử (từ 2016)',
    en: 'Of these with an electronic certificate (since 2016)',
  },
  certificates_before_2016: {
    vi: 'Khai sinh đăng ký trước ngày 1/1/2016',
    en: 'Births registered before 1 January 2016',
  },
  certificates_before_2016_electronic: {
    vi: 'Trong đó có bản điện tử (trước 2016)',
    en: 'Of these with an electronic certificate (before 2016)',
  },
};

/** What other offices publish that is no indicator of ours, by the ids of `published-series.csv`, each with its unit. */
export const indicatorLabels: Readonly<Record<string, Localized>> = {
  population: { vi: 'Dân số (người)', en: 'Population (people)' },
  marriages: { vi: 'Kết hôn (cặp)', en: 'Marriages (couples)' },
  divorces_adjudicated: { vi: 'Vụ ly hôn đã xét xử (vụ)', en: 'Divorces adjudicated (cases)' },
  mean_age_first_marriage: {
    vi: 'Tuổi kết hôn trung bình lần đầu (tuổi)',
    en: 'Mean age at first marriage (years)',
  },
  crude_death_rate_male: { vi: 'Tỷ suất chết thô của nam (‰)', en: 'Crude death rate of males (‰)' },
  crude_death_rate_female: { vi: 'Tỷ suất chết thô của nữ (‰)', en: 'Crude death rate of females (‰)' },
  under_five_mortality_rate_male: {
    vi: 'Tỷ suất chết dưới 5 tuổi của trẻ trai (‰)',
    en: 'Under-five mortality rate of boys (‰)',
  },
  under_five_mortality_rate_female: {
    vi: 'Tỷ suất chết dưới 5 tuổi của trẻ gái (‰)',
    en: 'Under-five mortality rate of girls (‰)',
  },
  sex_ratio_population: {
    vi: 'Tỷ số giới tính của dân số (nam/100 nữ)',
    en: 'Sex ratio of the population (men per 100 women)',
  },
  births_registered_share: { vi: 'Trẻ em được khai sinh (%)', en: 'Births registered (%)' },
};
