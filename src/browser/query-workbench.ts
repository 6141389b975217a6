import { readManifest } from '../catalogue/manifest.ts';
import { queryTextsOf } from '../text/query-texts.ts';
import { element } from './element.ts';
import type { QueryBox } from './query-box.ts';
import { forgetStatements, keepStatement, keptStatements } from './query-history.ts';
import type { OwnFiles } from './query-own.ts';
import type { QueryParts } from './query-parts.ts';
import type { Runner } from './query-run.ts';
import { fragmentOf, questionIn } from './query-sql-address.ts';
import type { EngineWorker } from './sql/engine-worker.ts';
import { parametersOf } from './sql/statements.ts';

/** What can be done with the SQL of the box besides writing it. */
export interface Workbench {
  /** Loads the engine and lets the reader run statements. @throws Error when it cannot, or at the signal */
  start(worker: EngineWorker, signal: AbortSignal): Promise<void>;
  /** Has the editor offer the names of tables, columns and codes. */
  offerNames(): Promise<void>;
  /** Follows the text: its parameters have fields. */
  changed(): void;
  copyLink(): Promise<void>;
  format(): Promise<void>;
  showHistory(): void;
  /** Takes files of the reader's own. */
  takeFiles(files: readonly File[]): Promise<void>;
  /** Puts the question of an address into the box, without running it; false where it cannot be read. */
  takeQuestion(fragment: string): Promise<boolean>;
}

/** The tools of the box, without the engine. */
export function openWorkbench(parts: QueryParts, box: QueryBox): Workbench {
  const texts = queryTextsOf(parts.language);
  let runner: Runner | null = null;
  let own: OwnFiles | null = null;
  let shown = '';
  const tell = (sentence: string): void => {
    parts.toolSaid.textContent = sentence;
  };
  const fields = (): HTMLInputElement[] => [...parts.parameterFields.querySelectorAll('input')];
  const values = (): Record<string, string> =>
    Object.fromEntries(fields().map(({ name, value }) => [name, value]));

  /** A field for each parameter; those that were filled in keep their values. */
  const showParameters = (given: Readonly<Record<string, string>> = values()): void => {
    const names = parametersOf(box.text());
    parts.parameters.hidden = names.length === 0;
    if (names.join() === shown && given === undefined) return;
    const kept = { ...values(), ...given };
    if (names.join() !== shown)
      parts.parameterFields.replaceChildren(
        ...names.map((name) => {
          const id = `tham-so-${name}`;
          const input = element('input', { id, name, type: 'text', autocomplete: 'off' });
          return element('p', { class: 'control' }, element('label', { for: id }, `$${name}`), input);
        }),
      );
    shown = names.join();
    for (const input of fields()) input.value = kept[input.name] ?? '';
  };

  /** The address carries the question, for whoever copies it. */
  const keepInAddress = async (): Promise<void> => {
    const fragment = await fragmentOf({ sql: box.text(), parameters: values() });
    if (fragment === '') return;
    history.replaceState(history.state, '', `${location.pathname}${location.search}#${fragment}`);
    const link = document.querySelector<HTMLAnchorElement>('[data-language-switch]');
    if (link !== null) link.hash = fragment;
  };

  parts.historyForget.addEventListener('click', () => {
    forgetStatements();
    showHistory();
  });
  const showHistory = (): void => {
    if (!parts.history.open) return;
    const kept = keptStatements();
    const items = kept.map((sql) => {
      const button = element(
        'button',
        {
          type: 'button',
          class: 'block w-full cursor-pointer truncate py-2 text-left font-mono text-sm',
          title: sql,
        },
        sql.replace(/\s+/g, ' ').slice(0, 200),
      );
      button.addEventListener('click', () => {
        box.write(sql);
        box.focus();
      });
      return element('li', {}, button);
    });
    parts.historyList.replaceChildren(...(items.length > 0 ? items : [element('li', {}, texts.historyNone)]));
    parts.historyForget.hidden = items.length === 0;
  };

  return {
    async offerNames() {
      if (runner !== null) return box.offer(runner.session.tables);
      // Where they do not come, the engine brings them later.
      const text = await fetch(parts.source.manifest)
        .then((response) => response.text())
        .catch(() => null);
      if (text !== null) box.offer(readManifest(text).tables);
    },
    async start(worker, signal) {
      const { openRunner } = await import('./query-run.ts');
      signal.throwIfAborted();
      runner = await openRunner(parts, box, worker, signal, {
        values,
        ran(sql) {
          keepStatement(sql);
          showHistory();
          void keepInAddress();
        },
      });
      box.offer(runner.session.tables);
      await own?.bringIn(runner.session);
    },
    changed: () => showParameters(),
    async copyLink() {
      await keepInAddress();
      try {
        await navigator.clipboard.writeText(location.href);
        tell(texts.linkCopied);
      } catch {
        tell(texts.linkShown);
      }
    },
    async format() {
      try {
        const { formattedSql } = await import('./sql-editor/formatted.ts');
        box.write(formattedSql(box.text()));
        tell(texts.formatted);
      } catch (error) {
        console.warn(error);
        tell(texts.formatFailed);
      }
    },
    showHistory,
    async takeFiles(files) {
      const { openOwnFiles } = await import('./query-own.ts');
      own ??= openOwnFiles(parts, () => runner?.session ?? null);
      await own.take(files);
    },
    async takeQuestion(fragment) {
      try {
        const question = await questionIn(fragment);
        if (question === null) return false;
        // The address of the statement that stands there already.
        if (question.sql !== box.text()) box.write(question.sql);
        showParameters(question.parameters);
        return true;
      } catch (error) {
        console.warn(error);
        return false;
      }
    },
  };
}
