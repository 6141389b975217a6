import type { DocumentSection, SiteFacts } from './document.ts';

/** What the site is, in Vietnamese; `about-en.ts` says the same. */
export const aboutVi = {
  title: 'Giới thiệu',
  lead: 'Trang này cho mọi người thấy sổ hộ tịch nói gì về nơi mình sống: bao nhiêu trẻ được sinh ra, người ta mất vì bệnh gì, việc đăng ký có đúng hạn không.',
  sections: (site: SiteFacts): readonly DocumentSection[] => [
    {
      id: 'ai-cong-bo',
      title: 'Ai công bố',
      paragraphs: [
        `${site.publisher} công bố trang này cho ${site.unit}, số liệu các năm ${site.years}. Kỳ hiện tại: ${site.release}, ngày ${site.day}. Nguồn: ${site.source}.`,
        ...(site.simulated
          ? [
              'Đây là trang chạy thử: số đếm trong sổ được mô phỏng, không phải của người thật. Tên và địa giới các đơn vị hành chính, dân số, số của cơ quan khác, hạn theo luật và chỉ tiêu là thật.',
            ]
          : []),
      ],
    },
    {
      id: 'tu-dau',
      title: 'Số liệu từ đâu ra',
      paragraphs: [
        'Mỗi lần khai sinh, khai tử, kết hôn, ghi ly hôn, nhận con nuôi được ghi vào sổ hộ tịch. Từ sổ đó chỉ các số đếm được lấy ra, không có tên, số giấy tờ hay địa chỉ của ai. Mọi dòng số đếm được kiểm tra; dòng nào bị loại, vì sao, đều được ghi lại và tổng hợp ở trang phương pháp.',
        'Số liệu tính theo năm xảy ra sự kiện, không theo năm đăng ký, và theo nơi cư trú, không theo nơi xảy ra.',
      ],
    },
    {
      id: 'co-gi',
      title: 'Trang này có gì',
      paragraphs: [],
      list: [
        `${site.tables} bảng, mỗi bảng xem được trên trang, lọc được, và tải về ở nhiều định dạng mở.`,
        'Một trang cho mỗi xã, phường, mỗi nguyên nhân tử vong.',
        'Trang truy vấn: tự đặt câu hỏi với toàn bộ các bảng, chạy ngay trên máy của bạn.',
        'Kỳ đã công bố được giữ nguyên từng byte, có mã băm để kiểm tra.',
      ],
    },
    {
      id: 'rieng-tu',
      title: 'Không ai bị lộ',
      paragraphs: [
        site.smallest === null
          ? 'Theo quy định của trang này, mọi số đếm được công bố chính xác; không có thông tin nào về từng người.'
          : `Trong các bảng về điều riêng tư, số từ 1 đến ${site.smallest} và mọi số có thể cho lại chúng được giữ kín. Trước mỗi kỳ, một chương trình độc lập tấn công chính số liệu sắp công bố; chỉ khi nó không tìm ra gì thì mới công bố.`,
      ],
    },
    {
      id: 'phan-mem',
      title: 'Phần mềm',
      paragraphs: [
        'Trang được làm bằng Niên giám, phần mềm mã nguồn mở (giấy phép MIT): cùng tệp đầu vào cho lại cùng từng byte, nên ai có các tệp số đếm đều kiểm tra được một kỳ công bố.',
      ],
    },
  ],
};

export type AboutTexts = typeof aboutVi;
