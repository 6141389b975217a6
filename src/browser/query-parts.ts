import type { Language } from '../text/language.ts';
import type { SessionSource } from './sql/session.ts';

/** The parts of the query page that scripts touch, found once by their `data-part`. */
export interface QueryParts {
  readonly language: Language;
  readonly source: SessionSource;
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
  readonly download: HTMLButtonElement;
  readonly error: HTMLElement;
  readonly errorTitle: HTMLElement;
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
    download: part('download'),
    error: part('error'),
    errorTitle: part('error-title'),
    errorMessage: part('error-message'),
    errorNear: part('error-near'),
    errorSql: part('error-sql'),
  };
}
