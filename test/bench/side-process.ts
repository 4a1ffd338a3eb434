import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** What a side process can be asked for; inputs and answers go through JSON. */
export type Tasks = Record<string, (input: never) => Promise<unknown>>;

interface Question {
  id: number;
  task: string;
  input: unknown;
}
type Answer = { id: number; value?: unknown; error?: string };
/** Something told without being asked. */
type News = { news: unknown };

/** In the side process: does what it is asked for, until the one who started it is gone. */
export function serveTasks(tasks: Tasks): void {
  process.on('message', ({ id, task, input }: Question) => {
    const run = tasks[task] as ((input: unknown) => Promise<unknown>) | undefined;
    Promise.resolve(run?.(input)).then(
      (value) => process.send?.({ id, value } satisfies Answer),
      (error: unknown) => process.send?.({ id, error: error instanceof Error ? error.stack! : String(error) }),
    );
  });
  process.once('disconnect', () => process.exit());
}

export function tellNews(news: unknown): void {
  process.send?.({ news } satisfies News);
}

/** A process beside the one that measures: a bare server, or clients whose work must not slow what they measure. */
export class SideProcess<T extends Tasks> {
  private readonly child: ChildProcess;
  private readonly open = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>();
  private asked = 0;
  /** Set to hear what it tells by itself. */
  onNews: (news: never) => void = () => undefined;

  constructor(file: URL) {
    this.child = fork(file);
    this.child.on('message', (message: Answer | News) => this.hear(message));
    this.child.once('exit', (code) => {
      for (const { reject } of this.open.values()) reject(new Error(`${file.pathname} ended with ${code}`));
    });
  }

  get pid(): number {
    return this.child.pid!;
  }

  ask<Name extends keyof T & string>(task: Name, input: Parameters<T[Name]>[0]): Promise<Awaited<ReturnType<T[Name]>>> {
    const id = (this.asked += 1);
    return new Promise((resolve, reject) => {
      this.open.set(id, { resolve, reject });
      this.child.send({ id, task, input } satisfies Question);
    });
  }

  async end(): Promise<void> {
    if (this.child.exitCode !== null) return;
    this.child.kill('SIGKILL');
    await once(this.child, 'exit');
  }

  private hear(message: Answer | News): void {
    if ('news' in message) return this.onNews(message.news as never);
    const asked = this.open.get(message.id);
    this.open.delete(message.id);
    if (message.error === undefined) asked?.resolve(message.value as never);
    else asked?.reject(new Error(message.error));
  }
}
