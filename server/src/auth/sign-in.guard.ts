import { Injectable, type ExecutionContext } from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';
import type { Request } from 'express';
import { credentials } from '#shared/access/session.contract.js';
import { AppError, invalidInput } from '../core/errors.js';

/** passport-local behind the contract: what is not credentials in form never reaches it. */
@Injectable()
export class SignInGuard extends AuthGuard('local') {
  override async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<Request>();
    const parsed = credentials.safeParse(request.body);
    if (!parsed.success) throw invalidInput(parsed.error.issues);
    return (await super.canActivate(context)) as boolean;
  }

  override handleRequest<User>(error: unknown, user: User | false): User {
    if (error) throw error;
    // passport-local itself refuses an empty address or password.
    if (!user) throw new AppError('wrong-credentials');
    return user;
  }
}
