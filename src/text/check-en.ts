import type { CheckTexts } from './check-vi.ts';

/** The sentences of the page that checks count files, in English. */
export const checkEn: CheckTexts = {
  checkTitle: 'Check a count file',
  checkLead:
    'Choose the CSV file you are about to send: this page finds what would stop its publication, down to the line. The file is read on your own machine and sent nowhere.',
  checkNoScript:
    'This page needs JavaScript. Without it, run the command below on a machine with Niên giám: it checks every file of the site and reports the same faults.',
  checkCommand: 'npm run data -- folder-of-the-site',
  checkDrop: 'Drop a CSV file here, or press to choose one',
  checkDropHint: 'Several files at once will do, and files of some hundred MB.',
  checkReading: 'Register, and how the file is read',
  checkAsInput: (register, files) => `${register}, read as ${files} in site.yaml`,
  checkAsRegister: (register) => `${register}, with the standard column names`,
  checkChoose: 'Choose a register…',
  checkChooseText:
    'Neither the file’s name nor its columns tell which register this is. Choose one to check it.',
  checkGuessed: 'A guess from the file’s name and columns. Choose another where it is wrong.',
  checkWaiting: 'Waiting for its turn…',
  checkLooking: 'Looking at the file…',
  checkProgress: (d) => `${d.done} of ${d.all} MB read (${d.percent}%), ${d.rows} rows`,
  checkProgressRejected: (rows) => `, ${rows} of them with faults`,
  checkCancel: 'Cancel',
  checkCancelled: 'Cancelled: nothing can be said of this file yet.',
  checkAgain: 'Check again',
  checkGood: 'This file can be published.',
  checkGoodButRows: (rejected, allowed) =>
    `This file can be published, but without its ${rejected} faulty rows (site.yaml allows up to ${allowed} in all files together).`,
  checkBad: 'This file cannot be published yet.',
  checkBadWhole:
    'This file cannot be published yet: none of its rows can be counted before this is put right.',
  checkAccount: (d) =>
    `${d.read} rows read = ${d.accepted} accepted + ${d.rejected} rejected. The accepted rows stand for ${d.events} events.`,
  checkKinds: 'Faults by kind',
  checkFaultsHeading: 'Each fault',
  checkFaultsShown: (shown, all) => `The first ${shown} of ${all} faults are shown.`,
  checkReportHasAll: 'The report has all of them.',
  checkReportHas: (kept) => `The report has the first ${kept}.`,
  checkEnglish: 'The faults are worded as the command npm run data words them.',
  checkReason: 'Fault',
  checkColumn: 'Column',
  checkLine: 'Line',
  checkValue: 'Value',
  checkCount: 'Faults',
  checkExample: 'Example',
  checkLines: 'First lines',
  checkWholeFile: 'whole file',
  checkWarnings: 'Worth a second look',
  checkWarningsText: 'These rows are counted all the same and do not stop the publication.',
  checkWarning: (d) => `Column ${d.column}, ${d.values} (rows: ${d.rows}).`,
  checkSave: 'Save the report (CSV)',
  checkPrint: 'Print the result',
  checkFailed: 'This browser could not check the file.',
  checkUnreadable:
    'The file can no longer be read: it may have been changed, renamed or removed. Choose it again.',
  checkForeign: {
    workbook: 'This is an Excel workbook, not CSV. Open it in Excel, choose Save As, then “CSV UTF-8”.',
    zip: 'This is a compressed file, not CSV. Unpack it and choose the CSV file inside.',
    pdf: 'This is a PDF, not CSV. Counts in a PDF cannot be read; export them as CSV.',
    parquet: 'This is a Parquet file. This page checks CSV only; npm run data checks Parquet too.',
    folder: 'This is a folder. Open it and choose the files inside.',
  },
  checkWhatTitle: 'What is checked',
  checkWhat: [
    'The file is CSV in UTF-8, with every required column and none that is not known.',
    'Each value: dates, codes of units as they were on the day of the event, sex, age, ICD-10 codes, counts.',
    'The values of a row against each other: registration and event, legal deadlines, age.',
    'Nothing of a single person. Values that look like names, identity numbers or telephone numbers are refused, and masked in the result and the report.',
  ],
  checkWhatNot:
    'That two files give the same month, or that a month was not sent, shows only when all files are read together: the command npm run data does so before anything is published.',
  checkSummary: (good, all) => `${good} of ${all} files can be published.`,
};
