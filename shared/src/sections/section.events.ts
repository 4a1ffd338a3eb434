import { z } from 'zod';
import { idInput } from '../ids.js';
import { sectionName, sectionVoice } from './section.contract.js';

export const sectionCommands = {
  /** The sender writes in this section at this moment, for the own city and in the own voice. */
  'section.writing': { body: z.strictObject({ pairId: idInput, section: sectionName }), ack: z.object({}) },
} as const;

/** What those in the room of a pair's space are told; kept nowhere. */
export const sectionEvents = {
  'section.writing': z.object({
    pairId: z.string(),
    section: sectionName,
    organisationId: z.string(),
    voice: sectionVoice,
    memberId: z.string(),
    name: z.string(),
  }),
} as const;
