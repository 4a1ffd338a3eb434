import { StoreError } from '../errors.js';

/** Documents may be this deep, a message's own levels included. */
const deepest = 200;

/** How many bytes a value has behind its name; -1 where the value itself tells. */
const fixedSizes: Readonly<Record<number, number>> = {
  0x01: 8,
  0x06: 0,
  0x07: 12,
  0x08: 1,
  0x09: 8,
  0x0a: 0,
  0x10: 4,
  0x11: 8,
  0x12: 8,
  0x13: 16,
  0xff: 0,
  0x7f: 0,
};

/** Where a value ends; a document or array is only stepped over. */
function endOf(bytes: Buffer, type: number, offset: number): number {
  const fixed = fixedSizes[type];
  if (fixed !== undefined) return offset + fixed;
  if (type === 0x0b) {
    const patternEnd = bytes.indexOf(0, offset);
    return bytes.indexOf(0, patternEnd + 1) + 1;
  }
  if (offset + 4 > bytes.length) return -1;
  const size = bytes.readInt32LE(offset);
  if (size < 0) return -1;
  if (type === 0x02 || type === 0x0d || type === 0x0e) return offset + 4 + size;
  if (type === 0x05) return offset + 5 + size;
  if (type === 0x0c) return offset + 16 + size;
  return type === 0x03 || type === 0x04 || type === 0x0f ? offset + size : -1;
}

function walk(bytes: Buffer, start: number, end: number, depth: number): void {
  if (depth > deepest) throw new StoreError('Overflow', `BSONObj exceeded maximum nested object depth: ${deepest}`);
  for (let offset = start + 4; offset < end - 1;) {
    const type = bytes[offset] ?? 0;
    const value = bytes.indexOf(0, offset + 1) + 1;
    const next = value === 0 ? -1 : endOf(bytes, type, value);
    // Whatever is wrong here is found, and said better, when the values are read.
    if (next < value || next > end || value === 0) return;
    if (type === 0x03 || type === 0x04) walk(bytes, value, next, depth + 1);
    offset = next;
  }
}

/** Refuses documents so deep that reading them could exhaust the stack. */
export function assertDepth(bytes: Buffer): void {
  walk(bytes, 0, bytes.length, 1);
}
