import type { ProtectionTexts } from './protection-vi.ts';

/** How small counts are protected, on the methods page, in English. */
export const protectionEn: ProtectionTexts = {
  title: 'How small counts are protected',
  exact: 'All counts are published exactly. The reason:',

  why: 'A small number can tell one person’s story. Where a table says that one person of a commune died of some disease in a year, the neighbours know who it was and what of. So small counts of what is private are not published, and neither is anything they could be worked out from.',
  sign: (symbol) =>
    `A withheld cell shows ${symbol}; in the files its value is empty and its confidentiality is c. The sign is the same for all of them and says nothing about the number behind it: that may be a small one, or a large one, or 0, withheld because it would give away a small one beside it.`,

  ruleTitle: 'The rule',
  rule: (d) => [
    `Protected tables are those that tell of something private: causes of death; ages of the dead, of mothers, of couples who marry or divorce; birth order, twins; births in or out of wedlock; ethnic groups; marital status before. In them counts from 1 to ${d.smallest} are withheld.`,
    `How finely a place is told of goes by how many events it has: below the whole area by one characteristic at a time, with ${d.threshold} events a cell on average in places of its kind; for the whole area by several at once, with ${d.twice} a cell. What is finer is not published at all and shows the sign for “not applicable”.`,
    'For a whole province, counts by age and sex alone are exact, but for births to mothers under 20.',
    `A total below ${d.threshold} is not broken down: all its parts are withheld, zeros included.`,
    'Other cells are withheld with them, so that no sum or difference within a table or between tables gives a withheld count back. Totals are the last of them: what the whole area counts of one cause or one age group is told wherever something finer can be withheld in its place.',
    `The result: by all that is published, each withheld count can still be anything over a span of at least ${d.smallest}; or, where its total is itself smaller than that, anything from 0 up to the total.`,
    'Rates, shares and ranks made from withheld counts are withheld too, and no chart or sentence speaks of them. Where a withheld count could be larger, “most” and “highest” are said of published figures alone.',
    'Zeros are shown otherwise: where nobody is counted, nobody can be recognised.',
    'The sum of a selection with withheld cells says “at least”.',
    'Tables of events by year, month, area, sex and timeliness are exact: they tell nothing more private than that an event was registered.',
  ],
  protectedTables: (n) => `${n} protected tables`,
  exactTables: (n) => `${n} exact tables`,

  auditTitle: 'Checked from outside',
  audit:
    'Before each publication a separate program reads nothing but the published files, as anybody can, and tries every sum and difference of counts within and between the tables of this release, and what several of them together allow for combinations that none of them shows, to work out what is withheld. If it finds a single count, nothing is published.',
  result: (d) =>
    `This time ${d.withheld} of ${d.cells} cells of protected tables are withheld (${d.share}%). A cell that stands in several tables counts once, and one that follows from exact tables does not count.`,
  narrowest: (d) =>
    `The narrowest interval it could work out for a withheld count is ${d.width} wide; parts of a total below ${d.threshold} left out, which can be anything from 0 up to that.`,
  auditFile: 'The full result (audit.json)',
  mostTitle: 'Tables with the most withheld cells',
  withheld: 'Cells',

  limitsTitle: 'Where this ends',
  joined: (limit) =>
    `The program knows the counts of the tables and every sum among them. Of combinations that no table shows, as of cause, age and sex at once where each table has two of the three, it looks at groups of characteristics with up to ${limit} such combinations as a whole, and at larger groups in parts of three characteristics or more.`,
  allJoined: 'This time every group was looked at, as a whole or in parts.',
  notJoined: (n) =>
    `${n === '1' ? 'One group' : `${n} groups`} of three characteristics had more than that in at least one year: what several tables together allow for ${n === '1' ? 'it' : 'these'} is not looked at yet, neither as a whole nor in parts.`,
  notJoinedTitle: (n) => (n === '1' ? 'The group that was not looked at' : `The ${n} groups not looked at`),
  limits: [
    'The rule is the policy of this site’s publisher. There is no national threshold for small counts in civil registration statistics.',
    'The release before is looked at too: taking it that registers only grow, no withheld count follows from it and this one together. A count that was told then and is withheld now may be what it was, or more by up to what was registered since. All older releases at once are not looked at; nor, for a year that has grown by half since, what this release tells of counts that were withheld then.',
    'The program knows only what is published here. Somebody who knows much of a place or a family from elsewhere may guess more.',
    'Counts from the threshold on are exact, but for those that have to be withheld to protect others.',
    'What follows from exact tables alone cannot be kept back, and is shown even where it is small.',
    'Withholding changes no figure that is left: what is published is what was counted.',
  ],
};
