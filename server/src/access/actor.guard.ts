import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import type { Route } from '#shared/route.js';
import { ENDPOINT } from '../core/endpoint.decorator.js';
import { AppError } from '../core/errors.js';
import { isMember } from './actor.js';
import { Actors } from './actors.service.js';
import { isMeantFor } from './session.js';

/** Stands before every handler: finds out who asks, and lets guests in only where the contract says so. */
@Injectable()
export class ActorGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly actors: Actors,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const endpoint = this.reflector.get<Route | undefined>(ENDPOINT, context.getHandler());
    if (!endpoint) throw new AppError('not-found');
    const request = context.switchToHttp().getRequest<Request>();
    request.actor = await this.actors.load(request.signedIn?.memberId ?? null);
    if (endpoint.access === 'guest') return true;
    if (!isMember(request.actor) || !isMeantFor(request.actor.memberId.toHexString(), request.headers['x-member-id']))
      throw new AppError('sign-in-required');
    return true;
  }
}
