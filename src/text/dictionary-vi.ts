/** A word of the field, and what it means to somebody who never met it. */
export interface DictionaryTerm {
  readonly term: string;
  readonly meaning: string;
}

/** The words of the field, in Vietnamese; `dictionary-en.ts` has the same keys. */
export const dictionaryVi = {
  title: 'Từ điển thuật ngữ',
  lead: 'Những từ dùng trên trang này và nghĩa của chúng. Định nghĩa đầy đủ, công thức và nguồn của mỗi chỉ tiêu ở trang phương pháp.',
  termsTitle: 'Thuật ngữ',
  indicatorsTitle: 'Chỉ tiêu',
  indicatorLink: 'Công thức và nguồn',
  otherLanguage: 'tiếng Anh',
  terms: {
    live_birth: {
      term: 'Trẻ sinh sống',
      meaning:
        'Trẻ lọt lòng mẹ có dấu hiệu sống: thở, tim đập, dây rốn đập hay cử động, dù thai bao nhiêu tuần và sống bao lâu. Thai chết trước khi sinh không tính vào sinh, cũng không tính vào tử.',
    },
    vital_event: {
      term: 'Sự kiện hộ tịch',
      meaning: 'Sinh, tử, kết hôn, ly hôn, nuôi con nuôi: những sự kiện được ghi vào sổ hộ tịch.',
    },
    civil_registration: {
      term: 'Đăng ký hộ tịch',
      meaning:
        'Việc cơ quan nhà nước ghi sự kiện hộ tịch vào sổ, làm căn cứ pháp lý cho mỗi người và là nguồn của số liệu này.',
    },
    usual_residence: {
      term: 'Nơi cư trú thường xuyên',
      meaning:
        'Nơi một người sống thường xuyên. Sinh tính theo nơi cư trú của mẹ, tử theo nơi cư trú của người chết; nơi đăng ký có thể là nơi khác.',
    },
    place_of_occurrence: {
      term: 'Nơi xảy ra',
      meaning: 'Nơi sự kiện diễn ra, ví dụ bệnh viện ở tỉnh khác. Có bảng riêng đối chiếu với nơi cư trú.',
    },
    year_of_occurrence: {
      term: 'Năm xảy ra',
      meaning:
        'Năm sự kiện diễn ra. Số liệu tính theo năm này, không theo năm đăng ký: trẻ sinh năm 2024 được đăng ký năm 2025 vẫn là sinh năm 2024.',
    },
    cut_off: {
      term: 'Ngày chốt số liệu',
      meaning: 'Ngày cuối cùng được tính vào kỳ công bố; việc đăng ký sau ngày đó để lại cho kỳ sau.',
    },
    on_time: {
      term: 'Đăng ký đúng hạn',
      meaning:
        'Đăng ký trong thời hạn luật định kể từ ngày xảy ra sự kiện. Hạn áp dụng là hạn có hiệu lực vào ngày xảy ra.',
    },
    late: {
      term: 'Đăng ký muộn',
      meaning: 'Đăng ký sau hạn luật định nhưng trong vòng 1 năm kể từ ngày xảy ra sự kiện.',
    },
    delayed: {
      term: 'Đăng ký quá hạn trên 1 năm',
      meaning: 'Đăng ký khi đã quá 1 năm kể từ ngày xảy ra sự kiện.',
    },
    reregistration: {
      term: 'Đăng ký lại',
      meaning:
        'Đăng ký lần nữa một sự kiện đã đăng ký mà sổ và giấy tờ đã mất. Đếm riêng, theo năm đăng ký lại, để không ai bị đếm hai lần.',
    },
    completeness: {
      term: 'Mức độ đầy đủ',
      meaning:
        'Trong số sự kiện thực tế xảy ra, bao nhiêu phần trăm được đăng ký. Không đo trực tiếp được mà phải ước lượng, nên luôn có cách tính đi kèm.',
    },
    birth_notice: {
      term: 'Giấy chứng sinh',
      meaning: 'Giấy cơ sở y tế cấp khi trẻ ra đời, dùng để đăng ký khai sinh.',
    },
    death_notice: {
      term: 'Giấy báo tử',
      meaning:
        'Giấy xác nhận một người đã chết, do cơ sở y tế hoặc Ủy ban nhân dân xã cấp, dùng để đăng ký khai tử.',
    },
    underlying_cause: {
      term: 'Nguyên nhân chính gây tử vong',
      meaning:
        'Bệnh hoặc thương tích khởi đầu chuỗi sự kiện dẫn đến cái chết, hoặc hoàn cảnh gây thương tích đó. Mỗi ca tử vong có một nguyên nhân chính; thống kê dùng nguyên nhân này.',
    },
    icd10: {
      term: 'ICD-10',
      meaning:
        'Bảng phân loại bệnh tật quốc tế, lần sửa đổi thứ 10, của Tổ chức Y tế Thế giới: mỗi nguyên nhân có một mã, ví dụ I21 là nhồi máu cơ tim cấp.',
    },
    mortality_list: {
      term: 'Danh mục tử vong 1',
      meaning: 'Danh mục tóm tắt 103 nhóm nguyên nhân của Tổ chức Y tế Thế giới, để so sánh giữa các nơi.',
    },
    broad_group: {
      term: 'Nhóm lớn nguyên nhân',
      meaning:
        'Ba nhóm của nghiên cứu gánh nặng bệnh tật: bệnh truyền nhiễm, thai sản, sơ sinh và dinh dưỡng; bệnh không lây; thương tích. Nguyên nhân không rõ đứng riêng.',
    },
    ill_defined: {
      term: 'Nguyên nhân không xác định rõ',
      meaning:
        'Mã không cho biết người chết vì gì, như “tuổi già” hay “ngừng tim”. Nhiều mã như vậy thì số liệu nguyên nhân kém tin cậy.',
    },
    medical_certification: {
      term: 'Chứng nhận y khoa nguyên nhân tử vong',
      meaning: 'Bác sĩ ghi chuỗi nguyên nhân theo mẫu quốc tế, từ đó chọn ra nguyên nhân chính.',
    },
    verbal_autopsy: {
      term: 'Phỏng vấn xác định nguyên nhân',
      meaning:
        'Hỏi người nhà theo bảng câu hỏi chuẩn về bệnh và triệu chứng trước khi chết, để suy ra nguyên nhân của ca chết ngoài cơ sở y tế.',
    },
    maternal_death: {
      term: 'Tử vong mẹ',
      meaning:
        'Chết khi mang thai hoặc trong 42 ngày sau khi kết thúc thai nghén, vì nguyên nhân liên quan hoặc nặng thêm do thai nghén, không kể tai nạn.',
    },
    infant: {
      term: 'Trẻ dưới 1 tuổi',
      meaning:
        'Trẻ chưa tròn 1 tuổi. Sơ sinh là 28 ngày đầu (0–27 ngày), sơ sinh sớm là 7 ngày đầu (0–6 ngày).',
    },
    underage_marriage: {
      term: 'Tảo hôn',
      meaning:
        'Chung sống như vợ chồng khi một hoặc cả hai chưa đủ tuổi kết hôn theo luật (nam 20, nữ 18). Sổ hộ tịch không đăng ký việc này, nên chỉ có số báo cáo.',
    },
    filiation: {
      term: 'Quan hệ cha mẹ, con',
      meaning: 'Trẻ sinh trong giá thú, ngoài giá thú hay bị bỏ rơi, theo giấy khai sinh.',
    },
    birth_order: {
      term: 'Thứ tự sinh',
      meaning: 'Đứa con này là lần sinh sống thứ mấy của mẹ.',
    },
    midyear_population: {
      term: 'Dân số giữa năm',
      meaning:
        'Số dân vào ngày 1/7, dùng làm mẫu số của tỷ suất năm: gần bằng số năm-người mà cả dân số đã sống trong năm.',
    },
    rate: {
      term: 'Tỷ suất',
      meaning:
        'Số sự kiện chia cho số người có thể gặp sự kiện đó trong năm, thường tính trên 1.000 hoặc 100.000 người.',
    },
    standardised_rate: {
      term: 'Tỷ suất chuẩn hóa theo tuổi',
      meaning:
        'Tỷ suất mà nơi đó sẽ có nếu dân số có cơ cấu tuổi của một dân số chuẩn. Nhờ vậy so sánh được nơi già với nơi trẻ.',
    },
    life_expectancy: {
      term: 'Tuổi thọ trung bình khi sinh',
      meaning:
        'Số năm trung bình một trẻ sơ sinh sẽ sống nếu suốt đời gặp mức tử vong của năm đó. Không phải dự báo cho từng người.',
    },
    confidence_interval: {
      term: 'Khoảng tin cậy 95 %',
      meaning:
        'Khoảng mà con số thật sự của mức rủi ro có thể nằm trong, vì số sự kiện một năm lên xuống ngẫu nhiên. Số sự kiện càng ít, khoảng càng rộng.',
    },
    low_reliability: {
      term: 'Ít tin cậy (u)',
      meaning: 'Tỷ suất tính từ dưới 20 sự kiện: năm sau có thể rất khác dù không có gì thay đổi.',
    },
    provisional: {
      term: 'Sơ bộ (p)',
      meaning: 'Số của năm chưa trọn hoặc còn chờ đăng ký muộn; sẽ thay đổi ở kỳ sau.',
    },
    revised: {
      term: 'Đã sửa (r)',
      meaning: 'Số khác với số đã công bố ở kỳ trước; trang đính chính có số cũ, số mới.',
    },
    estimated: {
      term: 'Ước tính (e)',
      meaning: 'Số không đếm trực tiếp mà tính theo tỷ lệ, ví dụ khi một xã cũ được chia vào hai xã mới.',
    },
    break_in_series: {
      term: 'Gián đoạn chuỗi (b)',
      meaning:
        'Chỗ mà số trước và số sau không so sánh được trọn vẹn, vì thiếu nơi báo cáo hoặc cách tính đổi.',
    },
    withheld: {
      term: 'Không công bố (c)',
      meaning:
        'Số được giữ kín vì có thể làm lộ chuyện riêng của một người, hoặc cho lại được số giữ kín khác.',
    },
    not_collected: {
      term: 'Không thu thập được (...)',
      meaning: 'Có phát sinh nhưng không có số liệu.',
    },
    release: {
      term: 'Kỳ công bố',
      meaning:
        'Toàn bộ số liệu được công bố cùng một ngày dưới một tên; sau ngày đó các tệp không bao giờ đổi.',
    },
    yearbook: {
      term: 'Niên giám',
      meaning: 'Tập hợp các bảng số liệu của mỗi năm, công bố đều đặn hằng năm.',
    },
    administrative_unit: {
      term: 'Đơn vị hành chính',
      meaning:
        'Tỉnh, xã, phường, đặc khu; trước ngày 1/7/2025 còn có huyện. Mã của đơn vị cũ được dùng lại cho đơn vị mới, nên mỗi đơn vị được nhận ra bằng mã và ngày hiệu lực.',
    },
  },
} as const satisfies {
  readonly [key: string]: string | Readonly<Record<string, DictionaryTerm>>;
  readonly terms: Readonly<Record<string, DictionaryTerm>>;
};

/** The words of a term, by its key, and of the page. */
export type DictionaryTexts = Readonly<Record<Exclude<keyof typeof dictionaryVi, 'terms'>, string>> & {
  readonly terms: Readonly<Record<keyof typeof dictionaryVi.terms, DictionaryTerm>>;
};
