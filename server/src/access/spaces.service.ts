import { Injectable } from '@nestjs/common';
import type { SpaceKind } from '#shared/threads/thread.contract.js';
import type { Id } from '../core/ids.js';

/** What a thread lives in. */
export interface Space {
  spaceId: Id;
  kind: SpaceKind;
  /** The space whose readers read what is in here: itself, the group of a resource, or the whole network. */
  audienceId: Id;
  title: string;
  isDemonstration: boolean;
}

/** A feature's spaces by id; those of other features are left out. */
export type SpaceFinder = (ids: readonly Id[]) => Promise<Space[]>;

/** Finds the space behind an id, whichever feature owns it. It knows no rights: ask the ability about what it answers. */
@Injectable()
export class Spaces {
  private readonly finders: SpaceFinder[] = [];

  add(finder: SpaceFinder): void {
    this.finders.push(finder);
  }

  async find(spaceId: Id): Promise<Space | null> {
    return (await this.findAll([spaceId])).get(spaceId.toHexString()) ?? null;
  }

  /** By hexadecimal id. */
  async findAll(ids: readonly Id[]): Promise<Map<string, Space>> {
    const found = await Promise.all(this.finders.map((finder) => finder(ids)));
    return new Map(found.flat().map((space) => [space.spaceId.toHexString(), space]));
  }
}
