import { Body, Controller, Param, Query } from '@nestjs/common';
import type { z } from 'zod';
import {
  sectionRoutes,
  type RestorationInput,
  type SectionInput,
  type TranslationInput,
} from '#shared/sections/section.contract.js';
import type { Actor } from '../access/actor.js';
import { CurrentActor } from '../access/current-actor.decorator.js';
import { Endpoint } from '../core/endpoint.decorator.js';
import { SectionHistory } from './section-history.service.js';
import { SectionsService } from './sections.service.js';

const { outline, get, save, versions, version, restore, translate } = sectionRoutes;

@Controller()
export class SectionsController {
  constructor(
    private readonly sections: SectionsService,
    private readonly history: SectionHistory,
  ) {}

  @Endpoint(outline)
  outline(@CurrentActor() actor: Actor, @Param('pairId') pairId: string) {
    return this.sections.outline(actor, pairId);
  }

  @Endpoint(get)
  get(
    @CurrentActor() actor: Actor,
    @Param('pairId') pairId: string,
    @Param('section') section: string,
    @Query({ schema: get.query }) { lang }: z.infer<typeof get.query>,
  ) {
    return this.sections.get(actor, pairId, section, lang);
  }

  @Endpoint(save)
  save(
    @CurrentActor() actor: Actor,
    @Param() place: { pairId: string; section: string; organisationId: string; voice: string },
    @Body({ schema: save.body }) input: SectionInput,
  ) {
    return this.sections.save(actor, place, input);
  }

  @Endpoint(versions)
  versions(
    @CurrentActor() actor: Actor,
    @Param('textId') textId: string,
    @Query({ schema: versions.query }) query: z.infer<typeof versions.query>,
  ) {
    return this.history.versions(actor, textId, query);
  }

  @Endpoint(version)
  version(@CurrentActor() actor: Actor, @Param('textId') textId: string, @Param('version') version: string) {
    return this.history.version(actor, textId, version);
  }

  @Endpoint(restore)
  restore(
    @CurrentActor() actor: Actor,
    @Param('textId') textId: string,
    @Body({ schema: restore.body }) input: RestorationInput,
  ) {
    return this.history.restore(actor, textId, input);
  }

  @Endpoint(translate)
  translate(
    @CurrentActor() actor: Actor,
    @Param('textId') textId: string,
    @Body({ schema: translate.body }) input: TranslationInput,
  ) {
    return this.history.translate(actor, textId, input);
  }
}
