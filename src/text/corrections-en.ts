import type { CorrectionsTexts } from './corrections-vi.ts';

/** What the page of corrections says, in English. */
export const correctionsEn: CorrectionsTexts = {
  title: 'Corrections and revised figures',
  lead: 'The files of a release never change once it is out. What was wrong is corrected here, with what and why; figures that differ from the release before are listed cell by cell.',

  correctionsTitle: 'Corrections',
  noCorrections: 'There has been no correction.',
  correction: ({ day, release }) => `${day}, on release ${release}`,
  aboutTable: 'Table',
  aboutBulletin: (year) => `Bulletin of ${year}`,
  what: 'What',
  why: 'Why',

  changesTitle: 'Figures that differ from the release before',
  nothingBefore: 'This is the first release: there is nothing to compare it with.',
  noChanges: (release) => `No figure differs from release ${release}.`,
  changes: ({ release, cells, tables }) =>
    `Cells with another figure than in release ${release}: ${cells}, in ${tables} of the tables. There they are marked r (revised). Only figures that both releases published are compared; figures of other offices keep the marks those offices gave them.`,
  changesFile: 'Every changed cell (CSV)',
  table: 'Table',
  changedCells: 'Changed cells',
  largest: 'Largest change',
  before: 'Before',
  now: 'Now',
  whichCell: 'Where',

  releasesTitle: 'Earlier releases',
  releasesText:
    'The files of each release have an address of their own and stay the same to the last byte. release.json has the size and the SHA-256 hash of every file.',
  release: ({ id, day }) => `Release ${id}, ${day}`,
};
