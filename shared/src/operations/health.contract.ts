import { z } from 'zod';
import { route } from '../route.js';

export const healthRoutes = {
  live: route('GET', '/api/health/live', {
    summary: 'The process answers',
    access: 'guest',
    reply: z.object({ status: z.literal('live') }),
  }),
  ready: route('GET', '/api/health/ready', {
    summary: 'The database answers too, and the node does not stop; 503 `busy` otherwise',
    access: 'guest',
    reply: z.object({ status: z.literal('ready') }),
  }),
  openapi: route('GET', '/api/openapi.json', {
    summary: 'This description',
    access: 'guest',
    reply: z.record(z.string(), z.unknown()),
  }),
};
