-- The one file an office adapts: where its register has what the counts need, and in which codes.
--
-- The tables below (khai_sinh, khai_tu, ket_hon, ly_hon, con_nuoi, don_vi) and their codes are an EXAMPLE; no real
-- register looks exactly so. Put your own tables and codes in their place, keep the names and types of the views'
-- columns, run the file in the register's database, and leave births.sql, deaths.sql, ... as they are.
--
-- * A column the register does not hold is CAST(NULL AS DATE), CAST(NULL AS INTEGER) or CAST(NULL AS VARCHAR(20)).
-- * NULL and '_U' mean "not known". What is in no list of codes is 'unmapped': the publication then says so, and
--   nothing slips through as "not known" because somebody forgot a code.
-- * Days are of type DATE. A day with a time of day is made one: CAST(ngay_gio AS DATE); in Oracle TRUNC(ngay_gio).
-- * A view names no column with a name, an address, an identity number or a text: it needs none.
-- * unit, residence_unit: the commune's code as it was on the day of the event (before 2025-07-01 the old communes).
--   Events of people who live outside the province are left out; their own province counts them.

-- The period, both days included, and the day up to which registrations count. One row.
CREATE OR REPLACE VIEW extract_parameters AS
SELECT DATE '2021-01-01' AS first_day, DATE '2025-12-31' AS last_day, DATE '2026-06-30' AS cut_off;

-- Days within which the law has an event registered, for events from a day on (Law on Civil Status 60/2014/QH13,
-- articles 15.1 and 33.1). When the law changes, add a row and keep the old one.
CREATE OR REPLACE VIEW extract_deadlines AS
SELECT 'births' AS register, DATE '2016-01-01' AS valid_from, 60 AS days
UNION ALL
SELECT 'deaths', DATE '2016-01-01', 15;

-- Every commune of the province, old and new, with the days on which its code began and ended (NULL: open).
-- reported_here: 'yes' where this database is the register of the commune, so that a month without an event is a
-- true zero; 'no' for the communes of other offices.
CREATE OR REPLACE VIEW extract_units AS
SELECT
  ma AS unit,
  hieu_luc_tu AS valid_from,
  hieu_luc_den AS valid_to,
  CASE WHEN thuoc_so = 1 THEN 'yes' ELSE 'no' END AS reported_here
FROM don_vi;

CREATE OR REPLACE VIEW source_births AS
SELECT
  ngay_sinh AS child_born, -- DATE
  ngay_dang_ky AS registered, -- DATE
  xa_cu_tru_me AS residence_unit, -- usual residence of the mother on the day of birth
  CASE WHEN tinh_noi_sinh <> '20' THEN '_X' ELSE xa_noi_sinh END AS occurrence_unit, -- _X: outside the province
  CASE
    WHEN gioi_tinh IS NULL THEN '_U'
    WHEN gioi_tinh = 1 THEN 'M'
    WHEN gioi_tinh = 2 THEN 'F'
    WHEN gioi_tinh = 0 THEN '_U'
    ELSE 'unmapped'
  END AS sex,
  ngay_sinh_me AS mother_birth_date, -- DATE; where NULL, mother_age is taken
  tuoi_me AS mother_age, -- INTEGER, completed years at the birth
  lan_sinh AS birth_order, -- INTEGER: 1 for her first child
  so_con AS plurality, -- INTEGER: 1 for a single birth, 2 for each of twins
  CASE
    WHEN loai_noi_sinh IS NULL THEN '_U'
    WHEN loai_noi_sinh = 1 THEN 'facility'
    WHEN loai_noi_sinh = 2 THEN 'home'
    WHEN loai_noi_sinh = 3 THEN 'other'
    ELSE 'unmapped'
  END AS site,
  CASE
    WHEN loai_khai_sinh IS NULL THEN '_U'
    WHEN loai_khai_sinh = 1 THEN 'in_wedlock'
    WHEN loai_khai_sinh = 2 THEN 'out_of_wedlock'
    WHEN loai_khai_sinh = 3 THEN 'abandoned'
    ELSE 'unmapped'
  END AS filiation,
  dan_toc AS ethnicity, -- INTEGER: number of the national list, 1 = Kinh
  CASE
    WHEN dang_ky_lai IS NULL THEN '_U'
    WHEN dang_ky_lai = 1 THEN 'yes'
    WHEN dang_ky_lai = 0 THEN 'no'
    ELSE 'unmapped'
  END AS reregistered
FROM khai_sinh
WHERE da_huy = 0 -- cancelled entries are no events
  AND (tinh_cu_tru_me = '20' OR tinh_cu_tru_me IS NULL);

CREATE OR REPLACE VIEW source_deaths AS
SELECT
  ngay_chet AS died, -- DATE
  ngay_dang_ky AS registered, -- DATE
  xa_cu_tru AS residence_unit, -- usual residence of the deceased
  CASE WHEN tinh_noi_chet <> '20' THEN '_X' ELSE xa_noi_chet END AS occurrence_unit,
  CASE
    WHEN gioi_tinh IS NULL THEN '_U'
    WHEN gioi_tinh = 1 THEN 'M'
    WHEN gioi_tinh = 2 THEN 'F'
    WHEN gioi_tinh = 0 THEN '_U'
    ELSE 'unmapped'
  END AS sex,
  ngay_sinh AS birth_date, -- DATE; where NULL, age is taken
  tuoi AS age, -- INTEGER, completed years
  ma_icd10 AS cause, -- underlying cause as ICD-10, I21.9 or I219; never its wording
  CASE
    WHEN nguon_nguyen_nhan IS NULL THEN '_U'
    WHEN nguon_nguyen_nhan = 1 THEN 'medical'
    WHEN nguon_nguyen_nhan = 2 THEN 'verbal_autopsy'
    WHEN nguon_nguyen_nhan = 3 THEN 'lay'
    WHEN nguon_nguyen_nhan = 4 THEN 'none'
    ELSE 'unmapped'
  END AS certification,
  CASE
    WHEN loai_noi_chet IS NULL THEN '_U'
    WHEN loai_noi_chet = 1 THEN 'facility'
    WHEN loai_noi_chet = 2 THEN 'home'
    WHEN loai_noi_chet = 3 THEN 'other'
    ELSE 'unmapped'
  END AS site,
  CASE
    WHEN thai_san IS NULL THEN '_U'
    WHEN thai_san = 1 THEN 'pregnant'
    WHEN thai_san = 2 THEN 'within_42_days'
    WHEN thai_san = 3 THEN 'within_1_year'
    WHEN thai_san = 4 THEN 'not_pregnant'
    ELSE 'unmapped'
  END AS pregnancy,
  CASE
    WHEN dang_ky_lai IS NULL THEN '_U'
    WHEN dang_ky_lai = 1 THEN 'yes'
    WHEN dang_ky_lai = 0 THEN 'no'
    ELSE 'unmapped'
  END AS reregistered
FROM khai_tu
WHERE da_huy = 0
  AND (tinh_cu_tru = '20' OR tinh_cu_tru IS NULL);

CREATE OR REPLACE VIEW source_marriages AS
SELECT
  ngay_ket_hon AS married, -- DATE
  xa AS unit, -- by one rule in the whole province, as the registering commune or the groom's residence
  ngay_sinh_chong AS groom_birth_date, -- DATE; where NULL, groom_age is taken
  tuoi_chong AS groom_age, -- INTEGER, completed years
  ngay_sinh_vo AS bride_birth_date, -- DATE; where NULL, bride_age is taken
  tuoi_vo AS bride_age, -- INTEGER, completed years
  CASE
    WHEN hon_nhan_chong IS NULL THEN '_U'
    WHEN hon_nhan_chong = 1 THEN 'single'
    WHEN hon_nhan_chong = 2 THEN 'divorced'
    WHEN hon_nhan_chong = 3 THEN 'widowed'
    ELSE 'unmapped'
  END AS groom_previous,
  CASE
    WHEN hon_nhan_vo IS NULL THEN '_U'
    WHEN hon_nhan_vo = 1 THEN 'single'
    WHEN hon_nhan_vo = 2 THEN 'divorced'
    WHEN hon_nhan_vo = 3 THEN 'widowed'
    ELSE 'unmapped'
  END AS bride_previous,
  CASE
    WHEN dang_ky_lai IS NULL THEN '_U'
    WHEN dang_ky_lai = 1 THEN 'yes'
    WHEN dang_ky_lai = 0 THEN 'no'
    ELSE 'unmapped'
  END AS reregistered
FROM ket_hon
WHERE da_huy = 0;

-- Divorces come into force by judgment of a court; the register records them afterwards, or not yet.
CREATE OR REPLACE VIEW source_divorces AS
SELECT
  ngay_hieu_luc AS in_force, -- DATE
  xa AS unit,
  ngay_ghi_chu AS recorded, -- DATE; NULL: not recorded yet
  CASE WHEN da_ghi_chu = 1 THEN 'yes' ELSE 'no' END AS is_recorded, -- 'yes' without a day: recorded, day not known
  ngay_ket_hon AS marriage_date, -- DATE; where NULL, duration is taken
  CAST(NULL AS INTEGER) AS duration, -- completed years of marriage
  so_con_phu_thuoc AS dependent_children, -- INTEGER
  ngay_sinh_chong AS husband_birth_date, -- DATE; where NULL, husband_age is taken
  tuoi_chong AS husband_age, -- INTEGER, completed years
  ngay_sinh_vo AS wife_birth_date, -- DATE; where NULL, wife_age is taken
  tuoi_vo AS wife_age -- INTEGER, completed years
FROM ly_hon;

CREATE OR REPLACE VIEW source_adoptions AS
SELECT
  ngay_phat_sinh AS arisen, -- DATE
  xa AS unit,
  CASE
    WHEN loai IS NULL THEN '_U'
    WHEN loai = 1 THEN 'domestic'
    WHEN loai = 2 THEN 'intercountry'
    ELSE 'unmapped'
  END AS kind,
  ngay_dang_ky AS registered, -- DATE; NULL: not registered yet
  CASE WHEN da_dang_ky = 1 THEN 'yes' ELSE 'no' END AS is_registered -- 'yes' without a day: the day is not known
FROM con_nuoi;
