import { Injectable } from '@nestjs/common';
import { PassportSerializer, PassportStrategy } from '@nestjs/passport';
import type { Request } from 'express';
import { Strategy } from 'passport-local';
import { Accounts } from './accounts.service.js';

/** What passport keeps in the session: the member's id, nothing else. */
export interface SignedIn {
  memberId: string;
}

@Injectable()
export class LocalStrategy extends PassportStrategy(Strategy) {
  constructor(private readonly accounts: Accounts) {
    super({ usernameField: 'email', passReqToCallback: true });
  }

  async validate(request: Request, email: string, password: string): Promise<SignedIn> {
    const memberId = await this.accounts.verify(request.ip ?? '', email, password);
    return { memberId: memberId.toHexString() };
  }
}

@Injectable()
export class SessionSerializer extends PassportSerializer {
  serializeUser(user: SignedIn, done: (error: null, stored: string) => void): void {
    done(null, user.memberId);
  }

  deserializeUser(memberId: string, done: (error: null, user: SignedIn) => void): void {
    done(null, { memberId });
  }
}
