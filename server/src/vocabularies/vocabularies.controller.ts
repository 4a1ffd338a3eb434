import { Controller, Header, Query } from '@nestjs/common';
import type { z } from 'zod';
import { vocabularyRoutes } from '#shared/vocabularies/vocabulary.contract.js';
import { Endpoint } from '../core/endpoint.decorator.js';
import { VocabulariesService } from './vocabularies.service.js';

@Controller()
export class VocabulariesController {
  constructor(private readonly vocabularies: VocabulariesService) {}

  // The same for everybody, so caches may keep it; Header stands above Endpoint to have the last word on caching.
  @Header('Cache-Control', 'public, max-age=3600')
  @Endpoint(vocabularyRoutes.list)
  list(@Query({ schema: vocabularyRoutes.list.query }) query: z.infer<typeof vocabularyRoutes.list.query>) {
    return this.vocabularies.list(query.lang);
  }
}
