import type { TableDeclaration } from './declaration.ts';

export const crudeRates: TableDeclaration = {
  id: 'crude_rates',
  slug: 'ty-suat-tho',
  source: 'rates',
  title: { vi: 'Tỷ suất thô của sự kiện đã đăng ký', en: 'Crude rates of registered events' },
  measure: { vi: 'trên 1.000 dân', en: 'per 1,000 people' },
  unitOfMeasure: { vi: 'trên 1.000 dân', en: 'per 1,000 people' },
  universe: {
    vi: 'Số sự kiện đã đăng ký của năm, chia cho dân số giữa năm, nhân 1.000. Đăng ký chưa đầy đủ thì tỷ suất thấp hơn thực tế.',
    en: 'Registered events of the year over the mid-year population, times 1,000. Where registration is not complete, the rate is below the true one.',
  },
  dimensions: ['year', 'unit', 'rate'],
  disclosure: 'open',
  defaultView: { rows: 'year', columns: 'rate' },
  decimals: 1,
  isKey: true,
  notes: [
    {
      vi: 'Năm chưa có dân số hoặc chưa đủ 12 tháng thì không có tỷ suất. Nơi chưa gửi đủ số liệu cũng vậy. Dưới 20 sự kiện: độ tin cậy thấp (u); 1 hoặc 2 sự kiện: không tính (x).',
      en: 'A year without a population, or of fewer than 12 months, has no rate. Nor has a place that did not send all of it. Fewer than 20 events: low reliability (u); one or two: no rate (x).',
    },
  ],
};
