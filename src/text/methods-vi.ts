/** The sentences of the methods page that do not follow from declarations, in Vietnamese; `methods-en.ts` has the same keys. */
export const methodsVi = {
  onThisPage: 'Trên trang này',
  indexOfIndicators: (n: string) => `Mục lục ${n} chỉ tiêu`,

  symbolsTitle: 'Ký hiệu và lý do không có số liệu',
  symbolsText:
    'Trong tệp, con số và ký hiệu nằm ở các cột riêng: value, status, confidentiality. Bảng tính toán có thêm lower và upper (khoảng tin cậy 95\u00a0%) và reason (lý do không có số liệu).',
  symbol: 'Ký hiệu',
  meaning: 'Nghĩa',
  inFiles: 'Trong tệp',
  emptyValue: 'value trống',
  zero: 'không có sự kiện nào',
  statusMeanings: {
    p: 'sơ bộ: năm còn thay đổi khi có thêm đăng ký',
    r: 'đã sửa so với kỳ công bố trước',
    e: 'ước tính: làm từ số ước tính, hoặc của đơn vị cũ đã chia cho nhiều đơn vị mới',
    b: 'gián đoạn chuỗi: thiếu một phần số liệu, hoặc cách tính đã đổi; không so được với các năm khác',
    u: 'độ tin cậy thấp: dưới 20 sự kiện',
  },
  code: 'Mã',
  reason: 'Lý do không có số liệu',

  rulesTitle: 'Quy tắc tính',
  fewTitle: 'Ít sự kiện, ít dân',
  few: [
    'Tỷ suất, tỷ lệ dựa trên dưới 20 sự kiện có ký hiệu u.',
    'Tỷ suất thô, tỷ suất chết theo nguyên nhân và tỷ số tử vong mẹ không tính khi chỉ có 1 hoặc 2 sự kiện; không có sự kiện nào thì bằng 0.',
    'Tỷ suất chuẩn hóa theo tuổi không tính khi có dưới 10 người chết.',
    'Tuổi thọ và bảng sống không tính cho dân số từ 5.000 người trở xuống.',
  ],
  agesTitle: 'Tuổi không rõ và nhóm tuổi',
  agesUnknown:
    'Bảng số đếm giữ riêng mục "Không xác định". Chỉ khi công thức cần tuổi (mức sinh, tỷ suất chuẩn hóa, bảng sống), sự kiện không rõ tuổi mới được phân bổ theo tỷ lệ của các nhóm tuổi đã biết; người chết được phân bổ riêng trong từng giới. Tỷ suất chết đặc trưng theo tuổi không phân bổ.',
  agesSpread: {
    spread: 'Số ở nhóm tuổi x sau khi phân bổ',
    group: 'Số đã ghi ở nhóm tuổi x',
    all: 'Tất cả, kể cả không rõ tuổi',
    unknown: 'Số không rõ tuổi',
  },
  agesOfMothers: 'Trẻ có mẹ dưới 15 tuổi tính vào nhóm 15–19; có mẹ từ 50 tuổi tính vào nhóm 45–49.',
  agesOpen:
    'Người chết và dân số được cộng về những nhóm tuổi mà cả hai cùng có. Nguồn nào kết thúc sớm hơn thì nhóm mở của nguồn đó là nhóm mở chung, và các tỷ trọng chuẩn từ tuổi đó được cộng lại; nhóm mở bắt đầu dưới 65 tuổi thì không tính.',
  expectedTitle: 'Số sự kiện ước tính và mức đầy đủ của đăng ký',
  expectedText:
    'Số ước tính lấy từ nguồn độc lập với số đã đăng ký: cách đầu tiên trong danh sách có đủ số liệu. Tỷ suất do cơ quan khác công bố cho chính nơi đó được dùng trước, không có thì dùng của toàn địa bàn; số chính thức trước số sơ bộ. Cách tính khác năm trước thì có ký hiệu b.',
  expectedBirths: 'Sinh',
  expectedBirthsBy: [
    'tổng tỷ suất sinh đã công bố áp cho số phụ nữ của nơi đó, theo mẫu tuổi của mẹ đã đăng ký ở toàn địa bàn;',
    'tỷ suất sinh thô đã công bố nhân dân số;',
    'số giấy chứng sinh đã cấp.',
  ],
  expectedDeaths: 'Tử vong',
  expectedDeathsBy: [
    'tỷ suất chết thô đã công bố nhân dân số;',
    'số người chết do ngành y tế thống kê;',
    'số giấy báo tử đã cấp.',
  ],
  neverCapped:
    'Mức đầy đủ có thể vượt 100\u00a0% và không bị cắt bớt: khi đó số ước tính quá thấp. Số đã điều chỉnh không bao giờ thấp hơn số đã đăng ký, luôn là ước tính (e) và đứng cạnh số đã đăng ký, không thay số đó.',

  intervalsTitle: 'Khoảng tin cậy 95\u00a0%',
  intervalsText:
    'Cho biết con số dao động đến đâu do ngẫu nhiên; không gồm sai sót do đăng ký thiếu, nguyên nhân ghi sai hoặc dân số ước tính sai.',
  intervals: {
    exact_byar: {
      name: 'Poisson',
      text: 'Số sự kiện được coi là biến Poisson, mẫu số coi là biết chắc. Dưới 10 sự kiện: giới hạn chính xác theo phân phối khi bình phương (Garwood 1936). Từ 10 trở lên: xấp xỉ Byar (Breslow và Day 1987).',
    },
    wilson: {
      name: 'Wilson',
      text: 'Cho phần trong một tổng (Wilson 1927). Tỷ số giới tính khi sinh: giới hạn của tỷ lệ bé trai p được chuyển thành p/(1 − p) × 100.',
    },
    dobson: {
      name: 'Dobson',
      text: 'Cho tỷ suất chuẩn hóa: giới hạn Byar của tổng số người chết, co giãn theo phương sai của tỷ suất chuẩn hóa (Dobson và cộng sự 1991).',
    },
    chiang: {
      name: 'Chiang',
      text: 'Cho số liệu của bảng sống: phương sai của xác suất chết ở từng nhóm tuổi theo Chiang (1968, 1984), và 1,96 lần sai số chuẩn về hai phía.',
    },
    normal: {
      name: 'Xấp xỉ chuẩn',
      text: 'Cho hiệu và tổng của nhiều tỷ suất: 1,96 lần sai số chuẩn về hai phía, các số đếm được coi là biến Poisson độc lập.',
    },
  },

  standardTitle: 'Dân số chuẩn',
  standardText:
    'Dân số chuẩn thế giới của WHO 2000–2025 (Ahmad và cộng sự 2001), phần trăm theo nhóm tuổi. Các tỷ trọng như đã in cộng lại được 100,03; mỗi lần tính đều chia cho tổng của chúng.',
  standardAge: 'Nhóm tuổi',
  standardWeight: 'Tỷ trọng (%)',
  standardSum: 'Tổng',

  indicatorsTitle: 'Các chỉ tiêu',
  indicatorsText:
    'Mọi chỉ tiêu có trên trang này, theo chủ đề. Mã của chỉ tiêu dùng trong tệp và trong địa chỉ của mục.',
  unitAndCode: (d: { unit: string; code: string }) => `${d.unit} · mã ${d.code}`,
  formulaOf: (label: string) => `Công thức: ${label}`,
  where: 'trong đó',
  facts: {
    content: 'Nội dung',
    numerator: 'Tử số',
    denominator: 'Mẫu số',
    interval: 'Khoảng tin cậy',
    source: 'Nguồn',
    limits: 'Giới hạn',
    tables: 'Có trong bảng',
  },

  causeRulesTitle: 'Nguyên nhân tử vong',
  causeRulesLead:
    'Mỗi người chết được tính một lần, theo nguyên nhân chính gây tử vong mã hóa bằng ICD-10. Nguyên nhân do bác sĩ chứng nhận, do phỏng vấn người thân (VA) và do người dân khai được cộng chung; có bảng riêng theo cách xác định nguyên nhân.',
  listTitle: 'Xếp mã vào danh mục',
  listRules: [
    'Mã được tính vào dòng của danh mục tử vong số 1 (ICD-10) có khoảng mã chứa nó.',
    'COVID-19 (U07.1, U07.2) và SARS (U04) có dòng riêng. U07 không ghi ký tự thứ tư được coi là COVID-19.',
    'Mã thuộc một chương mà danh mục không có dòng nào chứa (như C86, I15, J09) được tính vào dòng "còn lại" của chương đó.',
    'Mã tính chất thương tích (S, T), mã tiếp xúc với dịch vụ y tế (Z) và các mã U khác không phải nguyên nhân chính: đứng ở một dòng riêng.',
    'Không ghi nguyên nhân thì tính vào "Không xác định".',
  ],
  groupsTitle: 'Nhóm nguyên nhân lớn',
  groupsText:
    'Ba nhóm của Murray và Lopez (1996); nguyên nhân không rõ ràng đứng riêng. Mã S, T tính vào thương tích; U07 không ghi ký tự thứ tư vào nhóm 1; mã Z và các mã U khác là không rõ ràng.',
  qualitiesTitle: 'Chất lượng nguyên nhân',
  qualitiesText:
    'Theo Mathers và cộng sự (2005). Mã chỉ có ba ký tự mà ký tự thứ tư mới quyết định thì coi là nguyên nhân xác định.',
  maternalTitle: 'Nguyên nhân tử vong mẹ',
  maternalText:
    'Tử vong có mã chương XV (O) khi mang thai, khi sinh hoặc trong 42 ngày sau đó. Tử vong mẹ muộn (O96–O97) đứng riêng, không nằm trong tổng và trong tỷ số tử vong mẹ.',
  causeGroup: 'Nhóm',
  ranges: 'Mã ICD-10',
  everyOther: 'mọi mã khác',
  everyOtherOf: (range: string) => `mọi mã khác trong ${range}`,
  leadingTitle: 'Nguyên nhân hàng đầu',
  leadingGroups: (groups: string) => `Xếp hạng riêng trong từng nhóm dân số: ${groups}.`,
  leadingRules: [
    'Chỉ xếp hạng các dòng nêu một nguyên nhân cụ thể: không xếp chương, dòng "còn lại", mã không phải nguyên nhân chính và không xác định.',
    'Triệu chứng và nguyên nhân không rõ ràng (chương XVIII) được trình bày nhưng không bao giờ xếp hạng.',
    'Số bằng nhau thì cùng hạng; nguyên nhân không có người chết thì không có hạng. Khi một số không công bố có thể làm đổi thứ hạng thì không xếp.',
  ],
  heartRow: (label: string) =>
    `Dòng 1-068 (${label}) gồm cả mã không đặc hiệu I46 và I50 nhưng vẫn được xếp hạng, vì danh mục không chia nhỏ dòng này.`,
  limitsTitle: 'Mức tốt của chất lượng nguyên nhân',
  limitsText:
    'Tỷ lệ nguyên nhân không rõ ràng (chương XVIII, trừ đột tử ở trẻ nhỏ R95) trong số có ghi nguyên nhân: dưới 5\u00a0% ở người chết dưới 65 tuổi và dưới 10\u00a0% ở người chết từ 65 tuổi là tốt.',

  codelistsTitle: 'Danh mục mã',
  codelistsText:
    'Mã của từng chiều, như trong tệp và trong địa chỉ. _T là tổng, _U là không xác định. Tệp CSV có thêm mã cấp trên và thứ tự.',
  codelistSummary: (d: { title: string; count: string }) => `${d.title} (${d.count} mã)`,
  label: 'Nhãn',
  codelistFile: (dimension: string) => `Tải ${dimension}.csv`,
  unitsOnly: (d: { today: string; ended: string }) =>
    `${d.today} đơn vị hiện nay và ${d.ended} đơn vị cũ. Danh sách đầy đủ, với mã quốc gia và ngày có hiệu lực, ở trong tệp.`,

  counting: 'Số liệu được tính thế nào',
  countingText:
    'Mỗi tệp số đếm được kiểm tra từng dòng trước khi tính. Số liệu tính theo năm xảy ra sự kiện và nơi thường trú; kết hôn theo tháng đăng ký, ly hôn theo ngày bản án có hiệu lực, đăng ký lại theo năm đăng ký lại. Tỷ suất là số đã đăng ký chia cho dân số giữa năm. Giá trị không rõ được giữ thành mục "Không xác định", không bỏ và không chia đều. Nơi chưa gửi số liệu ghi ..., không ghi 0; tổng còn thiếu một phần có dấu b, không so được với năm khác.',
  files: 'Tệp đã đọc',
  file: 'Tệp',
  rowsRead: 'Dòng đã đọc',
  rowsAccepted: 'Nhận',
  rowsRejected: 'Loại',
  events: 'Sự kiện',
  warnings: 'Điều cần biết về số liệu',
  register: 'Sổ',
  fileCount: (files: string) => `${files} tệp`,
  eachFile: 'Từng tệp',
  unitsTitle: 'Địa giới thay đổi',
  unitsText:
    'Số của đơn vị hành chính cũ được chuyển về đơn vị hiện nay, không bao giờ ngược lại. Đơn vị nhập toàn bộ thì chuyển nguyên số; đơn vị bị chia thì chia theo tỷ lệ dưới đây, thành số nguyên sự kiện, và con số có dấu e (ước tính); từng ô nhỏ có thể lệch một vài sự kiện. Đơn vị cũ giữ số của riêng nó trong những năm nó tồn tại trọn năm; các năm khác ghi x. Tổng không đổi: không sự kiện nào mất đi hay bị đếm hai lần.',
  warning: (d: { values: string; rows: string; reason: string }) =>
    d.values === ''
      ? `${d.rows} dòng hoặc sự kiện. ${d.reason}`
      : `${d.values} (${d.rows} dòng hoặc sự kiện). ${d.reason}`,
  fewerThanRows: (threshold: string) => `dưới ${threshold}`,
};

export type MethodsTexts = typeof methodsVi;
