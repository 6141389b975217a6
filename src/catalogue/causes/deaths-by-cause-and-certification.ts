import type { TableDeclaration } from '../declaration.ts';
import { registeredDeaths } from '../measures.ts';
import { illDefinedNotRanked, listOfCauses } from '../notes.ts';

export const deathsByCauseAndCertification: TableDeclaration = {
  id: 'deaths_by_cause_and_certification',
  slug: 'tu-vong-theo-nguyen-nhan-va-cach-xac-dinh',
  topic: 'causes',
  ...registeredDeaths,
  title: {
    vi: 'Tử vong theo nguyên nhân và cách xác định nguyên nhân',
    en: 'Deaths by cause and certification',
  },
  universe: {
    vi: 'Người chết đã đăng ký khai tử, theo năm chết, nguyên nhân chính gây tử vong (ICD-10) và cách xác định nguyên nhân.',
    en: 'Registered deaths, by year of death, underlying cause (ICD-10) and how the cause was established.',
  },
  dimensions: ['year', 'certification', 'sex', 'cause'],
  disclosure: 'protected',
  defaultView: { rows: 'cause', columns: 'certification' },
  notes: [
    {
      vi: 'Nguyên nhân theo chứng nhận của bác sĩ và theo phỏng vấn người thân (VA) có độ tin cậy khác nhau: không cộng hai cột mà không nói rõ. Cột tổng chỉ để đối chiếu với các bảng khác.',
      en: 'Causes from medical certificates and from verbal autopsy are not equally reliable: never add the two columns without saying so. The total is there to be held against other tables.',
    },
    listOfCauses,
    illDefinedNotRanked,
  ],
};
