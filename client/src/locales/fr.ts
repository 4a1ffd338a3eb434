import { byNamespace } from './by-namespace.js';

export const messages = byNamespace(import.meta.glob<object>('./fr/*.json', { eager: true, import: 'default' }));
