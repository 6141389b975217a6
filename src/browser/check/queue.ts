import type { Language } from '../../text/language.ts';
import { formatNumber } from '../../text/numbers.ts';
import { checkTextsOf } from '../../text/check-texts.ts';
import type { ChosenFile } from '../check-page.ts';
import { openChecker, UnreadableFile, type Checker } from './checker.ts';
import { fileCard, type FileCard } from './file-card.ts';
import { readingsOf, type Reading } from './readings.ts';
import { showResult } from './result.ts';
import type { CheckSettings } from './settings.ts';

/** Where the page shows what comes of its files. */
export interface CheckPlaces {
  readonly language: Language;
  readonly template: HTMLTemplateElement;
  readonly cards: HTMLElement;
  /** Read aloud when it changes. */
  readonly announcement: HTMLElement;
  /** How many of the files can be published. */
  readonly summary: HTMLElement;
  /** Address of the site's settings. */
  readonly settings: string;
}

interface Task {
  readonly file: File;
  readonly card: FileCard;
  /** Place of the reading chosen by the reader or guessed; `null` before. */
  reading: number | null;
  state: 'waiting' | 'running' | 'done';
  /** Whether the file can be published, once that is known. */
  good: boolean | null;
}

/** Fetches the site's settings and starts the worker. @returns a function that checks files, one after the other */
export async function openQueue(places: CheckPlaces): Promise<(files: readonly ChosenFile[]) => void> {
  const response = await fetch(places.settings, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${places.settings}: status ${response.status}`);
  const settings = (await response.json()) as CheckSettings;
  const readings = readingsOf(settings);
  const checker = openChecker(settings);
  const texts = checkTextsOf(places.language);
  const tasks: Task[] = [];
  let running = false;

  const run = async (): Promise<void> => {
    if (running) return;
    running = true;
    for (let task = next(tasks); task !== undefined; task = next(tasks)) {
      task.state = 'running';
      await runTask(task, { checker, readings, settings, places });
      // The reader may have chosen another reading meanwhile, and it waits again.
      if (task.state === 'running') task.state = 'done';
      showSummary(places, tasks);
    }
    running = false;
  };
  const wait = (task: Task): void => {
    if (task.state === 'running') checker.end();
    Object.assign(task, { state: 'waiting', good: null });
    task.card.say(texts.checkWaiting);
    void run();
  };

  return (files) => {
    for (const { file, isFolder } of files) {
      const calls = {
        onReading(place: number): void {
          task.reading = place;
          task.card.showReading(place, false);
          wait(task);
        },
        onCancel(): void {
          const ran = task.state === 'running';
          task.state = 'done';
          if (ran) return checker.end();
          task.card.showVerdict(texts.checkCancelled, 'none');
          task.card.part('again').hidden = task.reading === null;
        },
      };
      const about = { file, readings, language: places.language, id: `tep-${tasks.length + 1}` };
      const task: Task = {
        file,
        card: fileCard(places.template, about, calls),
        ...{ reading: null, state: 'waiting', good: null },
      };
      tasks.push(task);
      places.cards.append(task.card.element);
      if (isFolder) {
        Object.assign(task, { state: 'done', good: false });
        task.card.showVerdict(texts.checkForeign.folder, 'bad');
      } else task.card.say(texts.checkWaiting);
    }
    void run();
  };
}

function next(tasks: readonly Task[]): Task | undefined {
  return tasks.find(({ state }) => state === 'waiting');
}

interface RunWith {
  readonly checker: Checker;
  readonly readings: readonly Reading[];
  readonly settings: CheckSettings;
  readonly places: CheckPlaces;
}

async function runTask(task: Task, { checker, readings, settings, places }: RunWith): Promise<void> {
  const { file, card } = task;
  const { language } = places;
  const texts = checkTextsOf(language);
  const announce = (sentence: string): void => {
    places.announcement.textContent = `${file.name}: ${sentence}`;
  };
  const tell = (sentence: string, news: 'bad' | 'none'): void => {
    card.showVerdict(sentence, news);
    announce(sentence);
  };
  const tellCancelled = (): void => {
    tell(texts.checkCancelled, 'none');
    card.part('again').hidden = false;
  };
  try {
    if (task.reading === null) {
      card.say(texts.checkLooking);
      const { reading, foreign } = await checker.look(file, readings);
      if (isWaiting(task)) return;
      if (foreign !== null) {
        task.good = false;
        return tell(texts.checkForeign[foreign], 'bad');
      }
      card.showReading(reading, true);
      if (reading === -1) return announce(texts.checkChooseText);
      task.reading = reading;
    }
    if (task.state === 'done') return tellCancelled();
    const reading = readings[task.reading];
    if (reading === undefined) return;
    card.showProgress({ bytes: 0, rows: 0, rejected: 0 });
    const result = await checker.check(file, reading, card.showProgress);
    if (isWaiting(task)) return;
    if (result === null) return tellCancelled();
    const { good, sentence } = showResult(card, result, {
      ...{ language, file, allowed: settings.rejected_rows_allowed },
    });
    task.good = good;
    announce(sentence);
  } catch (error) {
    if (error instanceof UnreadableFile) return tell(texts.checkUnreadable, 'bad');
    tell(`${texts.checkFailed} ${error instanceof Error ? error.message : String(error)}`, 'bad');
  }
}

/** Whether another reading was chosen while the check ran. */
function isWaiting({ state }: Task): boolean {
  return state === 'waiting';
}

function showSummary({ summary, language }: CheckPlaces, tasks: readonly Task[]): void {
  const told = tasks.filter(({ good }) => good !== null);
  const whole = (count: number): string => formatNumber(count, language);
  summary.hidden = tasks.length < 2 || told.length < tasks.length;
  summary.textContent = checkTextsOf(language).checkSummary(
    whole(told.filter(({ good }) => good === true).length),
    whole(tasks.length),
  );
}
