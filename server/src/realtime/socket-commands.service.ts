import { Injectable, Logger } from '@nestjs/common';
import type { z } from 'zod';
import { socketCommands, type SocketCommand } from '#shared/events.js';
import type { Actor } from '../access/actor.js';
import { assertMember } from '../access/ability.service.js';
import { Actors } from '../access/actors.service.js';
import { limitOfCommand, MemberLimits } from '../access/member-limits.js';
import { asAppError } from '../core/error-filter.js';
import { invalidInput } from '../core/errors.js';
import { Load } from '../core/load.js';
import { Metrics } from '../core/metrics.js';
import type { TandemSocket } from './realtime.service.js';

type Input<C extends SocketCommand> = z.infer<(typeof socketCommands)[C]['body']>;
type Ack<C extends SocketCommand> = z.infer<(typeof socketCommands)[C]['ack']>;

/** What every gateway handler is made of: take in, parse by the contract, load the actor, run the use case, acknowledge. */
@Injectable()
export class SocketCommands {
  private readonly logger = new Logger('sockets');

  constructor(
    private readonly actors: Actors,
    private readonly limits: MemberLimits,
    private readonly load: Load,
    private readonly metrics: Metrics,
  ) {}

  /** The acknowledgement: the use case's answer, or `{code, message}`. Never throws. */
  async answer<C extends SocketCommand>(
    command: C,
    socket: TandemSocket,
    body: unknown,
    useCase: (actor: Actor, input: Input<C>) => Promise<Ack<C>>,
  ): Promise<Ack<C> | { code: string; message: string }> {
    let end = () => undefined as void;
    let outcome = 'ok';
    try {
      end = this.load.begin();
      await this.limits.take(limitOfCommand(command), socket.data.memberId.toHexString());
      const parsed = socketCommands[command].body.safeParse(body);
      if (!parsed.success) throw invalidInput(parsed.error.issues);
      const actor = await this.actors.load(socket.data.memberId);
      assertMember(actor);
      return await useCase(actor, parsed.data as Input<C>);
    } catch (thrown) {
      const error = asAppError(thrown);
      outcome = error.code;
      if (error.code === 'internal-error') this.logger.error({ command, err: thrown }, 'A socket command failed');
      return error.view;
    } finally {
      end();
      this.metrics.commands.inc({ command, outcome });
    }
  }
}
