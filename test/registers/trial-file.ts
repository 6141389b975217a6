import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { readRegisters } from '../../scripts/publication/read-registers.ts';
import { checkCountFile, type FileAccount } from '../../src/registers/checks/check-file.ts';
import type { CountsFault } from '../../src/registers/checks/faults.ts';
import type { FileAccess } from '../../src/registers/checks/open.ts';
import { registers, type RegisterId } from '../../src/registers/checks/register.ts';
import type { Input, Settings } from '../../src/settings/settings.ts';

/** What became of a file. */
export interface TrialResult {
  /** `null` where the file was refused as a whole. */
  readonly account: FileAccount | null;
  readonly faults: readonly CountsFault[];
}

/** What the checks say of the text, or bytes, of a register's file, as on the page that checks one. */
export async function checkText(
  settings: Settings,
  register: RegisterId,
  text: string | Uint8Array,
): Promise<TrialResult> {
  const input = inputOf(settings, register);
  const [shown = ''] = input.files;
  const task = { path: shown, shown, register: registers[register], input, severalFiles: false };
  return checkCountFile(inMemory(text), task, settings);
}

/** What the publication says of it. */
export async function readText(
  settings: Settings,
  register: RegisterId,
  text: string | Uint8Array,
): Promise<TrialResult> {
  const folder = await mkdtemp(path.join(tmpdir(), 'nien-giam-file-'));
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
  const db = await instance.connect();
  try {
    const input = inputOf(settings, register);
    const [shown = ''] = input.files;
    await writeFile(path.join(folder, shown), text);
    const faults: CountsFault[] = [];
    const onFault = (fault: CountsFault): unknown => faults.push(fault);
    const { accounts } = await readRegisters(
      db,
      { ...settings, folder, inputs: [input] },
      onFault,
      () => undefined,
    );
    return { account: accounts[0] ?? null, faults };
  } finally {
    db.closeSync();
    instance.closeSync();
    await rm(folder, { recursive: true, force: true });
  }
}

function inputOf(settings: Settings, id: RegisterId): Input {
  const input = settings.inputs.find(({ register }) => register === id);
  if (input === undefined) throw new Error(`no input of ${id}`);
  return input;
}

function inMemory(text: string | Uint8Array): FileAccess {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  return {
    kind: () => Promise.resolve('file'),
    read: (_, position, length) => Promise.resolve(bytes.subarray(position, position + length)),
    chunks: async function* () {
      yield await Promise.resolve(bytes);
    },
  };
}
