import { spawn } from 'node:child_process';
import { performance } from 'node:perf_hooks';

/**
 * Runs a command to its end, or ends it with all its children after `limit` milliseconds.
 * Gives its exit code (null where it was ended or never began), everything it printed, in order, and the seconds it took.
 */
export function runCommand(file, args, { limit, env = {} }) {
  const began = performance.now();
  const output = [];
  return new Promise((resolve) => {
    const child = spawn(file, args, {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    const timer = setTimeout(() => {
      output.push(`\nEnded after ${limit / 1000} s without a result.\n`);
      process.kill(-child.pid, 'SIGKILL');
    }, limit);
    const end = (code) => {
      clearTimeout(timer);
      resolve({ code, output: output.join(''), seconds: (performance.now() - began) / 1000 });
    };
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', (text) => output.push(text));
    }
    child.on('error', (error) => {
      output.push(`${file} could not be started: ${error.message}\n`);
      end(null);
    });
    child.on('close', end);
  });
}
