import { expect, test } from 'vitest';
import { trials } from '../publish-trial.ts';

const { publish } = trials();

test('a table that cannot be counted names the column that is missing, not one that is there', async () => {
  const { manifest } = await publish({
    inputs: '  - { register: deaths, files: d.csv, coverage: complete }',
    files: { 'd.csv': 'year,timeliness,unit,sex,age\n2022,on_time,a,F,71\n' },
  });
  const reasonOf = (slug: string): string | undefined =>
    manifest.unavailable.find((table) => table.slug === slug)?.reason.en;
  for (const slug of ['tu-vong-theo-nguyen-nhan', 'tu-vong-theo-chuong-nguyen-nhan', 'tu-vong-me'])
    expect(reasonOf(slug), slug).toBe('the register was given without its column: cause');
  expect(reasonOf('tu-vong-theo-nguyen-nhan-va-nhom-tuoi-lon')).toBe(
    'the register was given without its column: cause',
  );
  expect(reasonOf('khai-tu-lai')).toBe('the register was given without its column: year of registration');
});
