/** Every sentence of the pages on places, in Vietnamese; the same keys in English in `places-en.ts`. */
export const placesVi = {
  menu: 'Địa phương',
  title: 'Địa phương',
  description: (place: string) =>
    `Số sinh, số chết và việc đăng ký đúng hạn của từng xã, phường, của ${place}: các đơn vị hành chính hiện nay và trước đây.`,
  lead: (d: { place: string; today: string; ended: string }) =>
    `Mỗi nơi của ${d.place} có một trang: ${d.today} đơn vị hiện nay${d.ended === '0' ? '' : ` và ${d.ended} đơn vị trước đây`}.`,
  /** What a list of places is sorted by: the name proper. */
  nameToSort: (name: string) =>
    name.replace(/^(Tỉnh|Thành phố|Quận|Huyện|Thị xã|Thị trấn|Phường|Xã)(?= )/, '').trim(),
  onPage: 'Trên trang này',
  todayTitle: 'Đơn vị hiện nay',
  todayLead: (year: string) => `Xếp theo tên. Số liệu năm ${year}, năm gần nhất đã chốt.`,
  partsOfPlace: (place: string) => `Thuộc ${place}`,
  endedTitle: 'Đơn vị trước đây',
  endedLead:
    'Các đơn vị đã kết thúc, với số của năm trọn cuối cùng. Trang của mỗi đơn vị cho biết nó nay thuộc đâu.',
  endedOf: (d: { place: string; places: string }) => `${d.place}: ${d.places} đơn vị`,
  endedOthers: 'Đơn vị khác',
  place: 'Địa phương',
  births: 'Sinh',
  deaths: 'Chết',
  birthsOnTime: 'Đúng hạn (%)',
  listNote:
    'Sinh, chết: số đã đăng ký trong năm theo nơi thường trú. Đúng hạn: phần trăm số trẻ được khai sinh đúng hạn.',
  noPlaces: 'Trang này không có số liệu theo địa phương.',

  code: (code: string) => `Mã ${code}`,
  since: (day: string) => `từ ${day}`,
  until: (day: string) => `đến ${day}`,
  between: (d: { from: string; to: string }) => `từ ${d.from} đến ${d.to}`,
  belongsTo: 'thuộc',
  belongedTo: 'từng thuộc',
  wholeSite: 'toàn bộ phạm vi của trang này',

  endedBanner: (d: { place: string; day: string }) =>
    `${capital(d.place)} không còn là đơn vị hành chính: kết thúc ngày ${d.day}.`,
  becameOne: 'Nay là một phần của',
  becameSame: 'Nay là',
  becameSplit: 'Bị chia; theo tỷ lệ dân số, nay thuộc',
  becameParts:
    'Không có đơn vị nào thay thế nguyên vẹn. Các đơn vị trực thuộc nay nằm trong các đơn vị sau, có đơn vị nhận cả nơi khác:',
  becameUnknown: 'Không có số liệu công bố nào cho biết nay thuộc đơn vị nào.',
  outside: (key: string) => `đơn vị mã ${key}, ngoài phạm vi của trang này`,
  withShare: (share: string) => `${share}\u00a0% dân số`,
  formedLead: (day: string) => `Thành lập ngày ${day}, từ:`,
  formedUnknown: (day: string) =>
    `Có từ ngày ${day}; không có số liệu công bố nào cho biết hợp thành từ đâu.`,
  formedYears: (d: { year: string; split: boolean }) =>
    `Số của các năm trước ${d.year}, và của ${d.year} đến ngày thành lập, là của các đơn vị đó, quy về địa giới hiện nay${d.split ? '; phần của đơn vị bị chia được ước tính theo tỷ lệ trên và có dấu e' : ''}.`,
  sameCode: (code: string) => `Mã ${code} còn là mã của:`,

  figuresTitle: (year: string) => `Con số chính, năm ${year}`,
  noYears: {
    ended: (d: { place: string; day: string; span: string }) =>
      `Trang này có số liệu các năm ${d.span}. ${capital(d.place)} kết thúc ngày ${d.day}, không tồn tại trọn năm nào trong các năm đó, nên không có số riêng.`,
    today: (d: { place: string; span: string }) =>
      `Trang này có số liệu các năm ${d.span}. Chưa có năm nào có số của ${d.place}.`,
    none: 'Trang này chưa có số sinh, chết theo địa phương.',
  },
  yearChosen: (d: { place: string; year: string }) =>
    `Năm ${d.year} là năm trọn cuối cùng của ${d.place}; các năm sau đó ghi x (không áp dụng).`,
  population: (d: { year: string; value: string }) => `Dân số giữa năm ${d.year}: ${d.value} người.`,
  populationShare: (d: { share: string; of: string }) => ` Bằng ${d.share}\u00a0% dân số ${d.of}.`,
  populationMissing: (d: { year: string; why: string }) => `Dân số giữa năm ${d.year}: ${d.why}.`,
  events: {
    births: (n: string) => `có ${n} trẻ sinh ra được đăng ký khai sinh`,
    deaths: (n: string) => `có ${n} người chết được đăng ký khai tử`,
    infant_deaths: (n: string) => `có ${n} trẻ chết dưới 1 tuổi được đăng ký khai tử`,
    marriages: (n: string) => `có ${n} cặp đăng ký kết hôn`,
    divorces: (n: string) => `có ${n} vụ ly hôn có hiệu lực`,
  },
  noEvents: {
    births: 'không có trẻ sinh ra nào được đăng ký khai sinh',
    deaths: 'không có người chết nào được đăng ký khai tử',
    infant_deaths: 'không có trẻ chết dưới 1 tuổi nào được đăng ký khai tử',
    marriages: 'không có cặp nào đăng ký kết hôn',
    divorces: 'không có vụ ly hôn nào có hiệu lực',
  },
  numberOf: {
    births: 'số trẻ sinh ra',
    deaths: 'số người chết',
    infant_deaths: 'số trẻ chết dưới 1 tuổi',
    marriages: 'số cặp kết hôn',
    divorces: 'số vụ ly hôn',
  },
  had: (d: { year: string; what: string; before: string }) =>
    `Năm ${d.year} ${d.what}${d.before === '' ? '' : ` (${d.before})`}.`,
  yearBefore: (d: { year: string; value: string }) => `năm ${d.year}: ${d.value}`,
  unknown: (d: { year: string; what: string; why: string }) => `Năm ${d.year}, ${d.what}: ${d.why}.`,
  rates: {
    crude_birth_rate: (value: string) => ` Tỷ suất sinh thô: ${value} trên 1.000 dân`,
    crude_death_rate: (value: string) => ` Tỷ suất chết thô: ${value} trên 1.000 dân`,
    infant_mortality_rate: (value: string) =>
      ` Tỷ suất chết trẻ dưới 1 tuổi: ${value} trên 1.000 trẻ sinh sống`,
    births_on_time_share: (value: string) => `Khai sinh đúng hạn: ${value}\u00a0%`,
    deaths_on_time_share: (value: string) => `Khai tử đúng hạn: ${value}\u00a0%`,
    birth_completeness: (value: string) => `Đã khai sinh: ${value}\u00a0% số trẻ ước tính được sinh ra`,
    death_completeness: (value: string) => `Đã khai tử: ${value}\u00a0% số người ước tính đã chết`,
  },
  noRate: {
    crude_birth_rate: (why: string) => ` Chưa có tỷ suất sinh thô: ${why}.`,
    crude_death_rate: (why: string) => ` Chưa có tỷ suất chết thô: ${why}.`,
    infant_mortality_rate: (why: string) => ` Chưa có tỷ suất chết trẻ dưới 1 tuổi: ${why}.`,
    births_on_time_share: (why: string) => `Khai sinh đúng hạn: ${why}.`,
    deaths_on_time_share: (why: string) => `Khai tử đúng hạn: ${why}.`,
    birth_completeness: (why: string) => `Mức đầy đủ của khai sinh: ${why}.`,
    death_completeness: (why: string) => `Mức đầy đủ của khai tử: ${why}.`,
  },
  certainty: (list: string) => ` (${list})`,
  interval: (bounds: string) => `khoảng tin cậy 95\u00a0%: ${bounds}`,
  inYear: (d: { year: string; value: string }) => `năm ${d.year} (${d.value})`,
  ofPlace: (d: { place: string; value: string }) => `${d.place} (${d.value})`,
  /** Between the last two of what a figure is held against. */
  joined: { higher: 'và', lower: 'và', unclear: 'và' },
  compared: {
    higher: (list: string) => `cao hơn ${list}`,
    lower: (list: string) => `thấp hơn ${list}`,
    unclear: (list: string) => `không khác rõ so với ${list}`,
  },
  natural: (d: { value: string }) => `Tăng tự nhiên (sinh trừ chết): ${d.value} người.`,
  naturalMissing: (why: string) => `Tăng tự nhiên: ${why}.`,
  comparing:
    'Cao hơn, thấp hơn chỉ nói khi hai khoảng tin cậy 95\u00a0% tách rời; chồng lên nhau thì có thể chỉ là ngẫu nhiên. Tỷ suất thô còn tùy cơ cấu tuổi và mức đăng ký đầy đủ của từng nơi.',

  trendTitle: 'Sinh và chết qua các năm',
  trendUnit: 'sự kiện đã đăng ký',
  trendLine: (d: {
    line: string;
    first: { year: string; value: string };
    last: { year: string; value: string } | null;
  }) =>
    d.last === null
      ? `${d.line}: ${d.first.value} (năm ${d.first.year}).`
      : `${d.line}: từ ${d.first.value} (năm ${d.first.year}) đến ${d.last.value} (năm ${d.last.year}).`,
  trendLeft: (years: string) => `Có trong bảng mà không vẽ trong biểu đồ, vì năm chưa kết thúc: ${years}.`,
  trendEnded: (day: string) => `Chỉ vẽ các năm đơn vị này tồn tại trọn năm, trước ${day}.`,
  timelinessTitle: (year: string) => `Đăng ký đúng hạn, năm ${year}`,
  timelinessHead: 'Thời gian đăng ký',
  timelinessStillFalls:
    'Năm gần đây: đăng ký muộn chưa về hết nên tỷ lệ đúng hạn còn giảm; vì vậy không so với năm trước.',
  timelinessMissing: 'Sổ đăng ký của trang này không cho biết đăng ký đúng hạn hay không.',
  timelinessTable: (what: string) => `Xem trong bảng: ${what} theo thời gian đăng ký`,
  pyramidTitle: (year: string) => `Dân số theo tuổi và giới tính, năm ${year}`,
  pyramidMissing: (place: string) => `Dân số theo tuổi của ${place} không được công bố.`,
  pyramidOf: (place: string) => `Tháp dân số của ${place}`,
  causesTitle: (year: string) => `Nguyên nhân tử vong, năm ${year}`,
  causesHead: 'Nhóm nguyên nhân',
  causesLead: 'Dòng nhỏ: phần trăm trong tổng của cột.',
  causesMissing: 'Trang này chưa có số liệu về nguyên nhân tử vong.',
  causesTooFine: 'Ở đây có quá ít sự kiện để công bố số chết theo nhóm nguyên nhân.',
  nobodyDied: (year: string) => `Năm ${year} không có người chết nào để chia theo nguyên nhân.`,
  chaptersTitle: 'Theo chương của ICD-10',
  chaptersTooFine:
    'Theo chương của ICD-10 hay theo từng nguyên nhân thì quá chi tiết để công bố cho nơi này.',
  causesOfSite: (place: string) => `Nguyên nhân tử vong của ${place}`,
  neighboursTitle: {
    former: (place: string) => `Các nơi cùng ${place} trước đây`,
    parent: (place: string) => `Các nơi khác thuộc ${place}`,
    joined: (place: string) => `Các nơi khác nay thuộc ${place}`,
  },
  partsTitle: (place: string) => `Các đơn vị thuộc ${place}`,
  allPlaces: 'Tất cả các địa phương',
  tableAbout: (d: { what: string; place: string }) => `${d.what}, ${d.place}`,

  codeTitle: (code: string) => `Mã đơn vị hành chính ${code}`,
  codeText: (code: string) => `Hiện không có đơn vị nào mang mã ${code}. Mã này từng là của:`,

  embedTitle: (d: { place: string; year: string }) => `Con số chính năm ${d.year}: ${d.place}`,
  embedNothing: 'Nơi này chưa có số liệu của năm nào trọn vẹn.',
  embedOpens: 'Xem trang của địa phương',
  embedSummary: 'Đưa các con số này lên trang khác',
  embedHint:
    'Dán đoạn mã này vào trang của bạn: khung hiển thị các con số chính của nơi này, kèm nguồn và đường dẫn về trang này.',
  embedCode: 'Mã nhúng',
};

/** A place's name at the beginning of a sentence. */
function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}

export type PlacesTexts = typeof placesVi;
