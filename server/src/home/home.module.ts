import { Module } from '@nestjs/common';
import { GroupsModule } from '../groups/groups.module.js';
import { MatchingModule } from '../matching/matching.module.js';
import { PairsModule } from '../pairs/pairs.module.js';
import { ResourcesModule } from '../resources/resources.module.js';
import { ThreadsModule } from '../threads/threads.module.js';
import { HomeController } from './home.controller.js';
import { HomeService } from './home.service.js';

@Module({
  imports: [GroupsModule, MatchingModule, PairsModule, ResourcesModule, ThreadsModule],
  controllers: [HomeController],
  providers: [HomeService],
})
export class HomeModule {}
