import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { AuthModule } from '../auth/auth.module.js';
import { MembersModule } from '../members/members.module.js';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { Acceptance } from './acceptance.service.js';
import { Invitation, InvitationSchema } from './invitation.schema.js';
import { InvitationsController } from './invitations.controller.js';
import { InvitationsService } from './invitations.service.js';

@Module({
  imports: [
    MongooseModule.forFeature([{ name: Invitation.name, schema: InvitationSchema }]),
    AuthModule,
    MembersModule,
    OrganisationsModule,
  ],
  controllers: [InvitationsController],
  providers: [InvitationsService, Acceptance],
  exports: [InvitationsService],
})
export class InvitationsModule {}
