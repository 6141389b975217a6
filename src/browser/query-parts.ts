import type { Language } from '../text/language.ts';
import type { SessionSource } from './sql/session.ts';

/** The parts of the query page that scripts touch, found once by their `data-part`. */
export interface QueryParts {
  readonly language: Language;
  readonly source: SessionSource;
  /** Address of the areas of the site's units, `''` where it has none. */
  readonly areas: string;
  /** Sentences needed before the others are fetched. */
  readonly words: { readonly fromAddress: string; readonly badAddress: string; readonly cancelled: string };
  readonly sql: HTMLTextAreaElement;
  readonly start: HTMLButtonElement;
  readonly startBox: HTMLElement;
  readonly runBox: HTMLElement;
  readonly run: HTMLButtonElement;
  readonly stop: HTMLButtonElement;
  readonly progressBox: HTMLElement;
  readonly progress: HTMLProgressElement;
  readonly progressText: HTMLElement;
  readonly failure: HTMLElement;
  readonly failureReason: HTMLElement;
  readonly status: HTMLElement;
  /** Read aloud when it changes. */
  readonly announcement: HTMLElement;
  readonly result: HTMLElement;
  readonly resultTable: HTMLElement;
  /** Buttons of the results of several statements. */
  readonly picks: HTMLElement;
  readonly download: HTMLButtonElement;
  readonly downloadXlsx: HTMLButtonElement;
  readonly downloadParquet: HTMLButtonElement;
  readonly downloadSaid: HTMLElement;
  readonly chartKind: HTMLSelectElement;
  readonly chartBox: HTMLElement;
  /** What the address brought along, in words. */
  readonly question: HTMLElement;
  readonly editor: HTMLElement;
  readonly parameters: HTMLElement;
  readonly parameterFields: HTMLElement;
  readonly cancel: HTMLButtonElement;
  readonly copyLink: HTMLButtonElement;
  readonly format: HTMLButtonElement;
  readonly toolSaid: HTMLElement;
  readonly history: HTMLDetailsElement;
  readonly historyList: HTMLElement;
  readonly historyForget: HTMLButtonElement;
  readonly own: HTMLDetailsElement;
  readonly ownZone: HTMLElement;
  readonly ownInput: HTMLInputElement;
  readonly ownList: HTMLElement;
  /** What of the reader's a new engine no longer has. */
  readonly lost: HTMLElement;
  readonly lostWords: HTMLElement;
  readonly lostAgain: HTMLButtonElement;
  readonly error: HTMLElement;
  readonly errorTitle: HTMLElement;
  /** What is wrong, in the reader's language. */
  readonly errorWords: HTMLElement;
  /** The engine's own words. */
  readonly errorMessage: HTMLElement;
  /** Published tables of similar names. */
  readonly errorNear: HTMLElement;
  readonly errorSql: HTMLElement;
}

/** Finds the parts. @throws Error when the page lacks one */
export function queryParts(page: HTMLElement): QueryParts {
  const part = <E extends HTMLElement = HTMLElement>(name: string): E => {
    const found = page.querySelector<E>(`[data-part="${name}"]`);
    if (found === null) throw new Error(`the page has no part ${name}`);
    return found;
  };
  const said = (name: string): string => page.dataset[name] ?? '';
  return {
    words: {
      fromAddress: said('fromAddress'),
      badAddress: said('badAddress'),
      cancelled: said('cancelled'),
    },
    language: said('language') === 'en' ? 'en' : 'vi',
    source: {
      engine: {
        worker: said('worker'),
        module: said('module'),
        packedBytes: Number(said('packedBytes')),
        moduleBytes: Number(said('moduleBytes')),
      },
      engineBytes: Number(said('engineBytes')),
      manifest: '/du-lieu/manifest.json',
      files: '/du-lieu/',
    },
    areas: said('areas'),
    sql: part('sql'),
    start: part('start'),
    startBox: part('start-box'),
    runBox: part('run-box'),
    run: part('run'),
    stop: part('stop'),
    progressBox: part('progress-box'),
    progress: part('progress'),
    progressText: part('progress-text'),
    failure: part('failure'),
    failureReason: part('failure-reason'),
    status: part('status'),
    announcement: part('query-announcement'),
    result: part('result'),
    resultTable: part('result-table'),
    picks: part('picks'),
    download: part('download'),
    downloadXlsx: part('download-xlsx'),
    downloadParquet: part('download-parquet'),
    downloadSaid: part('download-said'),
    chartKind: part('chart-kind'),
    chartBox: part('result-chart-box'),
    question: part('question'),
    editor: part('editor'),
    parameters: part('parameters'),
    parameterFields: part('parameter-fields'),
    cancel: part('cancel'),
    copyLink: part('copy-link'),
    format: part('format'),
    toolSaid: part('tool-said'),
    history: part('history'),
    historyList: part('history-list'),
    historyForget: part('history-forget'),
    own: part('own'),
    ownZone: part('own-zone'),
    ownInput: part('own-input'),
    ownList: part('own-list'),
    lost: part('lost'),
    lostWords: part('lost-words'),
    lostAgain: part('lost-again'),
    error: part('error'),
    errorTitle: part('error-title'),
    errorWords: part('error-words'),
    errorMessage: part('error-message'),
    errorNear: part('error-near'),
    errorSql: part('error-sql'),
  };
}
