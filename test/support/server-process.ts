import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';

const READY_WITHIN_MS = 90_000;
const ownRoot = fileURLToPath(new URL('../../', import.meta.url));
const pinnedNode = `${ownRoot}node_modules/.bin/node`;
/** What an operator may have set for a server of their own is not for the one under test. */
const settings = [
  ...['PORT', 'HOST', 'MONGODB_URI', 'PUBLIC_URL', 'TRUST_PROXY', 'DEMO', 'SESSION_SECRET', 'LOG_LEVEL'],
  ...['MESSAGES_PER_MINUTE', 'REQUESTS_AT_ONCE', 'METRICS_TOKEN'],
  ...['MATCH_RAISED_DAYS', 'MATCH_EXPIRY_DAYS'],
];

export interface ServerOptions {
  dataDirectory: string;
  /** A free one if not given. Give the same one again to start where clients come back to. */
  port?: number;
  /** Settings of the server, as an operator would give them. */
  env?: Record<string, string>;
  /** Where another build is, with its `dist`; a slash at the end. The repository's own if not given. */
  root?: string;
}

export interface RunningServer {
  /** Without a slash at the end. */
  url: string;
  port: number;
  pid: number;
  /** Everything printed so far. */
  output(): string;
  /** SIGKILL: as if the machine had lost its power. Resolves when the process is gone. */
  kill(): Promise<void>;
  /** SIGTERM: as an operator stops it. Resolves with the exit code. */
  stop(): Promise<number | null>;
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** What `npm start` gives to Node, in its environment and as its options. */
function asStarted(): { env: Record<string, string>; options: string[] } {
  const { scripts } = JSON.parse(readFileSync(`${ownRoot}package.json`, 'utf8')) as { scripts: { start: string } };
  const [, name, value, options] =
    /exec env (\w+)=(\S+) node (.*) dist\/server\/src\/main\.js$/.exec(scripts.start) ?? [];
  if (!name || !value || !options) throw new Error(`\`npm start\` starts something else: ${scripts.start}`);
  return { env: { [name]: value }, options: options.split(' ') };
}

function spawnServer({ dataDirectory, env = {}, root = ownRoot }: ServerOptions, port: number): ChildProcess {
  const entry = `${root}dist/server/src/main.js`;
  if (!existsSync(entry)) throw new Error('The server is not built: run `npm run build`');
  const started = asStarted();
  const own = Object.fromEntries(Object.entries(process.env).filter(([name]) => !settings.includes(name)));
  const child = spawn(existsSync(pinnedNode) ? pinnedNode : process.execPath, [...started.options, entry], {
    cwd: root,
    env: {
      ...own,
      ...started.env,
      TANDEM_DATA: dataDirectory,
      HOST: '127.0.0.1',
      PORT: String(port),
      LOG_LEVEL: 'warn',
      // Tests ask faster than people do.
      MESSAGES_PER_MINUTE: '1000000',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

/** Resolves with the line that says so. @throws with all that was printed, when it ends or takes too long before */
function untilReady(child: ChildProcess, output: () => string): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = (problem?: string) => {
      clearTimeout(timer);
      child.stdout?.off('data', look);
      if (problem === undefined) resolve();
      else reject(new Error(`${problem}\n${output()}`));
    };
    const look = () => /^Tandem is ready at /m.test(output()) && settle();
    const timer = setTimeout(() => settle('The server was not ready in time'), READY_WITHIN_MS);
    child.stdout?.on('data', look);
    child.once('exit', (code) => settle(`The server ended with ${code ?? 'a signal'} before it was ready`));
    child.once('error', (error) => settle(`The server could not be started: ${error.message}`));
  });
}

/**
 * Starts the built server as a process of its own and waits until it is ready.
 * What still runs when the tests end is killed with them.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const port = options.port ?? (await freePort());
  const child = spawnServer(options, port);
  const printed: string[] = [];
  child.stdout?.setEncoding('utf8').on('data', (text: string) => printed.push(text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => printed.push(text));
  const output = () => printed.join('');
  const end = async (signal: NodeJS.Signals): Promise<number | null> => {
    if (running.has(child)) {
      child.kill(signal);
      await once(child, 'exit');
    }
    return child.exitCode;
  };
  await untilReady(child, output).catch(async (error: unknown) => {
    await end('SIGKILL');
    throw error;
  });
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    pid: child.pid!,
    output,
    kill: async () => void (await end('SIGKILL')),
    stop: () => end('SIGTERM'),
  };
}
