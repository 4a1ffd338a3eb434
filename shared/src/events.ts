import { z } from 'zod';
import { idInput } from './ids.js';
import { matchingEvents } from './matching/matching.events.js';
import { sectionCommands, sectionEvents } from './sections/section.events.js';
import { threadCommands, threadEvents } from './threads/thread.events.js';

/** Spaces: those who look at a group or pair are told that something came, and fetch what they may see. */
export const spaceCommands = {
  'space.join': { body: z.strictObject({ spaceId: idInput }), ack: z.object({}) },
  'space.leave': { body: z.strictObject({ spaceId: idInput }), ack: z.object({}) },
} as const;
export const spaceEvents = {
  'space.changed': z.object({
    spaceId: z.string(),
    what: z.enum(['threads', 'resources', 'members', 'space', 'plan', 'sections', 'assessments']),
  }),
} as const;

/** The node to which the socket is connected. */
export const serverEvents = {
  /** It stops: what is under way is still answered, nothing new is taken. The session goes on elsewhere, or here in a moment. */
  'server.stopping': z.object({}),
} as const;

export const socketCommands = { ...threadCommands, ...sectionCommands, ...spaceCommands };
export type SocketCommand = keyof typeof socketCommands;

export const socketEvents = { ...threadEvents, ...matchingEvents, ...sectionEvents, ...spaceEvents, ...serverEvents };
export type SocketEvent = keyof typeof socketEvents;

type Refusal = { code: string; message: string };
/** For socket.io's typing: browser to server. */
export type ClientToServer = {
  [C in SocketCommand]: (
    body: z.input<(typeof socketCommands)[C]['body']>,
    ack: (answer: z.infer<(typeof socketCommands)[C]['ack']> | Refusal) => void,
  ) => void;
};
/** For socket.io's typing: server to browser. */
export type ServerToClient = { [E in SocketEvent]: (payload: z.infer<(typeof socketEvents)[E]>) => void };

export const rooms = {
  thread: (threadId: string) => `thread:${threadId}`,
  space: (spaceId: string) => `space:${spaceId}`,
  member: (memberId: string) => `member:${memberId}`,
};
