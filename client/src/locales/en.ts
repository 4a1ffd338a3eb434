import { byNamespace } from './by-namespace.js';

export const messages = byNamespace(import.meta.glob<object>('./en/*.json', { eager: true, import: 'default' }));
