import { PipelineRunner } from '../aggregate/pipeline.js';
import { notSupported } from '../errors.js';
import { OpenCursor } from '../query/cursors.js';
import { parseCollation } from '../semantics/collation.js';
import { isDocument } from '../semantics/values.js';
import { CommandFields, namespaceOf, replyWithCursor, type Command, type CommandContext } from './command.js';
import { defaultBatchSize } from './find.js';

/** A runner of pipelines over this database, as the command sees it. */
export function runnerFor(context: CommandContext, fields: CommandFields): PipelineRunner {
  const { engine, transaction, database } = context;
  return new PipelineRunner({
    view: engine.readView(transaction),
    find: (name) => engine.collectionForRead(`${database}.${name}`, transaction),
    collation: parseCollation(fields.value('collation')),
  });
}

export const aggregate: Command = {
  name: 'aggregate',
  fields: ['pipeline', 'cursor', 'hint', 'collation', 'let', 'allowDiskUse', 'bypassDocumentValidation', 'explain'],
  inTransaction: true,
  run(context) {
    const { fields, session, transaction } = context;
    if (typeof fields.value('aggregate') !== 'string') throw notSupported('an aggregation without a collection');
    if (fields.flag('explain')) throw notSupported("the option 'explain' of aggregate (use the explain command)");
    const namespace = namespaceOf(context, 'aggregate');
    const variables = { NOW: new Date(), ...fields.document('let') };
    const rows = runnerFor(context, fields).run(
      fields.string('aggregate'),
      fields.array('pipeline'),
      variables,
      fields.value('hint'),
    );
    const cursor = fields.value('cursor');
    const options = new CommandFields('aggregate.cursor', isDocument(cursor) ? cursor : {});
    const open = new OpenCursor(namespace, rows, { session, transaction });
    return replyWithCursor(context, open, options.count('batchSize', defaultBatchSize), false);
  },
};
