import { randomUUID } from 'node:crypto';
import { DEMO_PASSWORD } from '../../server/src/demo/demo-password.js';
import { pairRoutes } from '../../shared/src/pairs/pair.contract.js';
import { MAX_ACTIVITIES } from '../../shared/src/work-plans/activity.contract.js';
