import { checkCountFile } from '../../registers/checks/check-file.ts';
import { longestLine, readHeader } from '../../registers/checks/header.ts';
import { registers } from '../../registers/checks/register.ts';
import { accessTo } from './file-access.ts';
import { foreignKind } from './file-kind.ts';
import type { Answer, Order } from './messages.ts';
import { likelyReading } from './readings.ts';
import { reportOf } from './report.ts';

/* Checks files beside the page, so that it never stands still. One file at a time; nothing is fetched or sent. */

/** Faults the page shows; the report has more. */
const mostShown = 100;
/** Milliseconds between two words on how far it is. */
const pause = 100;

let ending = new AbortController();

addEventListener('message', ({ data }: MessageEvent<Order>) => {
  if (data.order === 'end') return ending.abort();
  ending = new AbortController();
  const done = data.order === 'look' ? look(data) : check(data, ending.signal);
  done.catch((error: unknown) => {
    if (ending.signal.aborted) return answer({ answer: 'ended' });
    const unreadable = error instanceof DOMException && /^Not(Readable|Found)Error$/.test(error.name);
    answer({ answer: 'failed', reason: error instanceof Error ? error.message : String(error), unreadable });
  });
});

function answer(told: Answer): void {
  postMessage(told);
}

async function look({ file, readings }: Extract<Order, { order: 'look' }>): Promise<void> {
  const start = await accessTo(file).read(file.name, 0, longestLine);
  const foreign = foreignKind(start, file.name);
  const shape = foreign === null ? readHeader(start) : { reason: '' };
  const header = 'header' in shape ? shape.header : [];
  const likely = likelyReading(file.name, header, readings);
  // What is wrong with a header that cannot be read is the same for every register.
  answer({ answer: 'looked', reading: 'header' in shape ? likely : Math.max(0, likely), foreign });
}

async function check(order: Extract<Order, { order: 'check' }>, signal: AbortSignal): Promise<void> {
  const { file, reading, settings } = order;
  let told = 0;
  const input = {
    ...{ path: file.name, shown: file.name, register: registers[reading.register], input: reading.input },
    // What files say together is the publication's to find.
    severalFiles: false,
  };
  const checked = await checkCountFile(accessTo(file), input, settings, {
    signal,
    onProgress(progress) {
      const now = performance.now();
      if (now - told < pause) return;
      told = now;
      answer({ answer: 'progress', progress });
    },
  });
  const report = reportOf(checked, file.name);
  const { faults } = checked;
  const result = { ...checked, faults: faults.slice(0, mostShown), report, kept: faults.length };
  answer({ answer: 'checked', result });
}
