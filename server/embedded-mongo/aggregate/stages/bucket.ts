import { Int32 } from 'bson';
import { StoreError } from '../../errors.js';
import { compareValues } from '../../semantics/compare.js';
import { isDocument, type BsonDocument, type BsonValue } from '../../semantics/values.js';
import { refuseUnknown, requireDocument, type StageCompiler } from '../stage.js';
import { group } from './group.js';
import { sort } from './order.js';

/** A value belongs to the bucket named by its lower boundary; the upper one is already the next bucket's. */
function bucketExpression(groupBy: BsonValue, boundaries: readonly BsonValue[], options: BsonDocument): BsonDocument {
  const branches = boundaries.slice(0, -1).map((lower, i) => ({
    case: { $and: [{ $gte: [groupBy, { $literal: lower }] }, { $lt: [groupBy, { $literal: boundaries[i + 1] }] }] },
    then: { $literal: lower },
  }));
  const otherwise = 'default' in options ? { default: { $literal: options['default'] } } : {};
  return { $switch: { branches, ...otherwise } };
}

export const bucket: StageCompiler = (specification, context, name) => {
  const options = requireDocument(specification, name);
  refuseUnknown(options, ['groupBy', 'boundaries', 'default', 'output'], name);
  const { groupBy, boundaries, output } = options;
  if (groupBy === undefined || !Array.isArray(boundaries))
    throw new StoreError('Location40198', "$bucket requires 'groupBy' and 'boundaries' to be specified.");
  if (boundaries.length < 2 || boundaries.some((value, i) => i > 0 && compareValues(boundaries[i - 1], value) >= 0))
    throw new StoreError(
      'Location40194',
      "The 'boundaries' option to $bucket must be at least two sorted, unique values.",
    );
  const fields = isDocument(output) ? output : { count: { $sum: new Int32(1) } };
  const grouping = group({ _id: bucketExpression(groupBy, boundaries, options), ...fields }, context, name);
  const ordering = sort({ _id: new Int32(1) }, context, name);
  return (rows) => ordering(grouping(rows));
};
