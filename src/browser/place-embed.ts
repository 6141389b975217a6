import { tellHeight } from './embed-frame.ts';

/* What the page of a place's embedded figures runs: nothing but its height is told. */

tellHeight();
