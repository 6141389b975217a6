import { expect, test } from 'vitest';
import { trials } from '../publish-trial.ts';

/* Lines that are no rows: none may vanish, and each is told with its own number. */

const { publish, refused } = trials();
const header = 'year,timeliness,unit,sex,count\n';
const inputs = '  - { register: births, files: b.csv, coverage: complete }';

test('a quotation mark inside a value stops the publication, whatever rows are allowed to be left out', async () => {
  const file = `${header}2022,on_time,a,M,1\n2022,"on"_time,b\n2022,on_time,b,F,1\n2022,on_time,c,F,1\n`;
  const settings = { rejected_rows_allowed: '3' };
  expect(await refused({ inputs, files: { 'b.csv': file }, settings })).toMatch(
    /^b\.csv, line 3: a quotation mark that opens is not closed, or text follows it/,
  );
});

test('a line is told with its own number, after values with a line end in them too', async () => {
  const file = `${header}2022,on_time,"a\n",M,1\n2022,on_time,b\n2022,on_time,c,F,1\n`;
  const message = await refused({ inputs, files: { 'b.csv': file } });
  expect(message).toBe('b.csv, line 4: 3 field(s) where the header has 5, separated by comma');
});

test('read = accepted + rejected, with lines of too few and too many fields and a faulty row', async () => {
  const file = `${header}2022,on_time,a,M,1\n2022,on_time\n2022,on_time,a,M,1,1\n2022,on_time,a,x,1\n2022,late,b,F,4\n`;
  const { manifest } = await publish({
    inputs,
    files: { 'b.csv': file },
    settings: { rejected_rows_allowed: '3' },
  });
  expect(manifest.accounts).toMatchObject([{ read: 5, accepted: 2, rejected: 3, events: 5 }]);
});
