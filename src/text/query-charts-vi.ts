/** What the drawings of a query's result say, in Vietnamese. */
export const queryChartsVi = {
  chart: 'Biểu đồ',
  none: 'Không vẽ',
  kinds: {
    bars: 'Cột ngang',
    lines: 'Đường',
    stacked: 'Cột chồng',
    shares: 'Cột chồng 100\u00a0%',
    dots: 'Chấm (và đích)',
    pyramid: 'Tháp hai bên',
    heat: 'Bản đồ nhiệt',
    multiples: 'Nhiều hình nhỏ',
    treemap: 'Hình cây',
    map: 'Bản đồ địa phương',
  },
  title: (d: { figure: string; by: string }) => `${d.figure} theo ${d.by}`,
  /** The figure of a column that is called `value`. */
  value: 'Giá trị',
  summary: (d: { title: string; low: string; high: string }) =>
    `${d.title}. Thấp nhất: ${d.low}. Cao nhất: ${d.high}.`,
  point: (d: { name: string; value: string }) => `${d.name} (${d.value})`,
  null: 'không có giá trị (NULL)',
  notPossible: 'Kết quả này không có cột số để vẽ, hoặc không có cột tên cho từng điểm.',
  needsTwo: 'Tháp hai bên cần hai cột số, hoặc một cột số cho hai nhóm.',
  needsPlaces: (columns: string) =>
    `Bản đồ cần một cột mã hay tên địa phương hiện nay (ví dụ cột ${columns}) và một cột số.`,
  negative: 'Hình này không vẽ được số âm. Hãy chọn “Cột ngang”, “Đường” hoặc “Chấm”.',
  failed: 'Không vẽ được kết quả này. Hãy chọn hình khác.',
  points: (drawn: string, all: string) => `Chỉ vẽ ${drawn} trong ${all} điểm.`,
  series: (drawn: string, all: string) => `Chỉ vẽ ${drawn} trong ${all} dãy số.`,
  rows: (drawn: string, all: string) => `Chỉ vẽ ${drawn} trong ${all} dòng.`,
  same: (rows: string) =>
    `${rows} dòng trùng tên với dòng trước nên không vẽ. Hãy lọc bằng WHERE hoặc gộp bằng GROUP BY.`,
  offMap: (d: { count: string; names: string }) => `${d.count} dòng không có chỗ trên bản đồ: ${d.names}.`,
  noRow: (places: string) => `${places} địa phương không có dòng nào trong kết quả: chỉ có đường viền.`,
  squares: 'Mỗi ô là một địa phương, đặt gần vị trí thật.',
};

export type QueryChartsTexts = typeof queryChartsVi;
