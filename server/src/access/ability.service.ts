import { AbilityBuilder, createMongoAbility, subject } from '@casl/ability';
import { accessibleBy } from '@casl/mongoose';
import { Inject, Injectable } from '@nestjs/common';
import { AppError } from '../core/errors.js';
import { isMember, type Actor, type MemberActor } from './actor.js';
import type { Policy, TandemAbility } from './policy.js';

export const POLICIES = Symbol('POLICIES');

type Filter = Record<string, unknown>;

/** The one place that decides who may do what. Use cases, lists, counts and views all ask here. */
@Injectable()
export class AbilityService {
  private readonly abilities = new WeakMap<Actor, TandemAbility>();

  constructor(@Inject(POLICIES) private readonly policies: readonly Policy[]) {}

  can(actor: Actor, action: string, type: string, thing: object): boolean {
    return this.abilityOf(actor).can(action, subject(type, { ...thing }));
  }

  /**
   * The first act of a use case.
   * @throws AppError `not-found` where the actor may not even read the thing, `not-allowed` where only the action is refused.
   */
  assertCan<Thing extends object>(
    actor: Actor,
    action: string,
    type: string,
    thing: Thing | null | undefined,
  ): asserts thing is Thing {
    if (!thing || !this.can(actor, 'read', type, thing)) throw new AppError('not-found');
    if (action !== 'read' && !this.can(actor, action, type, thing)) throw new AppError('not-allowed');
  }

  /** For actions on no existing thing: creating, administering. @throws AppError `not-allowed` */
  assertMay(actor: Actor, action: string, type: string, thing: object = {}): void {
    if (!this.can(actor, action, type, thing)) throw new AppError('not-allowed');
  }

  /** Whether some thing of this type exists on which the actor may do this. */
  mayEver(actor: Actor, action: string, type: string): boolean {
    return this.abilityOf(actor).can(action, type);
  }

  /** The filter that keeps of a list, search or count what the actor may see. */
  readable(actor: Actor, type: string, action = 'read'): Filter {
    return simplified(accessibleBy(this.abilityOf(actor), action).ofType(type));
  }

  private abilityOf(actor: Actor): TandemAbility {
    const known = this.abilities.get(actor);
    if (known) return known;
    const builder = new AbilityBuilder<TandemAbility>(createMongoAbility);
    for (const policy of this.policies) policy(actor, builder.can);
    const ability = builder.build();
    this.abilities.set(actor, ability);
    return ability;
  }
}

/** The rules of a type come as the branches of an `$or`; one that asks nothing makes the others idle. */
function simplified(filter: Filter): Filter {
  const branches = filter['$or'] as Filter[] | undefined;
  if (!branches) return filter;
  if (branches.some((branch) => Object.keys(branch).length === 0)) return {};
  return branches.length === 1 ? branches[0]! : filter;
}

/** Narrows to a signed-in member. @throws AppError `sign-in-required` */
export function assertMember(actor: Actor): asserts actor is MemberActor {
  if (!isMember(actor)) throw new AppError('sign-in-required');
}
