// For `node --import`: commands of the tests that are TypeScript run as they are, with the types checked like everything
// else and taken out by Node. All that is missing there: a relative import says `.js`, as in the whole repository, and
// means the `.ts` beside it, which nobody has built.
import { registerHooks } from 'node:module';

registerHooks({
  resolve(specifier, context, next) {
    const isOurs = specifier.startsWith('.') && specifier.endsWith('.js') && context.parentURL?.endsWith('.ts');
    return next(isOurs ? specifier.replace(/\.js$/, '.ts') : specifier, context);
  },
});
