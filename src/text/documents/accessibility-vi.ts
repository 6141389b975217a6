import type { DocumentSection, SiteFacts } from './document.ts';

/** The accessibility statement, in Vietnamese; `accessibility-en.ts` says the same. */
export const accessibilityVi = {
  title: 'Khả năng tiếp cận',
  lead: 'Trang này được làm để ai cũng đọc được: trên điện thoại rẻ, khi mạng chậm, bằng bàn phím, bằng phần mềm đọc màn hình, khi mắt không phân biệt được màu.',
  sections: (site: SiteFacts): readonly DocumentSection[] => [
    {
      id: 'muc-tieu',
      title: 'Chuẩn chúng tôi theo',
      paragraphs: [
        'Hướng dẫn về khả năng tiếp cận nội dung web WCAG 2.2, mức AA, cho mọi trang, cả tiếng Việt và tiếng Anh, nền sáng và nền tối.',
      ],
    },
    {
      id: 'da-lam',
      title: 'Trang làm được gì',
      paragraphs: [],
      list: [
        'Mọi trang số liệu đọc được khi tắt JavaScript: bảng, biểu đồ và câu tóm tắt có sẵn trong trang.',
        'Mỗi biểu đồ có câu tóm tắt bằng lời và bảng số đi kèm; từng điểm đọc được bằng bàn phím (phím mũi tên) và được đọc thành lời.',
        'Không điều gì chỉ nói bằng màu; màu được chọn để người mù màu phân biệt được.',
        'Dấu của bảng (không công bố, không thu thập được, không áp dụng) có lời cho phần mềm đọc màn hình.',
        'Chữ phóng to đến 200% và màn hình rộng 320 điểm không làm mất nội dung; bảng rộng cuộn ngang trong khung của nó.',
        'Trang in ra đọc được, không có nút bấm.',
        'Bản tin PDF có thẻ cấu trúc, ngôn ngữ và lời thay cho hình.',
      ],
    },
    {
      id: 'da-thu',
      title: 'Đã thử thế nào',
      paragraphs: [
        'Mỗi lần phần mềm thay đổi, mọi loại trang được kiểm tra tự động bằng axe trong trình duyệt Chromium, cả hai ngôn ngữ, nền sáng và tối, không được có lỗi nào; bàn phím, cỡ màn hình, tắt JavaScript và độ nặng của trang cũng được kiểm tra tự động.',
        'Chưa thử cùng người khuyết tật và chưa thử bằng phần mềm đọc màn hình cụ thể nào. Kiểm tra tự động không tìm được hết: nếu bạn gặp khó, xin cho chúng tôi biết.',
      ],
    },
    {
      id: 'chua-tot',
      title: 'Chỗ còn hạn chế',
      paragraphs: [],
      list: [
        'Trang truy vấn và trang kiểm tra tệp cần JavaScript, vì chúng chạy trên máy bạn. Không có JavaScript, các bảng trên đó vẫn đọc được ở trang của từng bảng.',
        'Bản đồ khó đọc bằng lời; mỗi bản đồ có bảng cùng số liệu bên dưới.',
        'Tệp Excel có một bảng mỗi trang tính, không gộp ô; tệp CSV là cách đơn giản nhất cho phần mềm đọc màn hình.',
      ],
    },
    {
      id: 'bao-loi',
      title: 'Báo chỗ khó đọc',
      paragraphs: [
        site.email === undefined
          ? `Xin cho ${site.publisher} biết trang nào, chỗ nào, bạn dùng thiết bị gì.`
          : `Xin viết cho ${site.publisher}, ${site.email}: trang nào, chỗ nào, bạn dùng thiết bị gì.`,
        `Bản này lập cho kỳ ${site.release}, ngày ${site.day}.`,
      ],
    },
  ],
};

export type AccessibilityTexts = typeof accessibilityVi;
