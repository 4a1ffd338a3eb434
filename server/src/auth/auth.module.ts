import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { MembersModule } from '../members/members.module.js';
import { AccountImport } from './account-import.service.js';
import { Account, AccountSchema } from './account.schema.js';
import { Accounts } from './accounts.service.js';
import { LocalStrategy } from './local.strategy.js';
import { PasswordReset, PasswordResetSchema } from './password-reset.schema.js';
import { PasswordResetsController } from './password-resets.controller.js';
import { PasswordResets } from './password-resets.service.js';
import { SessionController } from './session.controller.js';
import { SessionService } from './session.service.js';
import { SignInLimit } from './sign-in-limit.js';

@Module({
  imports: [
    MongooseModule.forFeature([
      { name: Account.name, schema: AccountSchema },
      { name: PasswordReset.name, schema: PasswordResetSchema },
    ]),
    MembersModule,
  ],
  controllers: [SessionController, PasswordResetsController],
  providers: [Accounts, AccountImport, SignInLimit, LocalStrategy, SessionService, PasswordResets],
  exports: [Accounts, AccountImport, SessionService],
})
export class AuthModule {}
