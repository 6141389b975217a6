/*
 * Makes a fresh machine ready: installs the packages, checks that Node 24 from the npm package `node` runs, and with
 * `--browser` finds or installs Chromium. Runs before every command, under any Node from 18 on, with no dependency of
 * its own; when all is in place it takes a moment and says nothing.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const stamp = path.join(root, 'node_modules', '.installed-from');

/** Where distributions and installers put Chromium or Chrome. */
const usualBrowsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Path of a browser for the tests, or `null`. `CHROME_PATH` wins over the usual places. */
export function findBrowser() {
  const given = process.env.CHROME_PATH;
  if (given) return existsSync(given) ? given : null;
  return usualBrowsers.find((file) => existsSync(file)) ?? null;
}

function fail(sentence) {
  console.error(`\n${sentence}`);
  process.exit(1);
}

function step(what, action) {
  process.stdout.write(`${what} … `);
  const started = Date.now();
  const result = action();
  console.log(`${((Date.now() - started) / 1000).toFixed(1)} s`);
  return result;
}

/** A Node outside `node_modules`, as the one inside goes away while packages are installed. */
function outerNode() {
  const names = process.platform === 'win32' ? ['node.exe'] : ['node'];
  for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
    if (folder.includes('node_modules')) continue;
    for (const name of names) {
      const file = path.join(folder, name);
      try {
        accessSync(file, constants.X_OK);
        return file;
      } catch {
        // not in this folder
      }
    }
  }
  return process.execPath;
}

function install() {
  const lockfile = createHash('sha256')
    .update(readFileSync(path.join(root, 'package-lock.json')))
    .digest('hex');
  const installed = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';
  if (installed === lockfile) return;
  rmSync(stamp, { force: true });
  step('Installing packages (npm ci; about half a minute)', () => {
    const npm = process.env.npm_execpath;
    const command = npm ? outerNode() : process.platform === 'win32' ? 'npm.cmd' : 'npm';
    const options = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
    const run = spawnSync(command, npm ? [npm, ...options] : options, { cwd: root, encoding: 'utf8' });
    if (run.status !== 0)
      fail(
        `npm ci failed; what it said:\n${run.stderr || run.stdout || run.error}\nIs the npm registry within reach?`,
      );
  });
  const node = path.join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node');
  const version = spawnSync(node, ['--version'], { encoding: 'utf8', shell: process.platform === 'win32' });
  if (version.status !== 0)
    fail(
      'The package "node" did not bring Node 24. Was npm told to ignore scripts (ignore-scripts)? Allow them and try again.',
    );
  writeFileSync(stamp, lockfile);
}

function installBrowser() {
  if (findBrowser() !== null) return;
  if (process.env.CHROME_PATH) fail(`CHROME_PATH is ${process.env.CHROME_PATH}, and no such file exists.`);
  const advice =
    'The tests need a browser: install Chromium (Debian, Ubuntu: apt-get install chromium) or set CHROME_PATH.';
  const apt = spawnSync('apt-get', ['--version']).status === 0;
  if (!apt || process.getuid?.() !== 0) fail(advice);
  step('Installing Chromium (apt-get; about a minute)', () => {
    const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update'], { env: environment });
    const run = spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], {
      env: environment,
      encoding: 'utf8',
    });
    if (run.status !== 0) fail(`${advice}\napt-get said:\n${run.stderr}`);
  });
  if (findBrowser() === null) fail(advice);
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  if (Number(process.versions.node.split('.')[0]) < 18)
    fail(`Node 18 or newer is needed; this is ${process.version}.`);
  install();
  if (process.argv.includes('--browser')) installBrowser();
}
