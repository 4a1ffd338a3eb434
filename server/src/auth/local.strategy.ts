import { Injectable } from '@nestjs/common';
import { PassportSerializer, PassportStrategy } from '@nestjs/passport';
import type { Request } from 'express';
import { Strategy } from 'passport-local';
import { clientNetwork } from '../access/client-network.js';
import { Accounts } from './accounts.service.js';

/** Who signs in. Of it passport keeps the member's id in the session, nothing else. */
export interface SignedIn {
  memberId: string;
  /** Set where a password was asked: it may be changed before the session begins. */
  passwordHash?: string;
}

@Injectable()
export class LocalStrategy extends PassportStrategy(Strategy) {
  constructor(private readonly accounts: Accounts) {
    super({ usernameField: 'email', passReqToCallback: true });
  }

  async validate(request: Request, email: string, password: string): Promise<SignedIn> {
    const { memberId, passwordHash } = await this.accounts.verify(clientNetwork(request.ip ?? ''), email, password);
    return { memberId: memberId.toHexString(), passwordHash };
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
