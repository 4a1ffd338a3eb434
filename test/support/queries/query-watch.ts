import type { EventEmitter } from 'node:events';
import { expect } from '@jest/globals';
import mongoose, { type Connection } from 'mongoose';
import { allowedQueries } from './allowed-queries.js';
import { complaintsOf, planInWords, type IndexDescription } from './query-judge.js';
import { statementsOf, type Statement } from './query-shape.js';

interface Seen {
  statement: Statement;
  test: string;
}

/** Asks a driver to tell of its commands. */
export const monitored = (uri: string): string => `${uri}${uri.includes('?') ? '&' : '?'}monitorCommands=true`;

/**
 * Notes every new shape of query that the application's connection sends, from its first command on, and judges the plans
 * of all at the end, when the collections have their indexes and contents.
 */
export class QueryWatch {
  private readonly seen = new Map<string, Seen>();

  /** Watches the next connection that is made in this process. */
  static next(): QueryWatch {
    const watch = new QueryWatch();
    const { events } = mongoose as unknown as { events: EventEmitter };
    events.once('createConnection', (connection: Connection) =>
      connection.once('connected', () => watch.listenTo(connection)),
    );
    return watch;
  }

  private listenTo(connection: Connection): void {
    connection.getClient().on('commandStarted', (event) => {
      for (const statement of statementsOf(event)) {
        if (this.seen.has(statement.shape)) continue;
        this.seen.set(statement.shape, { statement, test: expect.getState().currentTestName ?? 'before the tests' });
      }
    });
  }

  /** One paragraph per shape whose plan is not good. @param connection another one, to the same database */
  async complaints(connection: Connection): Promise<string[]> {
    const indexes = new Map<string, IndexDescription[]>();
    const found: string[] = [];
    for (const { statement, test } of this.seen.values()) {
      const { collection, shape, command } = statement;
      if (allowedQueries.some((allowed) => allowed.shape.test(shape))) continue;
      const { plan, isThere } = await explain(connection, command);
      if (!isThere) continue;
      if (!indexes.has(collection)) indexes.set(collection, await indexesOf(connection, collection));
      const complaints = complaintsOf(statement, plan, indexes.get(collection) ?? []);
      if (complaints.length > 0)
        found.push(`${shape}\n  ${complaints.join(', ')}\n  first in: ${test}\n  plan: ${planInWords(plan)}`);
    }
    return found;
  }

  /** @throws Error that names every shape with a bad plan */
  async assertGood(connection: Connection): Promise<void> {
    const found = await this.complaints(connection);
    if (found.length === 0) return;
    throw new Error(
      `Queries without an index or a limit (see test/support/queries/allowed-queries.ts):\n${found.join('\n')}`,
    );
  }
}

async function explain(connection: Connection, command: object): Promise<{ plan: unknown; isThere: boolean }> {
  const reply = await connection.db!.command({ explain: command, verbosity: 'queryPlanner' });
  const [first] = (reply['stages'] ?? []) as { $cursor?: Record<string, unknown> }[];
  const planner = (first?.$cursor ?? reply)['queryPlanner'] as { winningPlan: { stage?: string } };
  // A collection that was never made, or is dropped, holds nothing to scan.
  return { plan: planner.winningPlan, isThere: planner.winningPlan.stage !== 'EOF' };
}

async function indexesOf(connection: Connection, collection: string): Promise<IndexDescription[]> {
  return (await connection.collection(collection).listIndexes().toArray()) as IndexDescription[];
}
