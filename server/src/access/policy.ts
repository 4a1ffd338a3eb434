import type { AbilityBuilder, MongoAbility } from '@casl/ability';
import type { Actor } from './actor.js';

export type TandemAbility = MongoAbility;

/** A feature's part of the rule set: pure, from the actor to rules. Conditions are Mongo filters on the stored documents. */
export type Policy = (actor: Actor, can: AbilityBuilder<TandemAbility>['can']) => void;
