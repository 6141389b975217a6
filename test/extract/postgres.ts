import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs';
import { chown, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { extractions, sqlFile, type Extracted } from './extraction.ts';
import { registerIds, tablesSql, type Office } from './office-tables.ts';

/* A PostgreSQL of the tests' own: a folder that is thrown away, a socket in it, no port, ended with the tests. */

/** The folder of PostgreSQL's programs, and whom the server runs as: it refuses to run as root. */
export interface PostgresFound {
  readonly programs: string;
  readonly user: { readonly uid: number; readonly gid: number } | null;
}

/** PostgreSQL on this machine, or the reason why it cannot be used. */
export function findPostgres(): PostgresFound | string {
  const programs = candidateFolders().find((folder) =>
    ['initdb', 'postgres', 'psql'].every((program) => isProgram(path.join(folder, program))),
  );
  if (programs === undefined)
    return 'no PostgreSQL: initdb, postgres and psql are neither on the PATH nor in /usr/lib/postgresql';
  if (process.getuid === undefined) return 'PostgreSQL is only started on Linux and macOS';
  if (process.getuid() !== 0) return { programs, user: null };
  const user = ordinaryUser();
  if (user === null) return 'run as root, and there is no user postgres or nobody to run PostgreSQL as';
  const tried = spawnSync(path.join(programs, 'initdb'), ['--version'], { ...user, cwd: '/' });
  return tried.status === 0 ? { programs, user } : 'run as root, and another user may not start PostgreSQL';
}

function candidateFolders(): string[] {
  const onPath = (process.env['PATH'] ?? '')
    .split(path.delimiter)
    .map((folder) => path.join(folder, 'initdb'));
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian)
    ? readdirSync(debian).sort((one, other) => Number(other) - Number(one))
    : [];
  return [
    // A link on the PATH leads to the folder the other programs stand in too.
    ...onPath.filter(isProgram).map((file) => path.dirname(realpathSync(file))),
    ...versions.map((version) => path.join(debian, version, 'bin')),
  ];
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function ordinaryUser(): PostgresFound['user'] {
  if (!existsSync('/etc/passwd')) return null;
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  for (const wanted of ['postgres', 'nobody']) {
    const [, , uid, gid] = users.find(([name]) => name === wanted) ?? [];
    if (uid !== undefined && gid !== undefined) return { uid: Number(uid), gid: Number(gid) };
  }
  return null;
}

/** Who extracts has a right to the views alone, none to the register's tables. */
const extractor = 'nien_giam';
const views = ['parameters', 'deadlines', 'units']
  .map((view) => `extract_${view}`)
  .concat(registerIds.map((register) => `source_${register}`))
  .join(', ');

/** A server that runs for the tests. */
export interface Postgres {
  /** Whether a database may sort by the rules of a language: from PostgreSQL 15 on, where it was built with ICU. */
  readonly sortsByLanguage: boolean;
  /**
   * Puts an office's tables into a new database, lays `source.sql` over them and runs the files of `scripts/extract`
   * with `psql`, as the README has it.
   *
   * @param create what stands behind CREATE DATABASE …: its locale
   * @param settings settings of the office's server, as `datestyle=SQL,DMY`
   */
  readonly extract: (office: Office, create?: string, settings?: readonly string[]) => Promise<Extracted>;
  readonly stop: () => Promise<void>;
}

/** Makes a data folder and starts a server on it. What fails is an error with all PostgreSQL said. */
export async function startPostgres({ programs, user }: PostgresFound): Promise<Postgres> {
  const folder = await mkdtemp(path.join(tmpdir(), 'nien-giam-postgres-'));
  const data = path.join(folder, 'data');
  await mkdir(data, { mode: 0o700 });
  if (user !== null) for (const owned of [folder, data]) await chown(owned, user.uid, user.gid);
  const asUser = { ...user, cwd: folder, env: environment() };
  run(
    path.join(programs, 'initdb'),
    ['-D', data, '-U', 'office', '-A', 'trust', '-E', 'UTF8', '--locale=C'],
    asUser,
  );
  const options = ['listen_addresses=', `unix_socket_directories=${folder}`, 'fsync=off'];
  const server = spawn(
    path.join(programs, 'postgres'),
    ['-D', data, ...options.flatMap((option) => ['-c', option])],
    { ...asUser, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let said = '';
  server.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  server.on('error', (error) => (said += error.message));
  // Should the tests be interrupted, the server goes with them.
  const kill = (): void => void server.kill('SIGQUIT');
  process.on('exit', kill);
  const stop = async (): Promise<void> => {
    await ended(server);
    process.off('exit', kill);
    await rm(folder, { recursive: true, force: true });
  };
  const psql = (database: string, args: readonly string[], settings: readonly string[] = []): string =>
    run(path.join(programs, 'psql'), ['-X', '-q', '-v', 'ON_ERROR_STOP=1', ...args], {
      env: {
        ...environment(),
        PGHOST: folder,
        PGUSER: 'office',
        PGDATABASE: database,
        PGCLIENTENCODING: 'UTF8',
        PGOPTIONS: settings.map((setting) => `-c ${setting}`).join(' '),
      },
    });
  try {
    for (let tries = 0; ; tries++) {
      if (hasEnded(server) || tries > 300) throw new Error(`PostgreSQL did not start:\n${said}`);
      try {
        psql('postgres', ['-c', 'SELECT 1']);
        break;
      } catch {
        await wait(100);
      }
    }
  } catch (error) {
    await stop();
    throw error;
  }
  psql('postgres', ['-c', `CREATE ROLE ${extractor} LOGIN`]);
  let databases = 0;
  const extract: Postgres['extract'] = async (office, create = '', settings = []) => {
    const database = `office_${databases++}`;
    psql('postgres', ['-c', `CREATE DATABASE ${database} ${create}`]);
    const tables = path.join(folder, `${database}.sql`);
    await writeFile(tables, tablesSql(office));
    psql(database, ['-f', tables]);
    // Twice: an office runs it again after a change.
    for (let runs = 0; runs < 2; runs++) psql(database, ['-f', sqlFile('source')]);
    psql(database, ['-c', `GRANT SELECT ON ${views} TO ${extractor}`]);
    const texts: [string, string][] = [];
    for (const name of extractions) {
      const csv = path.join(folder, `${database}-${name}.csv`);
      psql(database, ['-U', extractor, '--csv', '-f', sqlFile(name), '-o', csv], settings);
      texts.push([name, await readFile(csv, 'utf8')]);
    }
    return Object.fromEntries(texts) as Record<keyof Extracted, string>;
  };
  const sorts = `SELECT current_setting('server_version_num')::integer >= 150000
    AND EXISTS (SELECT 1 FROM pg_collation WHERE collprovider = 'i')`;
  const sortsByLanguage = psql('postgres', ['-A', '-t', '-c', sorts]).trim() === 't';
  return { sortsByLanguage, extract, stop };
}

/** The environment without anything that would lead psql to another server. */
function environment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('PG')));
}

function run(
  program: string,
  args: readonly string[],
  options: { readonly uid?: number; readonly gid?: number; readonly cwd?: string; env: NodeJS.ProcessEnv },
): string {
  const { status, stdout, stderr, error } = spawnSync(program, args, { ...options, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} failed:\n${stderr}`, { cause: error });
  return stdout;
}

const hasEnded = ({ pid, exitCode, signalCode }: ChildProcess): boolean =>
  pid === undefined || exitCode !== null || signalCode !== null;

/** Asks a server to end at once ("fast shutdown") and waits until it has. */
async function ended(server: ChildProcess): Promise<void> {
  if (hasEnded(server)) return;
  const exit = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGINT');
  await exit;
}
