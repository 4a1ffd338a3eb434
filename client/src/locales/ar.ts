import { byNamespace } from './by-namespace.js';

export const messages = byNamespace(import.meta.glob<object>('./ar/*.json', { eager: true, import: 'default' }));
