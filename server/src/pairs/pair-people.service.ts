import { Injectable } from '@nestjs/common';
import { PEOPLE_SHOWN, type CityVoice } from '#shared/pairs/pair.contract.js';
import type { Id } from '../core/ids.js';
import { MemberCards } from '../members/member-cards.service.js';
import { OrganisationsService } from '../organisations/organisations.service.js';
import type { CityVoices } from './pair.presenter.js';

/** Who speaks for the cities of a pair. */
@Injectable()
export class PairPeople {
  constructor(
    private readonly organisations: OrganisationsService,
    private readonly memberCards: MemberCards,
  ) {}

  /** By the hexadecimal id of the city. */
  async voicesOf(organisationIds: readonly Id[]): Promise<Map<string, CityVoices>> {
    const cities = await this.organisations.findByIds(organisationIds);
    const voices = await Promise.all(
      cities.map(async (city): Promise<[string, CityVoices]> => {
        const spoken = async (voice: 'political' | 'technical'): Promise<CityVoice> => ({
          people: await this.memberCards.firstWithVoice(city._id, voice, PEOPLE_SHOWN),
          count: city.voices[voice],
        });
        const [political, technical] = await Promise.all([spoken('political'), spoken('technical')]);
        return [city._id.toHexString(), { political, technical }];
      }),
    );
    return new Map(voices);
  }
}
