import type { AboutTexts } from './about-vi.ts';

/** What the site is, in English. */
export const aboutEn: AboutTexts = {
  title: 'About this site',
  lead: 'This site shows everybody what the civil registers tell about the place they live in: how many children are born, what people die of, whether events are registered in time.',
  sections: (site) => [
    {
      id: 'ai-cong-bo',
      title: 'Who publishes it',
      paragraphs: [
        `${site.publisher} publishes this site for ${site.unit}, with figures of the years ${site.years}. The present release is ${site.release} of ${site.day}. Source: ${site.source}.`,
        ...(site.simulated
          ? [
              'This is a trial site: the counts of its registers are simulated and of no real people. Names and borders of administrative units, population, figures of other offices, legal deadlines and targets are real.',
            ]
          : []),
      ],
    },
    {
      id: 'tu-dau',
      title: 'Where the figures come from',
      paragraphs: [
        'Every registration of a birth, a death, a marriage, a divorce or an adoption stands in the civil register. Nothing but counts is taken from it: no name, no number of a document, no address. Every row of counts is checked; which were rejected, and why, is kept and summed up on the methods page.',
        'Figures are by the year an event happened, not the year it was registered, and by place of residence, not of the event.',
      ],
    },
    {
      id: 'co-gi',
      title: 'What is here',
      paragraphs: [],
      list: [
        `${site.tables} tables, each to be read, filtered, and downloaded in several open formats.`,
        'A page for every commune and ward, and for every cause of death.',
        'A query page: questions of your own to all tables, answered by your own device.',
        'Releases kept to the byte, with hashes to check them by.',
      ],
    },
    {
      id: 'rieng-tu',
      title: 'Nobody is found',
      paragraphs: [
        site.smallest === null
          ? 'By the rule of this site every count is published as it is; nothing is told of any person.'
          : `In tables of private matters counts from 1 to ${site.smallest} are withheld, with every count that would give them back. Before each release a separate program attacks what is about to be published; it is published only where nothing was found.`,
      ],
    },
    {
      id: 'phan-mem',
      title: 'Software',
      paragraphs: [
        'The site is made with Niên giám, open-source software (MIT licence): the same files in give the same bytes out, so that whoever has the count files can check a release.',
      ],
    },
  ],
};
