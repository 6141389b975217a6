import { readFileSync, readlinkSync } from 'node:fs';
import { hostname, userInfo } from 'node:os';

/** A process, so that it is not taken for another one that has its number. */
export interface KnownProcess {
  readonly pid: number;
  /** The machine's name; with the run of its system and the container, where the system tells them. */
  readonly where: string;
  /** When it started, as the system counts; empty where it does not tell. */
  readonly begun: string;
  readonly user: string;
}

/** The process that asks. */
export function thisProcess(): KnownProcess {
  return { pid: process.pid, where: whereWeAre(), begun: begunAt(process.pid) ?? '', user: userName() };
}

export function isThisProcess({ pid, where, begun }: KnownProcess): boolean {
  const own = thisProcess();
  return pid === own.pid && where === own.where && begun === own.begun;
}

/** Whether a process runs: `unknown` of one elsewhere, and of one that has its number where no start is told. */
export function isThere({ pid, where, begun }: KnownProcess): 'yes' | 'no' | 'unknown' {
  if (where !== whereWeAre()) return 'unknown';
  if (!isRunning(pid)) return 'no';
  const own = begunAt(pid);
  if (begun === '' || own === null) return 'unknown';
  return own === begun ? 'yes' : 'no';
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Linux: ticks since the machine started, the 22nd field of `/proc/<pid>/stat`; a name may have blanks and brackets. Of
 * a process that has ended and that nobody took note of (in a container often nobody does) it is `ended`.
 */
function begunAt(pid: number): string | null {
  const text = told(() => readFileSync(`/proc/${pid}/stat`, 'utf8'));
  const fields = text?.slice(text.lastIndexOf(')') + 2).split(' ');
  return fields?.[0] === 'Z' || fields?.[0] === 'X' ? 'ended' : (fields?.[19] ?? null);
}

/** Numbers of processes mean something within one run of one system, and there within one container. */
function whereWeAre(): string {
  const run = told(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim());
  const container = told(() => readlinkSync('/proc/self/ns/pid'));
  return [hostname(), run, container].filter((part) => part !== null).join(' ');
}

function userName(): string {
  // A container may run as a number that has no name.
  return told(() => userInfo().username) ?? `user ${String(process.getuid?.() ?? '')}`;
}

function told(read: () => string): string | null {
  try {
    return read();
  } catch {
    return null;
  }
}
