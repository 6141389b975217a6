import type { ReportTexts } from './report-vi.ts';

/** Every sentence of the reports on the programme and on two years, in English. */
export const reportEn: ReportTexts = {
  listTitle: 'Reports',
  listLead: (plan) =>
    `The reports asked for by ${plan}, written from the figures published here. One whose years are not all there says that it is a draft.`,
  context: 'report of the programme, PDF',
  toTargets: 'Targets of the programme',
  toReports: 'Mid-term, final and two-year reports',
  onPage: 'In this report',
  title: (d) => `${d.title}, ${d.place}`,
  period: (d) => `${d.first}–${d.last}`,
  periodOne: (year) => year,
  draft: 'Draft',
  final: 'Final',
  finalText: (years) => `The figures of ${years} are final.`,
  draftText: (day) => `Draft. Figures up to ${day}.`,
  open: (years) => `Not over, or provisional: ${years}.`,
  toCome: (years) => `No figures yet: ${years}.`,
  draftRule:
    'No guess stands in the place of years without figures; the report is written anew with each release.',
  kinds: { programme: 'Progress of the programme', vital_statistics: 'Vital statistics of two years' },

  sections: {
    standing: 'Where the targets stand',
    reached: 'Reached',
    onTheWay: 'On the way',
    behind: 'Missed or behind',
    cannotSay: 'Cannot be said yet',
    notMeasurable: 'Not measurable, and which figure is missing',
    earlier: (year) => `Other aims up to ${year}`,
    later: (year) => `Aims after ${year}: pace and outlook`,
    tasks: 'Tasks',
    releases: 'Publication of figures against its terms',
    judged: 'How targets are judged',
  },
  summary: (d) =>
    `${d.targets} ${d.targets === '1' ? 'target' : 'targets'}, by final figures up to ${d.year}. ${d.list}.`,
  summaryNoYear: (d) =>
    `${d.targets} ${d.targets === '1' ? 'target' : 'targets'}; no year has final figures yet. ${d.list}.`,
  counted: (d) => `${d.state}: ${d.count}`,
  tableTitle: (year) => `Targets, judged up to ${year}`,
  aim: (d) => `${d.title}. Aim for ${d.year}: ${d.state}. ${d.said}`,
  aimAlone: (d) => `${d.title}. Aim for ${d.aim}: ${d.state}.`,
  upTo: (d) =>
    `This report looks at figures up to the end of ${d.year} only; the pace is reckoned from ${d.baseline}. Years not over do not count, nor do figures that are provisional or made from another office’s provisional ones.`,

  tasksLead: (d) => `${d.count} ${d.count === '1' ? 'task' : 'tasks'}, as of ${d.day}.`,
  tasksUndated: 'Tasks that are done without a day on record are told as done.',
  tasksGroup: (d) => `${d.group}: ${d.count}`,
  task: (d) => `${d.title} (${d.deadline}${d.lead === '' ? '' : `; led by: ${d.lead}`}).`,
  toTasks: 'Tasks',

  releasesLead: (day) =>
    `Terms that fall in the years of this report, by this site’s own record of releases as of ${day}.`,
  duty: (d) => `${d.kind}: ${d.list}.`,
  dutyYears: (d) => `${d.years} ${d.state}`,
  toCalendar: 'Release calendar',

  beside: (d) =>
    `Figures of ${d.first} and ${d.last} side by side; changes are told by the rule of the bulletins only.`,
};
