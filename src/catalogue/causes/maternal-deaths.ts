import type { TableDeclaration } from '../declaration.ts';
import { byYearOfDeath } from '../notes.ts';

export const maternalDeaths: TableDeclaration = {
  id: 'maternal_deaths',
  slug: 'tu-vong-me',
  topic: 'causes',
  source: 'deaths',
  tabulations: ['DE-12'],
  title: { vi: 'Tử vong mẹ theo nguyên nhân và tuổi', en: 'Maternal deaths by cause and age' },
  measure: { vi: 'ca tử vong mẹ được đăng ký khai tử', en: 'registered maternal deaths' },
  unitOfMeasure: { vi: 'người chết', en: 'deaths' },
  universe: {
    vi: 'Phụ nữ chết khi mang thai hoặc trong 42 ngày sau khi kết thúc thai nghén do nguyên nhân thai sản (O00–O95, O98–O99), đã đăng ký khai tử, theo năm chết. Tử vong mẹ muộn (O96–O97) trình bày riêng.',
    en: 'Registered deaths of women during pregnancy or within 42 days of its end from causes of pregnancy and childbirth (O00–O95, O98–O99), by year of death. Late maternal deaths (O96–O97) stand apart.',
  },
  dimensions: ['year', 'maternal_cause', 'age'],
  disclosure: 'protected',
  defaultView: { rows: 'maternal_cause', columns: 'year' },
  notes: [
    byYearOfDeath,
    {
      vi: 'Tử vong mẹ được nhận ra từ nguyên nhân chính. Nơi có ghi tình trạng thai nghén, trường hợp chết sau 42 ngày tính là tử vong mẹ muộn.',
      en: 'Which deaths are maternal is told by the underlying cause. Where the state of pregnancy is recorded, a death later than 42 days counts as late.',
    },
    {
      vi: 'Trường hợp không ghi nguyên nhân, hoặc không ghi việc mang thai, bị bỏ sót. Số mỗi năm rất nhỏ: nên xem nhiều năm.',
      en: 'Deaths without a cause, or whose pregnancy was not mentioned, are missed. The yearly numbers are very small: look at several years.',
    },
  ],
};
