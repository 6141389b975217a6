/** The sentences of the query page's guided part and workbench in Vietnamese. */
export const queryVi = {
  title: 'Truy vấn số liệu',
  lead: 'Chọn bảng và phần cần xem để có câu trả lời, biểu đồ và câu SQL; mọi việc chạy trên máy của bạn, không có gì được gửi đi.',
  guided: 'Chọn số liệu',
  table: 'Bảng số liệu',
  chooseTable: 'Chọn một bảng…',
  noScript: 'Chọn tại đây cần JavaScript. Không có JavaScript, mọi bảng vẫn đọc được:',
  open: 'Xem',
  openLarge: (size: string, cells: string) => `Xem (${size} MB, ${cells} ô)`,
  large: 'Bảng này lớn, nên chỉ mở khi bạn bấm nút.',
  unknownTable: (slug: string) =>
    `Địa chỉ nhắc đến bảng “${slug}”, nhưng trang này không có bảng đó. Hãy chọn một bảng.`,
  tableFailed: 'Không tải được số liệu của bảng. Hãy thử lại.',
  tablePage: 'Trang của bảng này: ghi chú, tệp tải về',
  viewSql: 'Câu SQL của phần đang xem',
  editSql: 'Sửa câu này ở phần SQL',
  sqlWithheld: 'NULL: không công bố để bảo mật, hoặc không có số',
  sqlTitle: 'Viết câu SQL',
  sqlLead: 'SQL là ngôn ngữ hỏi dữ liệu. Dùng khi cần nối nhiều bảng hoặc tính thêm. Các từ chính:',
  sqlTerms: {
    SELECT: 'chọn cột',
    FROM: 'chọn bảng',
    WHERE: 'chọn dòng',
    'GROUP BY': 'gộp dòng',
    JOIN: 'nối hai bảng',
    'ORDER BY': 'xếp thứ tự',
  },

  copyLink: 'Chép liên kết đến câu này',
  linkCopied: 'Đã chép liên kết. Ai mở liên kết sẽ thấy câu này và nút chạy.',
  linkShown: 'Liên kết nằm trên thanh địa chỉ.',
  fromAddress: 'Địa chỉ mang theo câu SQL này. Xem rồi bấm nút để chạy; trang không tự chạy.',
  badAddress: 'Phần sau dấu # của địa chỉ bị hỏng nên không đọc được câu SQL trong đó.',
  format: 'Trình bày lại',
  formatFailed: 'Câu SQL chưa đúng nên không trình bày lại được.',
  formatted: 'Đã trình bày lại.',
  history: 'Các câu đã chạy',
  historyHint: 'Chỉ lưu trên máy này.',
  historyNone: 'Chưa chạy câu nào.',
  historyForget: 'Xóa hết',
  parameters: 'Tham số',
  parameterHint: 'Tên bắt đầu bằng $ trong câu SQL là tham số; điền giá trị ở đây. Để trống là NULL.',
  cancel: 'Hủy tải',
  cancelled: 'Đã hủy tải.',
  guidedInstead: 'Phần chọn số liệu ở đầu trang vẫn dùng được, không cần công cụ SQL.',
  keyHint: 'Ctrl+Enter để chạy; bôi đen để chạy một đoạn.',

  ownFile: 'Thêm tệp của bạn',
  ownFileHint:
    'Tệp CSV hoặc Parquet, tối đa 200 MB. Tệp được đọc ngay trên máy của bạn và không gửi đi đâu; dùng như một bảng, nối được với các bảng đã công bố.',
  ownFileChoose: 'Chọn tệp, hoặc thả tệp vào đây',
  ownFileAdded: (d: { name: string; rows: string; columns: string }) =>
    `Đã thêm bảng ${d.name}: ${d.rows} dòng, ${d.columns} cột.`,
  ownFileNoHeader: 'Dòng đầu là số liệu, nên các cột mang tên c1, c2, …',
  ownFileUneven: (rows: string) => `${rows} dòng thừa hoặc thiếu ô so với dòng đầu.`,
  ownFileShadows: 'Bảng này thay cho bảng đã công bố cùng tên, cho đến khi tải lại trang.',
  ownFileNeedsEngine: 'Tệp sẽ được thêm khi công cụ SQL đã tải xong.',
  ownFileFaults: {
    large: 'Tệp lớn hơn 200 MB: trình duyệt không đủ bộ nhớ để đọc.',
    letters:
      'Tệp không ở dạng UTF-8 (có thể là Windows-1258 hay TCVN3), nên chữ có dấu sẽ sai. Hãy lưu lại thành CSV UTF-8.',
    workbook: 'Đây là sổ Excel. Hãy mở bằng Excel và lưu trang tính thành CSV UTF-8.',
    kind: 'Đây không phải tệp CSV hay Parquet.',
    empty: 'Tệp không có dòng nào.',
    parquet:
      'Không đọc được tệp Parquet: tệp hỏng, hoặc nén theo cách chưa hỗ trợ (dùng được: zstd, snappy, không nén).',
  },

  sortHint: 'Bấm để xếp theo cột này',
  sortedBy: (d: { column: string; descending: boolean }) =>
    `Đã xếp theo “${d.column}”, ${d.descending ? 'từ lớn đến nhỏ' : 'từ nhỏ đến lớn'}.`,
  sortedNot: 'Đã trở về thứ tự ban đầu.',
  resultNumber: (n: string) => `Kết quả ${n}`,
  statementsRun: (n: string) => `${n} câu đã chạy; đang hiện kết quả của câu cuối`,
  done: 'Đã xong; câu này không trả về dòng nào',
  cut: (rows: string) =>
    `Chỉ lấy ${rows} dòng đầu; kết quả còn nữa. Thêm LIMIT, WHERE hoặc GROUP BY để thu gọn`,
  downloads: 'Tải kết quả',
  downloadFailed: 'Không tạo được tệp: kết quả quá lớn so với bộ nhớ. Hãy tải CSV hoặc thu gọn kết quả.',
  fileTitle: 'Kết quả truy vấn',
  fileSheet: 'Kết quả',

  timeLimit: (seconds: string) =>
    `Đã dừng: câu chạy quá ${seconds} giây. Hãy thu gọn bằng WHERE, hoặc kiểm tra điều kiện nối bảng.`,
  restarted: 'Công cụ SQL đã được khởi động lại; các bảng đã công bố và tệp của bạn vẫn dùng được.',
  lost: (names: string) =>
    `Công cụ SQL đã khởi động lại nên những gì bạn tạo hay sửa bằng SQL không còn: ${names}.`,
  lostAgain: 'Đưa các câu đã tạo vào ô SQL',
  lostWritten: 'Bấm Chạy để tạo lại. Câu trước đó nằm ở “Các câu đã chạy”.',
  errorAt: (line: string) => `Chỗ sai ở dòng ${line}.`,
  engineWords: 'Thông báo gốc của công cụ',
  mistakes: {
    syntax: (about: string) =>
      about === ''
        ? 'Câu viết sai cú pháp.'
        : `Câu viết sai cú pháp ở chỗ “${about}”: thiếu hoặc thừa từ, dấu phẩy, dấu ngoặc ngay trước đó.`,
    end: () => 'Câu chưa kết thúc: thiếu phần sau cùng, hoặc một dấu ngoặc chưa đóng.',
    table: (about: string) => `Không có bảng “${about}”.`,
    column: (about: string) =>
      about === ''
        ? 'Không có cột này trong các bảng của câu.'
        : `Không có cột “${about}” trong các bảng của câu. Nếu là một mã hay chữ, đặt trong dấu nháy đơn: '${about}'.`,
    function: (about: string) => `Không có hàm “${about}”.`,
    group: (about: string) => `Cột “${about}” phải có trong GROUP BY, hoặc nằm trong một hàm gộp như sum().`,
    type: (about: string) =>
      about === '' ? 'Không đổi được kiểu giá trị.' : `Không đổi được “${about}” sang kiểu cần dùng.`,
    ambiguous: (about: string) =>
      `Nhiều bảng cùng có cột “${about}”: ghi thêm tên bảng ở trước, ví dụ bảng.${about}.`,
    code: (about: string) =>
      `Cột “${about}” là chữ: đặt giá trị so sánh trong dấu nháy đơn, như ${about} = '05977'; muốn tính như số thì dùng TRY_CAST(${about} AS INT).`,
    kind: (about: string) =>
      `“${about}” không nhận giá trị kiểu này. Mã và năm là chữ: đổi sang số bằng CAST(year AS INT) trước khi tính.`,
    window: (about: string) => `Hàm “${about}” cần OVER (…) ngay sau, như ${about}(…) OVER (ORDER BY year).`,
    quotes: () =>
      `Câu có dấu nháy cong (“ ” ‘ ’). Hãy gõ lại bằng dấu nháy thẳng: '…' cho chữ, "…" cho tên cột.`,
    alias: (about: string) =>
      `Trong câu không có bảng mang tên “${about}”. Nếu bảng đã được đặt tên khác bằng AS, hãy dùng tên đó trước tên cột.`,
    exists: (about: string) => `Đã có “${about}”. Hãy đặt tên khác, hoặc dùng CREATE OR REPLACE để thay.`,
    where: () => 'Trong WHERE không dùng được hàm gộp như sum(). Hãy lọc sau khi gộp bằng HAVING.',
    one: () =>
      'Câu con trong ngoặc cho nhiều dòng, trong khi chỗ đó cần một giá trị. Hãy thêm WHERE, hàm gộp hoặc LIMIT 1.',
    width: () => 'Số cột hai bên không bằng nhau.',
    extension: (about: string) => `Hàm “${about}” thuộc một phần mở rộng mà công cụ trong trang không có.`,
    outside: () =>
      'Công cụ chạy khép kín trong trang này: không đọc địa chỉ mạng hay tệp trên máy, không ghi tệp, không cài phần mở rộng. Dùng “Thêm tệp của bạn” để đưa tệp vào.',
    memory: () =>
      'Hết bộ nhớ dành cho truy vấn. Hãy thu gọn: lọc bằng WHERE trước khi nối, hoặc kiểm tra điều kiện nối bảng.',
    empty: () => 'Chưa có câu nào để chạy.',
    other: () => 'Công cụ không chạy được câu này; lý do ở thông báo gốc, bằng tiếng Anh.',
  },

  recipesTitle: 'Dùng số liệu trong chương trình khác',
  recipesLead:
    'Mọi bảng có địa chỉ cố định, không cần khóa hay đăng ký. Dưới đây là cách đọc và nối tên cho mã bằng DuckDB, Python, R và Observable.',
  recipesLink: 'Dùng các bảng này trong DuckDB, Python, R, Observable',
  recipesAddresses: 'Địa chỉ',
  recipesAddress: {
    table: 'Một bảng, bốn dạng tệp: csv, parquet, xlsx, json (JSON-stat)',
    codelist: 'Danh mục mã: tên tiếng Việt, tiếng Anh, mã cấp trên, thứ tự',
    manifest: 'Danh sách mọi bảng, cột, mã và dấu kiểm của từng tệp',
    view: 'Một phần của bảng, mở trên trang này',
    sql: 'Một câu SQL, mở trên trang này (mã hóa như địa chỉ web)',
  },
  recipesExample: (title: string) => `Ví dụ: ${title}`,
  recipesTools: { duckdb: 'DuckDB (dòng lệnh)', python: 'Python (pandas)', r: 'R', observable: 'Observable' },
  recipesNotes: {
    duckdb: 'Đọc địa chỉ web cần phần mở rộng httpfs; DuckDB tự cài khi gặp địa chỉ đầu tiên.',
    observable:
      'Chạy từ một trang khác cần máy chủ của trang này cho phép (CORS). Nếu không, tải tệp về và đính vào sổ.',
  },
  recipesWithheld:
    'Giá trị trống có confidentiality = c là số không công bố để bảo mật; đừng coi là 0 khi cộng.',

  example: {
    onTime: (first: string, last: string) =>
      `Địa phương nào khai tử đúng hạn tiến bộ nhất, từ ${first} đến ${last}`,
    drift: 'Tỷ số giới tính khi sinh có lệch khỏi mức tự nhiên không',
    under65: 'Người dưới 65 tuổi chết vì nhóm nguyên nhân nào',
    natural: (year: string) => `Nơi nào người chết nhiều hơn trẻ sinh ra, năm ${year}`,
    months: 'Tháng nào có nhiều trẻ sinh ra nhất',
    gap: 'Phụ nữ sống lâu hơn nam giới bao nhiêu năm',
    percentOf: (year: string) => `${year} (%)`,
    change: 'Thay đổi (điểm %)',
    ratio: 'Bé trai trên 100 bé gái',
    lower: 'Cận dưới',
    upper: 'Cận trên',
    above: 'Chắc chắn trên 106',
    deaths: 'Người chết',
    births: 'Trẻ sinh ra',
    difference: 'Sinh trừ chết',
    index: 'So với trung bình tháng (100)',
    women: 'Nữ (năm)',
    men: 'Nam (năm)',
    years: 'Chênh lệch (năm)',
  },
};

export type QueryTexts = typeof queryVi;
