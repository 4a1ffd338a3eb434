import { getField, isDocument, type BsonDocument, type BsonValue } from '../values.js';
import type { MatchTrace } from './trace.js';

export type ValueTest = (value: BsonValue, trace?: MatchTrace) => boolean;
export type DocumentTest = (document: BsonDocument, trace?: MatchTrace) => boolean;

const isPosition = /^(0|[1-9]\d*)$/;

/** True if any element passes; the position of the outermost array stays in the trace. */
export function someElement(
  array: readonly BsonValue[],
  trace: MatchTrace | undefined,
  test: (element: BsonValue) => boolean,
): boolean {
  const position = array.findIndex((element) => test(element ?? null));
  if (position >= 0 && trace) trace.position = position;
  return position >= 0;
}

class PathTest {
  constructor(
    private readonly path: readonly string[],
    private readonly test: ValueTest,
    private readonly elements: boolean,
  ) {}

  at(node: BsonValue, depth: number, trace: MatchTrace | undefined): boolean {
    const name = this.path[depth];
    if (name === undefined) return this.#leaf(node, trace);
    if (Array.isArray(node)) return this.#array(node, name, depth, trace);
    if (isDocument(node)) return this.at(getField(node, name), depth + 1, trace);
    return this.test(undefined, trace);
  }

  #leaf(node: BsonValue, trace: MatchTrace | undefined): boolean {
    if (this.elements && Array.isArray(node) && someElement(node, trace, (element) => this.test(element, trace)))
      return true;
    return this.test(node, trace);
  }

  #array(node: BsonValue[], name: string, depth: number, trace: MatchTrace | undefined): boolean {
    if (isPosition.test(name) && Number(name) < node.length && this.at(node[Number(name)], depth + 1, trace))
      return true;
    return someElement(node, trace, (element) => isDocument(element) && this.at(element, depth, trace));
  }
}

/**
 * A test of the values at a path as MongoDB looks them up: documents within arrays on the way are looked into, a
 * number names a position too. `undefined` stands for a field that is not there.
 * @param elements whether an array at the end of the path is tested by its elements too
 */
export function testAtPath(path: string, test: ValueTest, elements: boolean): DocumentTest {
  const walk = new PathTest(path.split('.'), test, elements);
  return (document, trace) => walk.at(document, 0, trace);
}
