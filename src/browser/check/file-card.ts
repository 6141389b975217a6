import type { CheckProgress } from '../../registers/checks/check-file.ts';
import { formatNumber } from '../../text/numbers.ts';
import { checkTextsOf } from '../../text/check-texts.ts';
import { textsOf } from '../../text/texts.ts';
import type { Language } from '../../text/language.ts';
import type { Reading } from './readings.ts';

/** The part of the page that shows one file: how it is read, how far its check is, what came of it. */
export interface FileCard {
  readonly element: HTMLElement;
  /** Finds a part by its `data-part`. @throws Error when the card lacks it */
  part<E extends HTMLElement = HTMLElement>(name: string): E;
  /** Says what it is doing; takes the result of a former check away. */
  say(sentence: string): void;
  /** Shows which reading is chosen; -1 asks for one. `guessed`: it was not the reader who chose. */
  showReading(place: number, guessed: boolean): void;
  showProgress(progress: CheckProgress): void;
  /** Shows how it ended, in a sentence that is good news, bad news or neither. */
  showVerdict(sentence: string, news: 'good' | 'bad' | 'none'): void;
}

interface CardCalls {
  /** The reader chose a reading, or wants the file checked again. */
  readonly onReading: (place: number) => void;
  readonly onCancel: () => void;
}

/** Makes the card of a file from the page's template, with an id of its own for its heading. */
export function fileCard(
  template: HTMLTemplateElement,
  {
    file,
    readings,
    language,
    id,
  }: { file: File; readings: readonly Reading[]; language: Language; id: string },
  { onReading, onCancel }: CardCalls,
): FileCard {
  const texts = checkTextsOf(language);
  const element = (template.content.cloneNode(true) as DocumentFragment).firstElementChild as HTMLElement;
  const part = <E extends HTMLElement = HTMLElement>(name: string): E => {
    const found = element.querySelector<E>(`[data-part="${name}"]`);
    if (found === null) throw new Error(`the card has no part ${name}`);
    return found;
  };
  const show = (name: string, shown: boolean): void => {
    part(name).hidden = !shown;
  };
  const heading = part('name');
  heading.id = id;
  heading.textContent = file.name;
  element.setAttribute('aria-labelledby', id);
  for (const labelled of element.querySelectorAll<HTMLElement>('[data-heading]')) {
    const own = `${id}-${labelled.dataset['heading'] ?? ''}`;
    part(labelled.dataset['heading'] ?? '').id = own;
    labelled.setAttribute('aria-labelledby', own);
  }
  const megabytes = (bytes: number): string => formatNumber(bytes / 1e6, language, bytes < 1e7 ? 2 : 1);
  part('size').textContent =
    file.size < 1e5
      ? `${formatNumber(Math.ceil(file.size / 100) / 10, language, 1)} kB`
      : `${megabytes(file.size)} MB`;
  const select = part<HTMLSelectElement>('reading');
  select.append(...readingOptions(readings, language));
  select.addEventListener('change', () => onReading(Number(select.value)));
  part('cancel').addEventListener('click', onCancel);
  part('print').addEventListener('click', () => print());
  part('again').addEventListener('click', () => onReading(Number(select.value)));

  const clear = (): void => {
    for (const name of ['progress-box', 'verdict', 'account', 'result', 'actions', 'again'])
      show(name, false);
  };
  return {
    element,
    part,
    say(sentence) {
      // A button that goes away would lose the focus, and with it a keyboard's place in the page.
      const again = document.activeElement === part('again');
      clear();
      part<HTMLProgressElement>('progress').value = 0;
      part('progress-text').textContent = sentence;
      show('progress-box', true);
      if (again) part('cancel').focus();
    },
    showReading(place, guessed) {
      select.value = String(place);
      show('reading-box', true);
      show('guessed', guessed && place !== -1);
      show('ask', place === -1);
      if (place === -1) clear();
    },
    showProgress({ bytes, rows, rejected }) {
      const share = file.size === 0 ? 1 : bytes / file.size;
      const whole = (count: number): string => formatNumber(count, language);
      const words = texts.checkProgress({
        done: megabytes(bytes),
        all: megabytes(file.size),
        percent: whole(Math.floor(share * 100)),
        rows: whole(rows),
      });
      part<HTMLProgressElement>('progress').value = share;
      part('progress-text').textContent =
        words + (rejected > 0 ? texts.checkProgressRejected(whole(rejected)) : '');
    },
    showVerdict(sentence, news) {
      if (document.activeElement === part('cancel')) heading.focus();
      clear();
      const verdict = part('verdict');
      verdict.dataset['news'] = news;
      part('verdict-text').textContent = sentence;
      verdict.hidden = false;
    },
  };
}

function readingOptions(readings: readonly Reading[], language: Language): HTMLOptionElement[] {
  const texts = checkTextsOf(language);
  const alone = (register: string): boolean =>
    readings.filter((reading) => reading.register === register).length === 1;
  const text = ({ register, input, ofSite }: Reading): string => {
    const name = textsOf(language).sources[register];
    if (alone(register)) return name;
    return ofSite ? texts.checkAsInput(name, input.files.join(', ')) : texts.checkAsRegister(name);
  };
  return readings.map((reading, place) => new Option(text(reading), String(place)));
}
