import type { AccessibilityTexts } from './accessibility-vi.ts';

/** The accessibility statement, in English. */
export const accessibilityEn: AccessibilityTexts = {
  title: 'Accessibility',
  lead: 'This site is made to be read by everybody: on a cheap phone, on a slow line, by keyboard, by a screen reader, by eyes that do not tell colours apart.',
  sections: (site) => [
    {
      id: 'muc-tieu',
      title: 'The standard we follow',
      paragraphs: [
        'The Web Content Accessibility Guidelines, WCAG 2.2, level AA, on every page, in Vietnamese and English, light and dark.',
      ],
    },
    {
      id: 'da-lam',
      title: 'What the site does',
      paragraphs: [],
      list: [
        'Every page of figures reads without JavaScript: tables, charts and sentences stand in the page.',
        'Each chart has a summary in words and its table; every point can be reached by keyboard (arrow keys) and is spoken.',
        'Nothing is told by colour alone; colours are chosen so that colour-blind readers tell them apart.',
        'The marks of tables (withheld, not collected, not applicable) have words for screen readers.',
        'Text enlarged to 200% and a screen 320 points wide lose nothing; wide tables scroll within their frame.',
        'Pages print, without their buttons.',
        'Bulletins as PDF have tags, a language and words in place of drawings.',
      ],
    },
    {
      id: 'da-thu',
      title: 'How it was tested',
      paragraphs: [
        'Whenever the software changes, every kind of page is checked by axe in Chromium, in both languages, light and dark, and may have no violation; keyboard, widths of screen, pages without JavaScript and the weight of pages are checked by programs too.',
        'It was not tested with people who have disabilities, nor with any particular screen reader. Programs do not find everything: please tell us where you are stuck.',
      ],
    },
    {
      id: 'chua-tot',
      title: 'Where it falls short',
      paragraphs: [],
      list: [
        'The query page and the page that checks a file need JavaScript, as they run on your device. Without it, the tables they are about can be read on their own pages.',
        'Maps are hard to put into words; each has a table of the same figures below it.',
        'Workbooks have one table a sheet and no merged cells; for a screen reader the CSV files are the simplest.',
      ],
    },
    {
      id: 'bao-loi',
      title: 'Tell us what is hard to read',
      paragraphs: [
        site.email === undefined
          ? `Please tell ${site.publisher} which page, which place, and what device you use.`
          : `Please write to ${site.publisher}, ${site.email}: which page, which place, and what device you use.`,
        `This statement was made for release ${site.release}, ${site.day}.`,
      ],
    },
  ],
};
