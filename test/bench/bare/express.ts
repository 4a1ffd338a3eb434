import type { AddressInfo } from 'node:net';
import express, { type Request, type Response } from 'express';
import { serveTasks } from '../side-process.js';

export interface BareRoute {
  path: string;
  headers: Record<string, string>;
  body: string;
}

/** Express as it is installed, with nothing but a route for each answer. */
async function listen({ routes }: { routes: BareRoute[] }): Promise<number> {
  const app = express();
  for (const { path, headers, body } of routes) {
    const bytes = Buffer.from(body, 'base64');
    app.get(path, (_request: Request, response: Response) => {
      response.set(headers).send(bytes);
    });
  }
  return new Promise((resolve) => {
    const server = app.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

const tasks = { listen };
export type BareExpressTasks = typeof tasks;
serveTasks(tasks);
