import type { FilterOptions } from '../match/compile-filter.js';
import type { BsonValue } from '../values.js';

/** What an operator answers when the field is to be taken away. */
export const removed = Symbol('removed');
/** What an operator answers when nothing is to change. */
export const unchanged = Symbol('unchanged');

export type ModifierResult = BsonValue | typeof removed | typeof unchanged;

/** Computes a field's new value from its present one (undefined where it is missing). */
export type Modifier = (current: BsonValue, path: string) => ModifierResult;

/** Checks an operator's operand once and answers what it does to each document. */
export type ModifierCompiler = (operand: BsonValue, path: string, options: FilterOptions) => Modifier;
