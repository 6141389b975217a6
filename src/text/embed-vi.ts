/** The sentences of the code to embed, and below what is embedded, in Vietnamese. */
export const embedVi = {
  choice: 'Số liệu trong khung',
  follows: 'Cập nhật theo kỳ công bố mới',
  followsHint:
    'Khung luôn hiển thị số liệu của kỳ công bố mới nhất; số liệu và cách trình bày có thể thay đổi theo.',
  frozen: (d: { release: string }) => `Giữ nguyên số liệu kỳ ${d.release}`,
  frozenHint: (d: { release: string; day: string }) =>
    `Số liệu, lời văn và cách trình bày mãi là của kỳ công bố ${d.release} (ngày ${d.day}), hợp với bài đã đăng. Khung ghi rõ điều đó và dẫn tới số liệu hiện hành; nếu kỳ này có đính chính, đính chính hiện ở đầu khung.`,
  frozenSource: (d: { publisher: string; release: string; day: string }) =>
    `${d.publisher}. Số liệu của kỳ công bố ${d.release} (ngày ${d.day}), được giữ nguyên và không cập nhật.`,
  frozenOpens: 'Xem số liệu hiện hành',
};

export type EmbedTexts = typeof embedVi;
