import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import type { Request } from 'express';
import { Strategy } from 'passport-local';
import { clientNetwork } from '../access/client-network.js';
import { Accounts } from './accounts.service.js';

/** Who signs in. */
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
