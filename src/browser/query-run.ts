import { formatNumber } from '../text/numbers.ts';
import { textsOf } from '../text/texts.ts';
import { download } from './download.ts';
import type { QueryParts } from './query-parts.ts';
import { QueryError } from './sql/engine.ts';
import { resultCsv, resultHtml, resultOf, rowsShown, type QueryResult } from './sql/result.ts';
import { asksForTables } from './sql/names.ts';
import {
  openSession,
  TableError,
  type Session,
  type SessionStage,
  type TableProgress,
} from './sql/session.ts';

/** Loads the engine with its progress shown, then lets the reader run queries. @throws Error when it cannot */
export async function startQueries(parts: QueryParts): Promise<void> {
  const session = await openSession(parts.source, (stage, bytes) => showProgress(parts, stage, bytes));
  const texts = textsOf(parts.language);
  let shown: QueryResult | null = null;
  const run = async (): Promise<void> => {
    if (parts.run.disabled) return;
    const outcome = await runQuery(parts, session);
    // After a stop the page still shows what it showed before.
    if (outcome !== 'stopped') shown = outcome;
  };
  parts.run.addEventListener('click', () => void run());
  parts.sql.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void run();
  });
  parts.download.addEventListener('click', () => {
    if (shown === null) return;
    const text = resultCsv(shown, session.site.simulated);
    download(new Blob([text], { type: 'text/csv;charset=utf-8' }), fileName(session.site));
  });
  parts.runBox.hidden = false;
  say(parts, texts.queryReady);
  parts.run.focus();
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

/** Runs what stands in the box and shows what comes of it; returns the result, `null` after an error. */
async function runQuery(parts: QueryParts, session: Session): Promise<QueryResult | 'stopped' | null> {
  const { language } = parts;
  const texts = textsOf(language);
  const sql = parts.sql.value;
  let stopped = false;
  const stop = (): void => {
    stopped = true;
    session.stop();
  };
  parts.stop.addEventListener('click', stop);
  parts.run.disabled = true;
  parts.stop.hidden = false;
  parts.result.setAttribute('aria-busy', 'true');
  say(parts, texts.queryRunning);
  try {
    await session.load(sql, (progress) => showTableProgress(parts, progress));
    if (stopped) throw new QueryError('query was canceled', sql);
    if (!parts.progressBox.hidden) say(parts, texts.queryRunning);
    parts.progressBox.hidden = true;
    const began = performance.now();
    const result = resultOf(await session.engine.query(sql));
    const took = formatNumber(Math.round(performance.now() - began), language);
    const rows = formatNumber(result.rows, language);
    const words = [texts.queryRows(rows, took)];
    if (result.rows > rowsShown) words.push(texts.queryRowsShown(formatNumber(rowsShown, language), rows));
    if (asksForTables(sql)) words.push(texts.queryLoadedOnly);
    parts.resultTable.innerHTML = resultHtml(result, language, texts.queryResult);
    say(parts, words.join('. '));
    parts.result.hidden = false;
    parts.error.hidden = true;
    return result;
  } catch (error) {
    if (stopped) {
      say(parts, texts.queryStopped);
      return 'stopped';
    }
    showError(parts, session, error, sql);
    return null;
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

/** Shows what went wrong, in the engine's own words, and the names it could not know. */
function showError(parts: QueryParts, session: Session, error: unknown, sql: string): void {
  const texts = textsOf(parts.language);
  const message = error instanceof Error ? error.message : String(error);
  const title = error instanceof TableError ? texts.queryTableFailed : texts.queryError;
  const near = session.near(message);
  parts.errorTitle.textContent = title;
  parts.errorMessage.textContent = message;
  parts.errorNear.textContent = near.length === 0 ? '' : texts.queryNear(near.join(', '));
  parts.errorNear.hidden = near.length === 0;
  parts.errorSql.textContent = error instanceof QueryError ? error.sql : sql;
  parts.status.textContent = '';
  parts.announcement.textContent = title;
  parts.error.hidden = false;
  parts.result.hidden = true;
}

/** Shows a sentence beside the buttons and has it read aloud. */
function say({ status, announcement }: QueryParts, sentence: string): void {
  status.textContent = sentence;
  announcement.textContent = sentence;
}

function fileName({ id, release, simulated }: Session['site']): string {
  return `${id}-${release.id}-sql${simulated ? '-simulated' : ''}.csv`;
}
