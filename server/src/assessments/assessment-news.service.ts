import { Injectable, type OnModuleInit } from '@nestjs/common';
import { rooms } from '#shared/events.js';
import { DomainEvents } from '../core/domain-events.js';
import { toId } from '../core/ids.js';
import { PairWorkplaces } from '../pairs/pair-workplaces.service.js';
import { Realtime } from '../realtime/realtime.service.js';
import { assessmentSaved } from './assessment.domain-events.js';

/** Tells those who look at the pair that there is something new; they fetch what they may see. */
@Injectable()
export class AssessmentNews implements OnModuleInit {
  constructor(
    private readonly pairs: PairWorkplaces,
    private readonly realtime: Realtime,
    private readonly events: DomainEvents,
  ) {}

  onModuleInit(): void {
    this.events.onEveryNode(assessmentSaved, ({ pairId }) =>
      this.realtime.publish(rooms.space(pairId), 'space.changed', { spaceId: pairId, what: 'assessments' }),
    );
    this.events.on(assessmentSaved, ({ pairId, at }) => this.pairs.touch(toId(pairId), new Date(at)));
  }
}
