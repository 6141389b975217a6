import type { TermsOfUseTexts } from './terms-of-use-vi.ts';

/** The terms of use, in English. */
export const termsOfUseEn: TermsOfUseTexts = {
  title: 'Terms of use',
  lead: 'The figures on this site belong to everybody: anyone may use them, free of charge, without asking. Three things are asked in return: name the source, do not try to recognise anybody, and do not mislead your readers.',
  sections: (site) => [
    {
      id: 'pham-vi',
      title: 'What these terms are about',
      paragraphs: [
        `Every figure, table, chart, map, sentence and file that ${site.publisher} publishes on this site, in this release and in those before it, whether it is read here, downloaded, fetched by a program or embedded elsewhere.`,
        'Figures of other offices that are shown with their source follow the terms of those offices. The software behind this site has a licence of its own (MIT).',
      ],
    },
    {
      id: 'duoc-lam',
      title: 'What you may do',
      paragraphs: [
        `Read, download, copy, print, quote, analyse, combine with other sources, publish again and build into products of your own, for profit too. No fee, no registration, no permission. Licence: ${site.licence}; open data of state agencies are reused under Decree 47/2020/NĐ-CP (amended by Decree 194/2025/NĐ-CP).`,
      ],
    },
    {
      id: 'neu-nguon',
      title: 'Name the source',
      paragraphs: [
        'Name the publisher, the table or chart, the release and its address. The files page of every table has a citation ready: short, long and as BibTeX.',
        `For example: ${site.publisher}, ${site.title}, release ${site.release}.`,
        'Where you computed anew, grouped, rounded or translated, say which part is yours.',
      ],
    },
    {
      id: 'khong-nhan-ra-ai',
      title: 'Do not try to recognise anybody',
      paragraphs: [
        'What is published here are counts, without a name or a document of anyone, and small counts are withheld. Do not use them, alone or with other sources, to find out about a person or a family, or to work out what is withheld.',
        'If you see a way to do so, please tell us at once and do not make it public, so that we can close it first.',
      ],
    },
    {
      id: 'khong-lam-hieu-sai',
      title: 'Do not mislead your readers',
      paragraphs: ['When you use the figures again, please keep what comes with them:'],
      list: [
        'Provisional figures (p) are called provisional: they are not shown as final ones, nor used to say that a year was better or worse than the one before.',
        'Estimates (e), revised figures (r), breaks in a series (b) and figures of low reliability (u) are named as such where that changes how they are understood.',
        'A withheld cell is not a zero, nor is it missing.',
        'Of two figures whose intervals overlap neither is said to be higher than the other.',
        'What was registered is not always all that happened: look at completeness before you compare places.',
        'Do not write as if the publisher agreed with your conclusions, product or opinion.',
      ],
    },
    {
      id: 'ky-va-dinh-chinh',
      title: 'Releases and corrections',
      paragraphs: [
        'The files of a release are never changed: their address gives back the same bytes. Where something was wrong, the corrections page says what, why and how it was put right, and the new figure stands in the next release.',
        'Figures are published as the registers hold them. We say where we know them to be incomplete, but cannot promise that nothing is wrong, and are not liable for what others do with them.',
      ],
    },
    ...(site.simulated
      ? [
          {
            id: 'so-lieu-mo-phong',
            title: 'Simulated data',
            paragraphs: [
              'This is a trial site with simulated data: its counts are of no real people. Do not use them to say anything about the place; whoever uses them again writes “simulated data” beside them.',
            ],
          },
        ]
      : []),
    {
      id: 'rieng-tu-cua-ban',
      title: 'Your own privacy',
      paragraphs: [
        'The site sets no cookie, counts no visitor and calls no other site. Questions you ask and files you check are worked on by your own device and sent nowhere. A few choices (such as the map of units) are remembered on your device, until you clear the site’s data in your browser.',
      ],
    },
    {
      id: 'lien-he',
      title: 'Contact',
      paragraphs: [
        site.email === undefined
          ? `Questions, faults and ideas: please write to ${site.publisher}.`
          : `Questions, faults and ideas: ${site.publisher}, ${site.email}.`,
        `These terms apply from release ${site.release}, ${site.day}. Should they change, a release keeps the licence it was published under.`,
      ],
    },
  ],
};
