import { Module } from '@nestjs/common';
import { MongooseModule } from '@nestjs/mongoose';
import { MembersModule } from '../members/members.module.js';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { PairsModule } from '../pairs/pairs.module.js';
import { VocabulariesModule } from '../vocabularies/vocabularies.module.js';
import { CityFacts } from './city-facts.service.js';
import { ListingViews } from './listing-views.service.js';
import { ListingWrites } from './listing-writes.service.js';
import { Listing, ListingSchema } from './listing.schema.js';
import { ListingsController } from './listings.controller.js';
import { ListingsRepository } from './listings.repository.js';
import { ListingsService } from './listings.service.js';
import { MatchConfirmation } from './match-confirmation.service.js';
import { MatchDeadlines } from './match-deadlines.service.js';
import { MatchViews } from './match-views.service.js';
import { MatchWrites } from './match-writes.service.js';
import { Match, MatchSchema } from './match.schema.js';
import { MatchesController } from './matches.controller.js';
import { MatchesRepository } from './matches.repository.js';
import { MatchesService } from './matches.service.js';
import { MatchingImport } from './matching-import.service.js';
import { MatchingNews } from './matching-news.service.js';
import { SuggestionsService } from './suggestions.service.js';

const listings = [ListingsRepository, ListingViews, ListingWrites, ListingsService, SuggestionsService];
const matches = [MatchesRepository, MatchViews, MatchWrites, MatchesService, MatchConfirmation, MatchDeadlines];

@Module({
  imports: [
    MongooseModule.forFeature([
      { name: Listing.name, schema: ListingSchema },
      { name: Match.name, schema: MatchSchema },
    ]),
    MembersModule,
    OrganisationsModule,
    PairsModule,
    VocabulariesModule,
  ],
  controllers: [ListingsController, MatchesController],
  providers: [...listings, ...matches, CityFacts, MatchingNews, MatchingImport],
  exports: [MatchesService, MatchDeadlines, MatchingImport],
})
export class MatchingModule {}
