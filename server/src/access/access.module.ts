import { Global, Module, type DynamicModule } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { getConnectionToken, MongooseModule } from '@nestjs/mongoose';
import type { Connection } from 'mongoose';
import { CONFIG, type Config } from '../core/config.js';
import { sessionSecret } from '../core/session-secret.js';
import { AbilityService, POLICIES } from './ability.service.js';
import { ActorGuard } from './actor.guard.js';
import { Actors } from './actors.service.js';
import { createCsrf, CSRF } from './csrf.js';
import { LimitGuard } from './limit.guard.js';
import { MemberLimits } from './member-limits.js';
import type { Policy } from './policy.js';
import { SessionReader } from './session-reader.js';
import { OPEN_SESSION, sessionOpener, type OpenSession } from './session.js';
import { StoredSession, StoredSessionSchema } from './session.schema.js';
import { Sessions } from './sessions.service.js';
import { Spaces } from './spaces.service.js';

const session = {
  provide: OPEN_SESSION,
  inject: [CONFIG, getConnectionToken()],
  useFactory: (config: Config, connection: Connection): OpenSession =>
    sessionOpener(config, sessionSecret(config), connection),
};
const csrf = {
  provide: CSRF,
  inject: [CONFIG],
  useFactory: (config: Config) => createCsrf(config, sessionSecret(config)),
};

/** Who asks, and what they may do. It knows no feature: policies come from the top, facts from those who register. */
@Global()
@Module({})
export class AccessModule {
  static register(policies: readonly Policy[]): DynamicModule {
    const shared = [AbilityService, Actors, MemberLimits, Spaces, Sessions, SessionReader, session, csrf];
    return {
      module: AccessModule,
      imports: [MongooseModule.forFeature([{ name: StoredSession.name, schema: StoredSessionSchema }])],
      // Guards run in this order: who asks, then how much they ask.
      providers: [
        { provide: POLICIES, useValue: policies },
        ...shared,
        { provide: APP_GUARD, useClass: ActorGuard },
        { provide: APP_GUARD, useClass: LimitGuard },
      ],
      exports: shared,
    };
  }
}
