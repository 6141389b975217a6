import { expect, test } from 'vitest';
import { trials } from '../../publish-trial.ts';
import { csv, inputs, population, units } from './site.ts';

const { publish } = trials();

test('first marriages, remarriages, what is not known, and mean ages of those who never were married', async () => {
  const site = await publish({
    inputs: inputs('marriages'),
    files: {
      'units.csv': units,
      'marriages.csv': csv('date,unit,groom_age,bride_age,groom_previous,bride_previous,count', [
        '2022-03,a,22,19,single,single,20',
        '2022-04,a,27,17,single,single,10',
        '2022-05,a,62,30,divorced,single,10',
        '2022-06,a,45,_U,widowed,divorced,5',
        '2022-07,a,_U,22,_U,single,5',
        '2023-07,a,_U,_U,_U,_U,5',
      ]),
      'population.csv': population(),
    },
  });
  const at = await site.figures('chi-tieu-ket-hon');
  expect(at(2022, 'a', 'first_marriages_of_both').value).toBe(30);
  expect(at(2022, 'a', 'remarriages').value).toBe(15);
  expect(at(2022, 'a', 'marriage_status_unknown').value).toBe(5);
  expect(at(2022, 'a', 'remarriage_share').value).toBe(33.33);
  // 20 men at 20–24 and 10 at 25–29: (22.5 × 20 + 27.5 × 10) ÷ 30.
  expect(at(2022, 'P', 'mean_age_first_marriage_men')).toMatchObject({ value: 24.17, status: '' });
  // 10 under 18 (at 16.5), 20 at 18–19 (19), 5 at 20–24 (22.5), 10 at 30–34 (32.5).
  expect(at(2022, 'P', 'mean_age_first_marriage_women').value).toBe(21.83);
  expect(at(2022, 'a', 'mean_age_first_marriage_women').reason).toBe('not_at_level');
  expect(at(2022, 'b', 'remarriage_share').reason).toBe('no_events');
  expect(at(2023, 'a', 'remarriages')).toMatchObject({ value: null, reason: 'not_recorded' });
  expect(at(2023, 'a', 'marriage_status_unknown').value).toBe(5);
  expect(at(2024, 'a', 'remarriages').reason).toBe('not_sent');
  // 50 of 72,360 people.
  expect((await site.figures('ty-suat-tho'))(2022, 'P', 'crude_marriage_rate').value).toBe(0.69);
});
