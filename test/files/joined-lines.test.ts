import { expect, test } from 'vitest';
import { joinedLines } from '../../src/files/joined-lines.ts';

test.each([0, 1, 999, 1000, 1001, 2500])('%d lines are all there, in their order', (count) => {
  const all = Array.from({ length: count }, (_, at) => `${at},Lạng Sơn\n`);
  const lines = joinedLines();
  for (const line of all) lines.add(line);
  expect(lines.text()).toBe(all.join(''));
});
