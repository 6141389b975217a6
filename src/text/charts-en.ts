import type { ChartsTexts } from './charts-vi.ts';

/** What the controls of a chart say, in English. */
export const chartsEn: ChartsTexts = {
  interactive: 'interactive chart',
  hint: 'Use the arrow keys to read the points one by one, Home and End for the first and the last, Escape to leave.',
  hintLinks: 'Enter opens the page of a point.',
  tapAgain: 'Tap again to open its page',
  save: 'Download chart:',
  saveFailed: 'The file could not be made. Please try again.',
};
