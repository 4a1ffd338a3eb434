import type { Asker, PolicyWorld } from './policy-world.js';

interface Asked {
  path: string;
  query?: Record<string, unknown>;
  body?: unknown;
}

export interface PolicyRow {
  /** `feature.route` as in `shared/src/routes.ts`. */
  route: string;
  about: string;
  /** Expected status for: guest, outsider, member, other city, facilitator in scope, facilitator out of scope, administrator. */
  expected: string;
  ask: (world: PolicyWorld, asker: Asker) => Asked | Promise<Asked>;
}

export const all = (status: number) => Array.from({ length: 7 }, () => String(status)).join(' ');
export const members = (status: number) => `401 ${Array.from({ length: 6 }, () => String(status)).join(' ')}`;
export const administrators = (status: number) => `401 403 403 403 403 403 ${status}`;
/** For what exists for its own people and their facilitator only: of a pair, the members of its cities. */
export const insiders = (status: number) => `401 404 ${status} 404 ${status} 404 404`;

export const row = (route: string, about: string, expected: string, ask: PolicyRow['ask']): PolicyRow => ({
  route,
  about,
  expected,
  ask,
});
