/*
 * npm run simulate -- data/lang-son [--seed N]
 * Writes the simulated registers, population and returns of a site folder; the seed of its simulation.yaml unless
 * another is given. Register files that the simulation does not write any more are removed.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { simulateRegisters } from './simulation/registers.ts';
import { readSettings, settingsTexts } from './simulation/settings.ts';

const ofSimulation = /^(births|deaths|marriages|divorces|adoptions)(-\d{4})?\.csv$/;

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
  const settings = readSettings(settingsTexts((file) => readFileSync(join(site, file), 'utf8')));
  const seed = seedGiven === undefined ? settings.parameters.seed : Number(seedGiven);
  if (!Number.isInteger(seed) || seed < 0 || seed > 0xffffffff)
    throw new Error(`seed "${seedGiven}": a whole number from 0 to 4294967295`);
  const files = simulateRegisters(settings, seed);
  const registers = join(site, 'registers');
  mkdirSync(registers, { recursive: true });
  for (const file of readdirSync(registers).filter((name) => ofSimulation.test(name)))
    if (!(`registers/${file}` in files)) rmSync(join(registers, file));
  for (const [path, text] of Object.entries(files)) {
    writeFileSync(join(site, path), text);
    console.log(`${join(site, path)}: ${text.split('\n').length - 2} rows, seed ${seed}`);
  }
}
