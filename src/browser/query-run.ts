import { formatNumber } from '../text/numbers.ts';
import { queryTextsOf } from '../text/query-texts.ts';
import { textsOf } from '../text/texts.ts';
import type { QueryBox } from './query-box.ts';
import { openLost, type LostThings } from './query-lost.ts';
import type { QueryParts } from './query-parts.ts';
import { openResults, type StatementResult } from './query-results.ts';
import { mostRows, QueryError } from './sql/engine.ts';
import type { EngineWorker } from './sql/engine-worker.ts';
import { isFatal, placeIn, readMessage } from './sql/engine-errors.ts';
import { asksForTables } from './sql/names.ts';
import { changesSomething } from './sql/made-things.ts';
import { resultOf } from './sql/result.ts';
import { openSession, type Session, type SessionStage } from './sql/session.ts';
import { filledSql, statementsOf, type FilledSql } from './sql/statements.ts';
import { TableError, type TableProgress } from './sql/table-loads.ts';

/** An engine that runs what stands in the box. */
export interface Runner {
  readonly session: Session;
}

/** What running needs of the page, and tells it. */
export interface RunnerPlace {
  /** The values of the parameters. */
  values(): Record<string, string>;
  /** Called with the whole text, when it begins to run. */
  ran(sql: string): void;
}

/** A query that goes on for longer is ended. */
const timeLimit = 120_000;

/** Loads the engine with its progress shown, then lets the reader run queries. @throws Error when it cannot, or at the signal */
export async function openRunner(
  parts: QueryParts,
  box: QueryBox,
  worker: EngineWorker,
  signal: AbortSignal,
  place: RunnerPlace,
): Promise<Runner> {
  const session = await openSession(
    parts.source,
    { worker, sql: box.text() },
    (stage, bytes) => showProgress(parts, stage, bytes),
    signal,
  );
  const results = openResults(parts, session, (sentence) => say(parts, sentence));
  const lost = openLost(parts, box);
  const run = async (): Promise<void> => {
    if (parts.run.disabled) return;
    const part = box.selected().trim() === '' ? null : box.selected();
    const text = part ?? box.text();
    place.ran(box.text());
    parts.question.textContent = '';
    box.mark(null);
    await runText(parts, { session, lost }, filledSql(text, place.values()), results.show, (where) =>
      box.mark(
        where && part !== null
          ? { from: where.from + box.text().indexOf(part), to: where.to + box.text().indexOf(part) }
          : where,
      ),
    );
  };
  parts.run.addEventListener('click', () => void run());
  parts.runBox.hidden = false;
  say(parts, textsOf(parts.language).queryReady);
  parts.run.focus();
  return { session };
}

interface Place {
  readonly from: number;
  readonly to: number;
}

/** Runs the statements of a text one after another and shows what comes of them. */
async function runText(
  parts: QueryParts,
  { session, lost }: { readonly session: Session; readonly lost: LostThings },
  filled: FilledSql,
  show: (results: readonly StatementResult[]) => void,
  mark: (place: Place | null) => void,
): Promise<void> {
  const { language } = parts;
  const texts = textsOf(language);
  const query = queryTextsOf(language);
  let ended: 'stopped' | 'late' | null = null;
  const end = (why: 'stopped' | 'late'): void => {
    ended ??= why;
    session.stop();
  };
  const stop = (): void => end('stopped');
  parts.stop.addEventListener('click', stop);
  parts.run.disabled = true;
  parts.stop.hidden = false;
  parts.result.setAttribute('aria-busy', 'true');
  say(parts, texts.queryRunning);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const statements = statementsOf(filled.sql);
  const results: StatementResult[] = [];
  let [sql, from] = [filled.sql, 0];
  try {
    if (await session.revive(false)) lost.restarted();
    if (statements.length === 0) throw new QueryError('there are no statements', sql);
    for (const statement of statements) {
      ({ sql, from } = statement);
      await session.load(sql, (progress) => showTableProgress(parts, progress));
      if (ended !== null) throw new QueryError('query was canceled', sql);
      if (!parts.progressBox.hidden) say(parts, texts.queryRunning);
      parts.progressBox.hidden = true;
      timer = setTimeout(() => end('late'), timeLimit);
      const began = performance.now();
      const { table, isCut } = await session.query(sql);
      clearTimeout(timer);
      const result = resultOf(table);
      lost.ran(sql);
      results.push({ sql, result, isCut, took: performance.now() - began });
    }
    show(results);
    parts.result.hidden = false;
    parts.error.hidden = true;
    say(parts, wordsOf(parts, results).join('. '));
  } catch (error) {
    clearTimeout(timer);
    const message = error instanceof Error ? error.message : String(error);
    const isFull = readMessage(message).mistake === 'memory' && !(await mayGoOn(session, lost));
    const isSpent = ended === null && (isFatal(message) || isFull);
    const wasRevived = await session.revive(isSpent).catch(() => false);
    if (wasRevived) lost.restarted();
    if (ended === 'stopped')
      say(parts, [texts.queryStopped, wasRevived ? query.restarted : ''].join(' ').trim());
    else {
      const late = ended === 'late' ? query.timeLimit(formatNumber(timeLimit / 1000, language)) : '';
      const place = ended === null ? placeIn(sql, message) : null;
      const inText = place && { from: filled.place(place.from + from), to: filled.place(place.to + from) };
      showError(parts, session, error, { sql, place, words: late, more: wasRevived ? query.restarted : '' });
      mark(inText);
    }
  } finally {
    parts.run.disabled = false;
    parts.stop.hidden = true;
    parts.progressBox.hidden = true;
    parts.result.removeAttribute('aria-busy');
    parts.stop.removeEventListener('click', stop);
    // A button that is disabled or hidden loses the focus, and with it a keyboard's place in the page.
    if (document.activeElement === document.body) parts.run.focus();
  }
}

/**
 * Whether an engine whose memory was spent goes on: starting anew gives the page its memory back, but takes what the
 * reader made, so that one with something in it stays as long as it answers.
 */
async function mayGoOn(session: Session, lost: LostThings): Promise<boolean> {
  if (!lost.hasMade()) return false;
  return session.query('SELECT 1').then(
    () => true,
    () => false,
  );
}

/** What is said of results: of the last one its rows and time. */
function wordsOf({ language }: QueryParts, results: readonly StatementResult[]): string[] {
  const texts = textsOf(language);
  const query = queryTextsOf(language);
  const last = results.at(-1);
  if (last === undefined) return [];
  const number = (value: number): string => formatNumber(Math.round(value), language);
  return [
    last.result.rows === 0 && changesSomething(last.sql)
      ? query.done
      : texts.queryRows(number(last.result.rows), number(last.took)),
    ...(results.length > 1 ? [query.statementsRun(number(results.length))] : []),
    ...(last.isCut ? [query.cut(number(Math.min(last.result.rows, mostRows)))] : []),
    ...(asksForTables(last.sql) ? [texts.queryLoadedOnly] : []),
  ];
}

function showProgress(parts: QueryParts, stage: SessionStage, bytes: number): void {
  const texts = textsOf(parts.language);
  const all = parts.source.engineBytes;
  const words = {
    fetching: texts.queryProgress(megabytes(parts, bytes), megabytes(parts, all)),
    starting: texts.queryStarting,
  };
  parts.progress.value = bytes / all;
  // The words change with every tenth of a megabyte; said aloud is only what begins, not how far it is.
  parts.progressText.textContent = words[stage];
  if (stage !== 'fetching') parts.announcement.textContent = words[stage];
}

function showTableProgress(parts: QueryParts, { tables, arrived, bytes }: TableProgress): void {
  const texts = textsOf(parts.language);
  const coming = tables.join(', ');
  parts.progressBox.hidden = false;
  parts.progress.value = arrived / bytes;
  parts.progressText.textContent =
    arrived < bytes
      ? texts.queryTableProgress(coming, megabytes(parts, arrived, 2), megabytes(parts, bytes, 2))
      : texts.queryLoadingTables(coming);
  if (arrived === 0) say(parts, texts.queryFetchingTables(coming));
}

function megabytes({ language }: QueryParts, bytes: number, decimals = 1): string {
  return formatNumber(bytes / 1e6, language, decimals);
}

/** Shows what went wrong in the reader's language, where, and the engine's own words. */
function showError(
  parts: QueryParts,
  session: Session,
  error: unknown,
  { sql, place, words, more }: { sql: string; place: Place | null; words: string; more: string },
): void {
  const texts = textsOf(parts.language);
  const query = queryTextsOf(parts.language);
  const message = error instanceof Error ? error.message : String(error);
  const title = error instanceof TableError ? texts.queryTableFailed : texts.queryError;
  const near = session.near(message);
  const { mistake, about } = readMessage(message);
  const line = place === null ? 0 : sql.slice(0, place.from).split('\n').length;
  const sentences = [
    words === '' && !(error instanceof TableError) ? query.mistakes[mistake](about) : words,
    line > 1 ? query.errorAt(String(line)) : '',
    more,
  ].filter((one) => one !== '');
  parts.errorTitle.textContent = title;
  parts.errorWords.textContent = sentences.join(' ');
  parts.errorMessage.textContent = message;
  parts.errorNear.textContent = near.length === 0 ? '' : texts.queryNear(near.join(', '));
  parts.errorNear.hidden = near.length === 0;
  parts.errorSql.replaceChildren(...markedSql(sql, place));
  parts.status.textContent = '';
  parts.announcement.textContent = [title, ...sentences].join('. ');
  parts.error.hidden = false;
  parts.result.hidden = true;
}

/** A statement with the place that is wrong marked in it. */
function markedSql(sql: string, place: Place | null): (string | Node)[] {
  if (place === null) return [sql];
  const mark = document.createElement('mark');
  mark.textContent = sql.slice(place.from, place.to) || ' ';
  return [sql.slice(0, place.from), mark, sql.slice(place.to)];
}

/** Shows a sentence beside the buttons and has it read aloud. */
function say({ status, announcement }: QueryParts, sentence: string): void {
  status.textContent = sentence;
  announcement.textContent = sentence;
}
