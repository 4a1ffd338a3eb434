import { promisify } from 'node:util';
import { Inject, Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { SessionView } from '#shared/access/session.contract.js';
import { Actors } from '../access/actors.service.js';
import { CSRF, type Csrf } from '../access/csrf.js';
import { SessionReader } from '../access/session-reader.js';
import { OPEN_SESSION, type OpenSession } from '../access/session.js';
import { Sessions } from '../access/sessions.service.js';
import { AppError } from '../core/errors.js';
import { toId } from '../core/ids.js';
import { NetworkStateService } from '../core/network-state.service.js';
import { MembersService } from '../members/members.service.js';
import { Accounts } from './accounts.service.js';
import type { SignedIn } from './local.strategy.js';

/** The session of one request. Beside the guard, the one place that handles request and response: cookies are its matter. */
@Injectable()
export class SessionService {
  constructor(
    private readonly reader: SessionReader,
    @Inject(CSRF) private readonly csrf: Csrf,
    @Inject(OPEN_SESSION) private readonly openSession: OpenSession,
    private readonly actors: Actors,
    private readonly sessions: Sessions,
    private readonly members: MembersService,
    private readonly accounts: Accounts,
    private readonly network: NetworkStateService,
  ) {}

  async view(request: Request, response: Response): Promise<SessionView> {
    const actor = await this.actors.load(request.signedIn?.memberId ?? null);
    const email = actor.memberId && (await this.accounts.emailOf(actor.memberId));
    return {
      member: await this.members.own(actor, email),
      csrfToken: this.csrf.token(request, response),
      isDemonstration: await this.network.isDemonstration(),
    };
  }

  /**
   * Begins a new session, with a new id, for the member; one that was there ends, whosever it was.
   * @throws AppError `wrong-credentials` when the password was changed meanwhile: all sessions ended before this one was there
   */
  async begin(request: Request, response: Response, user: SignedIn): Promise<void> {
    const endBefore = this.enderOf(request);
    await this.renew(request, response);
    request.session.passport = { user: user.memberId };
    this.csrf.bindSession(request);
    // Stored here and not with the answer, which would bring back a session that ended before it.
    await promisify(request.session.save.bind(request.session))();
    request.signedIn = await this.reader.find(request.sessionID);
    await endBefore();
    if (user.passwordHash === undefined) return;
    const verified = { memberId: toId(user.memberId), passwordHash: user.passwordHash };
    if (await this.accounts.isCurrent(verified)) return;
    await this.end(request, response);
    throw new AppError('wrong-credentials');
  }

  /** Ends the session here and on its sockets; without one, nothing happens. */
  async end(request: Request, response: Response): Promise<void> {
    const endBefore = this.enderOf(request);
    await this.renew(request, response);
    request.signedIn = null;
    await endBefore();
  }

  /** From now on the request has a session with a new id, and with nothing in it. */
  private async renew(request: Request, response: Response): Promise<void> {
    await this.openSession(request, response);
    await promisify(request.session.regenerate.bind(request.session))();
  }

  /** Ends the session that the request came with, and its sockets; to be called once it is replaced. */
  private enderOf(request: Request): () => Promise<void> {
    const { signedIn } = request;
    return async () => {
      if (signedIn)
        await this.sessions.end({ memberId: signedIn.memberId.toHexString(), sessionId: signedIn.sessionId });
    };
  }
}
