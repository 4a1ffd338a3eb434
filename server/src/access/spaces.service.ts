import { Injectable } from '@nestjs/common';
import type { SpaceKind } from '#shared/threads/thread.contract.js';
import { Kept, keptOrFound } from '../core/kept.js';
import { NETWORK_SPACE, type Id } from '../core/ids.js';

/** Whose a thing is: kept with it, so that no list has to ask another collection. */
export interface Place {
  /** The space whose members write here and whose facilitators moderate: a group, a pair, or the whole network. */
  hostId: Id;
  /** The space whose readers read here: the host, or the whole network where everybody reads, as in an open group. */
  audienceId: Id;
}

export const networkPlace: Place = { hostId: NETWORK_SPACE, audienceId: NETWORK_SPACE };

/** What a thread lives in. */
export interface Space extends Place {
  spaceId: Id;
  kind: SpaceKind;
  title: string;
  isDemonstration: boolean;
}

/** A feature's spaces by id; those of other features are left out. */
export type SpaceFinder = (ids: readonly Id[]) => Promise<Space[]>;

/** Finds the space behind an id, whichever feature owns it. It knows no rights: ask the ability about what it answers. */
@Injectable()
export class Spaces {
  private readonly finders: SpaceFinder[] = [];
  /** Whose a space is does not change; its rights are the actor's, and asked for anew. */
  private readonly kept = new Kept<Space | undefined>(5_000, 5_000);

  add(finder: SpaceFinder): void {
    this.finders.push(finder);
  }

  async find(spaceId: Id): Promise<Space | null> {
    return (await this.findAll([spaceId])).get(spaceId.toHexString()) ?? null;
  }

  /** By hexadecimal id. */
  async findAll(ids: readonly Id[]): Promise<Map<string, Space>> {
    const byHex = new Map(ids.map((id) => [id.toHexString(), id]));
    return keptOrFound(this.kept, byHex, async (missing) => {
      const found = await Promise.all(this.finders.map((finder) => finder(missing)));
      return new Map(found.flat().map((space) => [space.spaceId.toHexString(), space]));
    });
  }
}
