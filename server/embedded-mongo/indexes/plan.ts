import type { KeyRange } from '../storage/database.js';
import type { IndexDefinition } from './index-definition.js';

/** A stretch of an index. */
export interface ScanRange extends KeyRange {
  /** How many bytes all its keys have in common: what comes after them is in the order of the sort. */
  readonly prefixLength: number;
}

/** Reads the documents of an index's ranges. */
export interface IndexPlan {
  readonly kind: 'index';
  readonly index: IndexDefinition;
  /** In the order of the index, without overlaps. */
  readonly ranges: readonly ScanRange[];
  /** How many of the index's fields the filter bounds. */
  readonly boundFields: number;
  readonly backwards: boolean;
  /** Documents come in the order that was asked for. */
  readonly sorted: boolean;
  /** The ranges are read side by side, always going on with the one whose next key comes first. */
  readonly merged: boolean;
  /** A document may be met more than once. */
  readonly repeats: boolean;
}

/** Reads the documents of each branch of an `$or`, each document once. */
export interface UnionPlan {
  readonly kind: 'union';
  readonly branches: readonly IndexPlan[];
  /** Every branch gives the order that was asked for: they are read side by side. */
  readonly sorted: boolean;
}

/** Reads the whole collection, in the order of `_id`. */
export interface CollectionPlan {
  readonly kind: 'collection';
  readonly backwards: boolean;
  readonly sorted: false;
}

export type Plan = IndexPlan | UnionPlan | CollectionPlan;
