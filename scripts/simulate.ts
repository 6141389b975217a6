/*
 * npm run simulate -- data/lang-son [--seed N]
 * Writes the simulated registers of a site folder; the seed of its simulation.yaml unless another is given.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { simulateRegisters } from './simulation/registers.ts';
import { readSettings, settingsFiles, type SettingsTexts } from './simulation/settings.ts';

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { seed: { type: 'string' } },
  });
  const [site] = positionals;
  if (site === undefined || positionals.length > 1)
    throw new Error('usage: node scripts/simulate.ts <site folder> [--seed N]');
  simulate(site, values.seed);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function simulate(site: string, seedGiven: string | undefined): void {
  const texts = Object.fromEntries(
    settingsFiles.map((file) => [file, readFileSync(join(site, file), 'utf8')]),
  );
  const settings = readSettings(texts as SettingsTexts);
  const seed = seedGiven === undefined ? settings.parameters.seed : Number(seedGiven);
  if (!Number.isInteger(seed) || seed < 0 || seed > 0xffffffff)
    throw new Error(`seed "${seedGiven}": a whole number from 0 to 4294967295`);
  for (const [path, text] of Object.entries(simulateRegisters(settings, seed))) {
    const file = join(site, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    console.log(`${file}: ${text.split('\n').length - 2} rows, seed ${seed}`);
  }
}
