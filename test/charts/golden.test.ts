import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { drawings } from './drawings.ts';

// `UPDATE_GOLDEN=1` writes the drawings anew, to be looked at before they are committed; never where CI is set.
const update = process.env['UPDATE_GOLDEN'] === '1' && process.env['CI'] === undefined;

for (const [name, draw] of Object.entries(drawings)) {
  test(`${name}.svg is drawn as it was`, () => {
    const file = new URL(`golden/${name}.svg`, import.meta.url);
    const drawn = `${draw()}\n`;
    if (update) writeFileSync(file, drawn);
    expect(existsSync(file), `no golden file ${name}.svg; UPDATE_GOLDEN=1 writes it`).toBe(true);
    expect(drawn).toBe(readFileSync(file, 'utf8'));
  });
}

test('no golden file is left from a drawing that is gone', () => {
  const kept = readdirSync(new URL('golden/', import.meta.url)).toSorted();
  expect(kept).toEqual(
    Object.keys(drawings)
      .map((name) => `${name}.svg`)
      .toSorted(),
  );
});
