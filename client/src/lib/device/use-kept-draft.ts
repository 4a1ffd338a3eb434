import { useState } from 'react';
import type { z } from 'zod';
import { useMember } from '../session.js';
import { recall, remember } from './device-memory.js';
import { draftPrefix } from './draft-prefix.js';

/** What is kept under the name; undefined where there is nothing, or nothing that can be read any more. */
function readKept<Draft>(name: string, schema: z.ZodType<Draft>): Draft | undefined {
  try {
    return schema.parse(JSON.parse(recall(name) ?? ''));
  } catch {
    return undefined;
  }
}

/**
 * What the member has begun to write, kept on this device at every change, so that it survives closing the page; undefined while
 * there is nothing. For a `key` that changes, give the component a React key.
 */
export function useKeptDraft<Draft>(key: string, schema: z.ZodType<Draft>) {
  const name = draftPrefix(useMember().memberId) + key;
  const [draft, setDraft] = useState(() => readKept(name, schema));
  const keep = (next: Draft | undefined) => {
    setDraft(next);
    remember(name, next === undefined ? null : JSON.stringify(next));
  };
  return [draft, keep] as const;
}
