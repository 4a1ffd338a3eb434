import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MongoClient } from 'mongodb';

/** The compiled entry, which the run's set-up has built. */
function compiledEntry(): string {
  const main = process.env['TANDEM_TEST_STORE_MAIN'];
  if (!main) throw new Error('No store: run the tests with `npm run jest`.');
  return main;
}

/** A store in a process of its own, on a folder that outlives it until removed. */
export class StoreProcess {
  #errors = '';

  private constructor(
    readonly child: ChildProcess,
    readonly directory: string,
  ) {
    child.stderr?.on('data', (chunk: Buffer) => (this.#errors += chunk.toString()));
  }

  uri = '';

  /** What the process has said before it ended. */
  get errors(): string {
    return this.#errors;
  }

  static async start(directory = newDirectory(), options: string[] = []): Promise<StoreProcess> {
    const child = spawn(process.execPath, ['--enable-source-maps', compiledEntry(), '--data', directory, ...options]);
    const store = new StoreProcess(child, directory);
    store.uri = await store.#address();
    return store;
  }

  get socketPath(): string {
    return decodeURIComponent(/^mongodb:\/\/([^/]+)/.exec(this.uri)?.[1] ?? '');
  }

  client(options: object = {}): MongoClient {
    return new MongoClient(this.uri, { serverSelectionTimeoutMS: 5000, ...options });
  }

  async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = new Promise((done) => this.child.once('exit', done));
    this.child.kill(signal);
    await ended;
  }

  /** Ends the process and removes its folder. */
  async dispose(): Promise<void> {
    await this.end('SIGTERM');
    rmSync(this.directory, { recursive: true, force: true });
  }

  #address(): Promise<string> {
    return new Promise((done, fail) => {
      let output = '';
      this.child.stdout?.on('data', (chunk: Buffer) => {
        output += chunk.toString();
        const [, uri] = /^ready (\S+)$/m.exec(output) ?? [];
        if (uri !== undefined) done(uri);
      });
      this.child.once('close', () => fail(new Error(this.#errors)));
    });
  }
}

export function newDirectory(): string {
  return mkdtempSync(join(tmpdir(), 'embedded-'));
}
