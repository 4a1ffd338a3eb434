import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { guest, type Actor } from './actor.js';

declare module 'express' {
  interface Request {
    actor?: Actor;
  }
}

/** Who asks, as `ActorGuard` found out. */
export const CurrentActor = createParamDecorator(
  (_: unknown, context: ExecutionContext): Actor => context.switchToHttp().getRequest<Request>().actor ?? guest,
);
