import { visitScreensIn } from './accessibility.js';

visitScreensIn('ar');
