import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import unpackModule from '../browser/sql/unpack-module.js?raw';

/*
 * The SQL engine's two files as the site serves them. The module is 34 MB: several static hosts refuse files above
 * 25 MiB and many send `.wasm` as it is, so it is packed here and unpacked by the page.
 */

/** A file of the engine, served as `/cong-cu/<name>`; the name holds a hash of the content, which never changes. */
export interface EngineFile {
  readonly name: string;
  readonly content: Uint8Array<ArrayBuffer>;
  readonly type: string;
}

export interface EngineFiles {
  /** DuckDB's WebAssembly module, gzip. */
  readonly module: EngineFile;
  /** Bytes of the module once unpacked. */
  readonly moduleBytes: number;
  readonly worker: EngineFile;
  /** What a reader has to fetch: the packed module, and the worker as a host sends it, gzip. */
  readonly fetchedBytes: number;
}

let made: Promise<EngineFiles> | undefined;

/** The engine's files, made once a build; the packed module is kept in `node_modules/.cache/` for the next one. */
export function engineFiles(): Promise<EngineFiles> {
  made ??= makeEngineFiles();
  return made;
}

async function makeEngineFiles(): Promise<EngineFiles> {
  const require = createRequire(import.meta.url);
  const moduleFile = require.resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm');
  const module = await readFile(moduleFile);
  const script = require.resolve('@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js');
  const worker = await workerScript(script, module);
  const packed = await packedModule(module, path.join(packagesFolder(moduleFile), '.cache', 'nien-giam'));
  return {
    module: { name: `duckdb-${shortHash(module)}.wasm.gz`, content: packed, type: 'application/gzip' },
    moduleBytes: module.length,
    worker: {
      name: `duckdb-${shortHash(worker)}.worker.js`,
      content: worker,
      type: 'text/javascript; charset=utf-8',
    },
    fetchedBytes: packed.length + (await promisify(gzip)(worker, { level: 9 })).length,
  };
}

/** DuckDB's worker after what unpacks its module, and without the name of a source map that the site does not serve. */
async function workerScript(file: string, module: BufferSource): Promise<Uint8Array<ArrayBuffer>> {
  const script = await readFile(file, 'utf8');
  const names = JSON.stringify(await namesCalled(script, module));
  return new Uint8Array(
    Buffer.from(
      `self.engineNames = ${names};\n${unpackModule}\n${script.replace(/\n\/\/# sourceMappingURL=\S+\s*$/, '\n')}`,
    ),
  );
}

/** What the module offers that DuckDB's script names: itself, with an underscore before it, or as a kind of call. */
async function namesCalled(script: string, module: BufferSource): Promise<string[]> {
  const words = new Set(script.match(/[A-Za-z_$][\w$]*/g));
  return WebAssembly.Module.exports(await WebAssembly.compile(module))
    .map(({ name }) => name)
    .filter((name) => words.has(name) || words.has(`_${name}`) || name.startsWith('dynCall_'));
}

async function packedModule(module: Uint8Array, cache: string): Promise<Uint8Array<ArrayBuffer>> {
  const kept = path.join(cache, `duckdb-${shortHash(module)}.wasm.gz`);
  const found = await readFile(kept).catch(() => null);
  if (found !== null) return new Uint8Array(found);
  const packed = await promisify(gzip)(module, { level: 9 });
  await mkdir(cache, { recursive: true });
  // Written beside and moved, so that two builds at once never read half a file.
  const draft = `${kept}.${process.pid}.draft`;
  await writeFile(draft, packed);
  await rename(draft, kept);
  return new Uint8Array(packed);
}

function packagesFolder(file: string): string {
  const folder = `${path.sep}node_modules${path.sep}`;
  return file.slice(0, file.indexOf(folder) + folder.length - 1);
}

function shortHash(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 12);
}
