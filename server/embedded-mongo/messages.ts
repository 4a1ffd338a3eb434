/** What the worker thread is started with. */
export interface WorkerInput {
  readonly directory: string;
  readonly dataFile: string;
  readonly socketPath: string;
  readonly sweepIntervalMs: number;
}

/** What the worker thread tells its host. */
export type WorkerMessage =
  | { readonly kind: 'ready'; readonly isNew: boolean }
  | { readonly kind: 'inUse'; readonly processId: string }
  | { readonly kind: 'failed'; readonly message: string }
  | { readonly kind: 'fault'; readonly message: string }
  | { readonly kind: 'stopped' };
