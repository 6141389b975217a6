import type { CountsFault } from '../../registers/checks/faults.ts';
import type { CountsWarning } from '../../registers/checks/value-warnings.ts';
import type { Language } from '../../text/language.ts';
import { formatNumber } from '../../text/numbers.ts';
import { checkTextsOf } from '../../text/check-texts.ts';
import { textsOf } from '../../text/texts.ts';
import { download } from '../download.ts';
import type { FileCard } from './file-card.ts';
import type { CheckResult } from './messages.ts';

/* What came of a file, shown in its card. The faults are worded by the checks, in English. */

/** Letters of a value a table shows; the report has it whole. */
const longestValue = 80;

/**
 * Shows a result.
 *
 * @param allowed rows the publication may leave out
 * @returns whether the file can be published, and the sentence that says so
 */
export function showResult(
  card: FileCard,
  result: CheckResult,
  { language, file, allowed }: { language: Language; file: File; allowed: number },
): { good: boolean; sentence: string } {
  const texts = checkTextsOf(language);
  const whole = (count: number): string => formatNumber(count, language);
  const { account, faultCount, kept } = result;
  const good = account !== null && account.rejected <= allowed;
  const sentence = good
    ? account.rejected === 0
      ? texts.checkGood
      : texts.checkGoodButRows(whole(account.rejected), whole(allowed))
    : account === null
      ? texts.checkBadWhole
      : texts.checkBad;
  card.showVerdict(sentence, good ? 'good' : 'bad');
  if (account !== null) {
    const { read, accepted, rejected, events } = account;
    card.part('account').textContent = texts.checkAccount({
      ...{ read: whole(read), accepted: whole(accepted), rejected: whole(rejected), events: whole(events) },
    });
    card.part('account').hidden = false;
  }
  const has = { kinds: result.kinds.length > 1 || faultCount > 1, faults: faultCount > 0 };
  card.part('kinds').hidden = !has.kinds;
  card.part('faults').hidden = !has.faults;
  card.part('english').hidden = !has.faults;
  card
    .part('kind-rows')
    .replaceChildren(
      ...result.kinds.map(({ reason, column, faults, example, lines }) =>
        row([
          cell(whole(faults), 'number'),
          cell(column),
          reasonCell(reason),
          cell(shortened(example)),
          cell(linesText(lines, faults, texts.checkWholeFile)),
        ]),
      ),
    );
  card
    .part('fault-rows')
    .replaceChildren(...result.faults.map((fault) => faultRow(fault, texts.checkWholeFile)));
  const shown =
    faultCount <= result.faults.length
      ? []
      : [
          texts.checkFaultsShown(whole(result.faults.length), whole(faultCount)),
          kept === faultCount ? texts.checkReportHasAll : texts.checkReportHas(whole(kept)),
        ];
  card.part('faults-shown').textContent = shown.join(' ');
  showWarnings(card, result.warnings, language);
  card.part('result').hidden = false;
  card.part('actions').hidden = false;
  card.part('save').hidden = !has.faults;
  card.part('save').onclick = () => download(result.report, reportName(file.name, language));
  return { good, sentence };
}

/** One line a kind of warning and column, as the publication prints them. */
function showWarnings(card: FileCard, warnings: readonly CountsWarning[], language: Language): void {
  const texts = checkTextsOf(language);
  const byKind = new Map<string, CountsWarning[]>();
  for (const warning of warnings) {
    const key = `${warning.kind} ${warning.column}`;
    byKind.set(key, [...(byKind.get(key) ?? []), warning]);
  }
  const items = [...byKind.values()].map((same) => {
    const [first] = same;
    const values = same.map(({ value }) => value);
    const item = document.createElement('li');
    item.textContent = [
      texts.checkWarning({
        column: first?.column ?? '',
        values: values.length > 5 ? `${values.slice(0, 5).join(', ')} …` : values.join(', '),
        rows: formatNumber(
          same.reduce((sum, { rows }) => sum + rows, 0),
          language,
        ),
      }),
      first === undefined ? '' : textsOf(language).warnings[first.kind],
    ].join(' ');
    return item;
  });
  card.part('warning-list').replaceChildren(...items);
  card.part('warnings').hidden = items.length === 0;
}

function faultRow({ line, column, value, reason }: CountsFault, wholeFile: string): HTMLTableRowElement {
  return row([
    cell(line === null ? wholeFile : String(line), 'number'),
    cell(column),
    cell(shortened(value)),
    reasonCell(reason),
  ]);
}

function shortened(value: string): string {
  return value.length > longestValue ? `${value.slice(0, longestValue)}…` : value;
}

function linesText(lines: readonly number[], faults: number, wholeFile: string): string {
  if (lines.length === 0) return wholeFile;
  return lines.join(', ') + (faults > lines.length ? ' …' : '');
}

function row(cells: readonly HTMLTableCellElement[]): HTMLTableRowElement {
  const made = document.createElement('tr');
  made.append(...cells);
  return made;
}

function cell(text: string, kind = ''): HTMLTableCellElement {
  const made = document.createElement('td');
  made.textContent = text;
  if (kind !== '') made.dataset['kind'] = kind;
  return made;
}

function reasonCell(reason: string): HTMLTableCellElement {
  const made = cell(reason, 'reason');
  made.lang = 'en';
  return made;
}

/** `deaths.csv` gives `deaths-kiem-tra.csv`, `deaths-check.csv`. */
function reportName(file: string, language: Language): string {
  return `${file.replace(/\.[^.]*$/, '')}-${language === 'vi' ? 'kiem-tra' : 'check'}.csv`;
}
