import { readFileSync, writeFileSync } from 'node:fs';

/** Of Linux: clock ticks per second in /proc, the same on every machine that Node runs on. */
const TICKS_PER_SECOND = 100;

const statusOf = (pid: number): string => readFileSync(`/proc/${pid}/status`, 'utf8');

function megabytes(pid: number, field: string): number {
  const [, kilobytes] = new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(statusOf(pid)) ?? [];
  return (Number(kilobytes) * 1024) / 1_000_000;
}

/** All that the process holds in memory now, its threads included, in MB. */
export const memoryOf = (pid: number): number => megabytes(pid, 'VmRSS');

/** The most that it held since it began, or since `forgetPeak`. */
export const peakMemoryOf = (pid: number): number => megabytes(pid, 'VmHWM');

export function forgetPeak(pid: number): void {
  writeFileSync(`/proc/${pid}/clear_refs`, '5');
}

/** Seconds of processor time, user and system, all threads. */
export function processorSeconds(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The name of the program, in parentheses, may have spaces in it.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
}

/** How many files and sockets a process of this one may have open. */
export function openFilesLimit(): number {
  const [, soft] = /^Max open files\s+(\d+)/m.exec(readFileSync('/proc/self/limits', 'utf8')) ?? [];
  return Number(soft ?? Number.POSITIVE_INFINITY);
}
