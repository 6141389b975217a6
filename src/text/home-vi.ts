/** Sentences of the home page's first figures and maps, in Vietnamese. */
export const homeVi = {
  figuresTitle: (year: string) => `Năm ${year} trong những con số`,
  labels: {
    registered_births: 'trẻ em sinh ra đã khai sinh',
    registered_deaths: 'người chết đã khai tử',
    registered_marriages: 'cặp kết hôn',
    divorces_in_force: 'vụ ly hôn',
  } as Readonly<Record<string, string>>,
  more: (d: { difference: string; share: string; year: string }) =>
    `tăng ${d.difference} (${d.share} %) so với năm ${d.year}`,
  fewer: (d: { difference: string; share: string; year: string }) =>
    `giảm ${d.difference} (${d.share} %) so với năm ${d.year}`,
  same: (year: string) => `bằng năm ${year}`,
  mapsTitle: 'Ở đâu cao, ở đâu thấp',
  mapsText:
    'Mỗi ô là một đơn vị hành chính hiện nay, đặt gần đúng vị trí của nó. Nơi ít dân có số liệu lên xuống nhiều vì ngẫu nhiên: xem bảng để biết khoảng tin cậy.',
  mapsOfAreasText:
    'Màu càng đậm thì con số càng cao. Nơi ít dân có số liệu lên xuống nhiều vì ngẫu nhiên: xem bảng để biết khoảng tin cậy.',
  mapSummary: (d: { title: string; low: string; high: string }) =>
    `${d.title}. Thấp nhất: ${d.low}. Cao nhất: ${d.high}.`,
  placeWithValue: (d: { place: string; value: string }) => `${d.place} (${d.value})`,
  /** What stands for a place where there is no room for its name: "ĐK" for "Phường Đông Kinh". */
  initials: (name: string) =>
    name
      .replace(/^(Tỉnh|Thành phố|Quận|Huyện|Thị xã|Thị trấn|Phường|Xã|Đặc khu) /, '')
      .split(/\s+/)
      .map((word) => word.charAt(0))
      .join(''),
  notOnMap: (names: string) => `Không có trên bản đồ vì chưa có tọa độ: ${names}.`,
};

export type HomeTexts = typeof homeVi;
