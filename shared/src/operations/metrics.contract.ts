import { z } from 'zod';
import { route } from '../route.js';

export const metricsRoutes = {
  get: route('GET', '/api/metrics', {
    summary: 'Figures of this node, as Prometheus reads them (administrator, or the token of the operator)',
    // Let in by a token as well as by a session: the service decides.
    access: 'guest',
    media: 'text/plain',
    reply: z.string(),
  }),
};
