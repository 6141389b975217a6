/** How small counts are protected, on the methods page, in Vietnamese; the same keys in English in `protection-en.ts`. */
export const protectionVi = {
  title: 'Số nhỏ được bảo vệ thế nào',
  exact: 'Mọi số đếm được công bố chính xác. Lý do:',

  why: 'Một con số nhỏ có thể kể chuyện riêng của một người. Nếu bảng ghi một xã trong năm có 1 người chết vì một bệnh nào đó, hàng xóm sẽ biết đó là ai và chết vì bệnh gì. Vì vậy các số nhỏ về những điều riêng tư không được công bố, cùng với mọi số có thể dùng để tính ngược ra chúng.',
  sign: (symbol: string) =>
    `Ô không công bố có dấu ${symbol}; trong tệp, value để trống và confidentiality là c. Dấu này giống nhau cho mọi ô, không cho biết số phía sau lớn hay nhỏ: đó có thể là một số nhỏ, cũng có thể là một số lớn, kể cả 0, phải giữ kín vì từ đó tính ra được số nhỏ bên cạnh.`,

  ruleTitle: 'Quy tắc',
  rule: (d: { threshold: string; twice: string; smallest: string }): readonly string[] => [
    `Bảng được bảo vệ là bảng nói đến điều riêng tư: nguyên nhân tử vong; tuổi của người chết, của mẹ, của cặp kết hôn hay ly hôn; lần sinh, sinh đôi; trong hay ngoài giá thú; dân tộc; tình trạng hôn nhân trước đó. Trong các bảng này, số đếm từ 1 đến ${d.smallest} không công bố.`,
    `Mỗi nơi được công bố chi tiết đến đâu tùy số sự kiện ở đó: dưới cấp toàn địa phương chỉ chia theo từng đặc điểm một, khi các nơi cùng loại có trung bình từ ${d.threshold} sự kiện mỗi ô; toàn địa phương được chia theo nhiều đặc điểm cùng lúc, khi có trung bình từ ${d.twice} sự kiện mỗi ô. Chi tiết hơn thì không công bố, ô có dấu "không áp dụng".`,
    'Đối với cả một tỉnh, số đếm chỉ theo tuổi và giới tính được công bố chính xác, trừ số trẻ có mẹ dưới 20 tuổi.',
    `Tổng nhỏ hơn ${d.threshold} thì không chia nhỏ: mọi ô chi tiết của tổng đó không công bố, kể cả số 0.`,
    'Giữ kín thêm những ô khác, để không phép cộng trừ nào trong hay giữa các bảng cho lại được số đã giữ kín. Số tổng là sau cùng: số của cả địa bàn về một nguyên nhân, một nhóm tuổi vẫn được công bố ở mọi chỗ mà có thể giữ kín số chi tiết hơn thay cho nó.',
    `Kết quả: từ mọi số đã công bố, mỗi số giữ kín vẫn có thể nằm trong một khoảng rộng ít nhất ${d.smallest} đơn vị; hoặc, khi tổng của nó nhỏ hơn khoảng đó, từ 0 đến bằng tổng.`,
    'Tỷ suất, tỷ lệ, thứ hạng tính từ số giữ kín cũng không công bố, và không biểu đồ hay câu chữ nào nói đến chúng. Câu "nhiều nhất", "cao nhất" chỉ nói về các số được công bố, khi một số giữ kín có thể lớn hơn.',
    'Các trường hợp khác, số 0 được công bố: không có ai thì không ai bị lộ.',
    'Tổng của phần đã chọn mà có ô giữ kín được ghi là "ít nhất".',
    'Bảng sự kiện theo năm, tháng, địa phương, giới tính và thời hạn đăng ký được công bố chính xác: không cho biết điều gì riêng tư hơn chính việc đã đăng ký.',
  ],
  protectedTables: (n: string) => `${n} bảng được bảo vệ`,
  exactTables: (n: string) => `${n} bảng công bố chính xác`,

  auditTitle: 'Kiểm tra từ bên ngoài',
  audit:
    'Trước mỗi lần công bố, một chương trình riêng chỉ đọc các tệp công bố, như bất kỳ ai, rồi dùng mọi phép cộng trừ các số trong và giữa các bảng của kỳ này, và xét nhiều bảng cùng nhau cho phép suy ra gì về những tổ hợp không bảng nào nêu, để tìm cách tính ra số đã giữ kín. Tìm ra dù chỉ một số thì không công bố.',
  result: (d: { cells: string; withheld: string; share: string }) =>
    `Lần này, trong ${d.cells} ô của các bảng được bảo vệ, giữ kín ${d.withheld} ô (${d.share}\u00a0%). Ô có trong nhiều bảng tính một lần, không kể ô suy ra được từ các bảng công bố chính xác.`,
  narrowest: (d: { width: string; threshold: string }) =>
    `Khoảng hẹp nhất chương trình tính ra được cho một số giữ kín: rộng ${d.width} đơn vị; không kể phần của một tổng nhỏ hơn ${d.threshold}, có thể là bất kỳ số nào từ 0 đến bằng tổng ấy.`,
  auditFile: 'Kết quả đầy đủ (audit.json)',
  mostTitle: 'Bảng giữ kín nhiều ô nhất',
  withheld: 'Số ô',

  limitsTitle: 'Giới hạn',
  joined: (limit: string) =>
    `Chương trình biết các con số có trong bảng và mọi tổng giữa chúng. Về những tổ hợp không bảng nào nêu, như nguyên nhân, tuổi và giới tính cùng lúc khi mỗi bảng chỉ có hai trong ba, chương trình xét chung mỗi nhóm đặc điểm có đến ${limit} tổ hợp như vậy; nhóm lớn hơn thì xét từng phần, mỗi phần ít nhất ba đặc điểm.`,
  allJoined: 'Lần này nhóm nào cũng được xét, chung cả nhóm hoặc từng phần.',
  notJoined: (n: string) =>
    `Có ${n} nhóm ba đặc điểm mà ít nhất trong một năm vẫn nhiều tổ hợp hơn thế: chương trình chưa xét nhiều bảng cùng nhau cho phép suy ra gì về từng nhóm ấy, cả nhóm hay từng phần.`,
  notJoinedTitle: (n: string) => `${n} nhóm chưa xét`,
  limits: [
    'Đây là quy tắc của cơ quan công bố trang này. Chưa có quy định chung của Nhà nước về ngưỡng số nhỏ trong thống kê hộ tịch.',
    'Kỳ công bố liền trước cũng được xét: coi như sổ hộ tịch chỉ có thêm, không số giữ kín nào tính ra được từ kỳ trước và kỳ này gộp lại. Số kỳ trước đã công bố mà kỳ này giữ kín có thể vẫn như cũ, hoặc nhiều hơn, tối đa bằng số đăng ký thêm từ đó. Chương trình không xét tất cả các kỳ cũ hơn cùng lúc; với năm đã tăng thêm từ một nửa trở lên so với kỳ trước, cũng không xét kỳ này cho biết gì về số kỳ trước giữ kín.',
    'Chương trình kiểm tra chỉ biết những gì đã công bố ở đây. Người đã biết nhiều về một nơi hay một gia đình từ nguồn khác có thể đoán được nhiều hơn.',
    'Số từ ngưỡng trở lên được công bố chính xác, trừ những số phải giữ kín để bảo vệ số khác.',
    'Số nào tính ra được chỉ từ các bảng công bố chính xác thì không thể giữ kín, và được công bố dù nhỏ.',
    'Giữ kín không làm các số còn lại sai đi: số nào được công bố là số đã đếm.',
  ] as readonly string[],
};

export type ProtectionTexts = typeof protectionVi;
