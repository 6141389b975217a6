import type { TableDeclaration } from '../declaration.ts';
import { registeredDeaths } from '../measures.ts';
import { unusableCodes } from '../notes.ts';

export const deathsByCauseQuality: TableDeclaration = {
  id: 'deaths_by_cause_quality',
  slug: 'tu-vong-theo-chat-luong-nguyen-nhan',
  topic: 'causes',
  ...registeredDeaths,
  title: {
    vi: 'Tử vong theo chất lượng ghi nguyên nhân và địa phương',
    en: 'Deaths by quality of the cause and place',
  },
  universe: {
    vi: 'Người chết đã đăng ký khai tử, theo năm chết, nơi thường trú, dưới hay từ 65 tuổi và mức độ xác định của nguyên nhân.',
    en: 'Registered deaths, by year of death, usual residence, age under or over 65 and how much the recorded cause says.',
  },
  dimensions: ['year', 'unit', 'age_65', 'cause_quality'],
  disclosure: 'protected',
  defaultView: { rows: 'unit', columns: 'cause_quality' },
  notes: [
    unusableCodes,
    {
      vi: 'Nguyên nhân không rõ ràng (chương XVIII, trừ đột tử ở trẻ nhỏ) ở mức tốt khi dưới 5\u00a0% số người chết dưới 65 tuổi và dưới 10\u00a0% số người chết từ 65 tuổi.',
      en: 'Ill-defined causes (chapter XVIII but for sudden infant death) are few enough when below 5 per cent of deaths under 65 and below 10 per cent at 65 and over.',
    },
  ],
};
