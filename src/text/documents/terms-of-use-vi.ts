import type { DocumentSection, SiteFacts } from './document.ts';

/** The terms of use, in Vietnamese; `terms-of-use-en.ts` says the same. */
export const termsOfUseVi = {
  title: 'Quy chế sử dụng số liệu',
  lead: 'Số liệu trên trang này là của chung: ai cũng được dùng, miễn phí, không phải xin phép. Đổi lại có ba điều: nêu nguồn, không tìm cách nhận ra một ai, và không làm người đọc hiểu sai.',
  sections: (site: SiteFacts): readonly DocumentSection[] => [
    {
      id: 'pham-vi',
      title: 'Quy chế này áp dụng cho những gì',
      paragraphs: [
        `Cho mọi con số, bảng, biểu đồ, bản đồ, câu chữ và tệp do ${site.publisher} công bố trên trang này, ở kỳ hiện tại và các kỳ trước, dù xem trên trang, tải về, lấy bằng chương trình hay nhúng ở trang khác.`,
        'Số của cơ quan khác được đăng lại kèm nguồn thì theo điều kiện của cơ quan đó. Phần mềm làm ra trang này có giấy phép riêng (MIT).',
      ],
    },
    {
      id: 'duoc-lam',
      title: 'Bạn được làm gì',
      paragraphs: [
        `Xem, tải, sao chép, in, trích dẫn, phân tích, ghép với nguồn khác, đăng lại và dùng trong sản phẩm của mình, kể cả để kinh doanh. Không phải trả tiền, không phải đăng ký, không phải xin phép. Giấy phép: ${site.licence}; việc dùng dữ liệu mở của cơ quan nhà nước theo Nghị định 47/2020/NĐ-CP (sửa đổi bởi Nghị định 194/2025/NĐ-CP).`,
      ],
    },
    {
      id: 'neu-nguon',
      title: 'Nêu nguồn',
      paragraphs: [
        'Ghi tên nơi công bố, tên bảng hoặc biểu đồ, kỳ công bố và địa chỉ. Trang tệp của mỗi bảng có sẵn câu trích dẫn ngắn, dài và BibTeX.',
        `Ví dụ: ${site.publisher}, ${site.title}, kỳ ${site.release}.`,
        'Nếu bạn tính lại, gộp nhóm, làm tròn hay dịch, hãy ghi rõ phần nào là của bạn.',
      ],
    },
    {
      id: 'khong-nhan-ra-ai',
      title: 'Không tìm cách nhận ra một ai',
      paragraphs: [
        'Số liệu ở đây là số đếm, không có tên hay giấy tờ của ai, và các số nhỏ đã được giữ kín. Không được dùng chúng, một mình hay cùng nguồn khác, để tìm ra một người, một gia đình, hay để tính lại số đã giữ kín.',
        'Nếu bạn thấy có cách làm được điều đó, xin báo ngay cho chúng tôi và không công khai cách làm, để chúng tôi sửa trước.',
      ],
    },
    {
      id: 'khong-lam-hieu-sai',
      title: 'Không làm người đọc hiểu sai',
      paragraphs: ['Khi dùng lại số liệu, xin giữ những điều đi cùng con số:'],
      list: [
        'Số sơ bộ (p) phải được gọi là sơ bộ: không trình bày như số chính thức, không dùng để kết luận một năm tốt hay xấu hơn năm trước.',
        'Số ước tính (e), số đã sửa (r), chỗ gián đoạn của chuỗi (b) và số ít tin cậy (u) phải được nói rõ khi điều đó làm thay đổi cách hiểu.',
        'Ô không công bố không phải là số 0, cũng không phải là thiếu số liệu.',
        'Hai con số có khoảng tin cậy chồng lên nhau thì không nói là con số này cao hơn con số kia.',
        'Số ca đăng ký không phải lúc nào cũng là số ca xảy ra: xem mức độ đầy đủ trước khi so sánh các nơi.',
        'Không viết như thể nơi công bố đồng ý với kết luận, sản phẩm hay quan điểm của bạn.',
      ],
    },
    {
      id: 'ky-va-dinh-chinh',
      title: 'Kỳ công bố và đính chính',
      paragraphs: [
        'Tệp của một kỳ đã công bố không bao giờ bị sửa: địa chỉ của nó cho lại đúng từng byte. Khi có sai sót, chúng tôi ghi rõ sai gì, vì sao, sửa thế nào ở trang đính chính, và số mới nằm ở kỳ sau.',
        'Số liệu được công bố như đang có trong sổ hộ tịch. Chúng tôi nói rõ những chỗ biết là chưa đầy đủ, nhưng không bảo đảm rằng không còn sai sót, và không chịu trách nhiệm về việc người khác dùng số liệu.',
      ],
    },
    ...(site.simulated
      ? [
          {
            id: 'so-lieu-mo-phong',
            title: 'Số liệu mô phỏng',
            paragraphs: [
              'Trang này chạy thử bằng số liệu mô phỏng: các số đếm không phải của người thật. Không dùng chúng để nói về địa phương; mọi lần dùng lại phải ghi “số liệu mô phỏng”.',
            ],
          },
        ]
      : []),
    {
      id: 'rieng-tu-cua-ban',
      title: 'Riêng tư của bạn',
      paragraphs: [
        'Trang không có cookie, không đếm người xem, không gọi đến trang nào khác. Câu hỏi bạn đặt và tệp bạn kiểm tra được xử lý ngay trên máy bạn, không gửi đi đâu. Vài lựa chọn (như bản đồ đơn vị hành chính nào) được nhớ trên máy bạn; xóa dữ liệu trang trong trình duyệt là mất.',
      ],
    },
    {
      id: 'lien-he',
      title: 'Liên hệ',
      paragraphs: [
        site.email === undefined
          ? `Câu hỏi, lỗi và góp ý: xin gửi ${site.publisher}.`
          : `Câu hỏi, lỗi và góp ý: ${site.publisher}, ${site.email}.`,
        `Bản này áp dụng từ kỳ ${site.release}, ngày ${site.day}. Khi quy chế đổi, kỳ đã công bố vẫn theo giấy phép lúc công bố.`,
      ],
    },
  ],
};

export type TermsOfUseTexts = typeof termsOfUseVi;
