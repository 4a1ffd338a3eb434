import { visitScreensIn } from './accessibility.js';

visitScreensIn('en');
