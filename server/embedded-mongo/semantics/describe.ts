import { ObjectId } from 'bson';
import { isDocument, isNullish, isNumeric, typeName, type BsonDocument, type BsonValue } from './values.js';

/** A value as MongoDB writes it into messages. */
export function describeValue(value: BsonValue): string {
  if (isNullish(value)) return 'null';
  if (typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'boolean') return String(value);
  if (value instanceof Date) return `new Date(${value.getTime()})`;
  if (Array.isArray(value)) return `[ ${value.map(describeValue).join(', ')} ]`;
  if (isDocument(value)) return describeDocument(value);
  if (value instanceof ObjectId) return `ObjectId('${value.toHexString()}')`;
  return isNumeric(value) ? value.toString() : typeName(value);
}

/** A document as MongoDB writes it into messages. */
export function describeDocument(document: BsonDocument): string {
  const fields = Object.entries(document).map(([name, value]) => `${name}: ${describeValue(value)}`);
  return `{ ${fields.join(', ')} }`;
}
