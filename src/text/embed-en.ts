import type { EmbedTexts } from './embed-vi.ts';

/** The sentences of the code to embed, and below what is embedded, in English. */
export const embedEn: EmbedTexts = {
  choice: 'Figures in the frame',
  follows: 'Follow each new release',
  followsHint:
    'The frame always shows the figures of the latest release; figures and looks may change with it.',
  frozen: (d) => `Stay as in release ${d.release}`,
  frozenHint: (d) =>
    `Figures, words and looks stay those of release ${d.release} (${d.day}) for ever, as an article that is out needs it. The frame says so and leads to the current figures; a correction of that release appears at its top.`,
  frozenSource: (d) =>
    `${d.publisher}. Figures of release ${d.release} (${d.day}), frozen: later releases do not change them.`,
  frozenOpens: 'See the current figures',
};
