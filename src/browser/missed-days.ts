/*
 * The script of the release calendar: a page that nobody made anew says itself what its day has gone by for. Days are
 * those of Viet Nam, wherever the reader is.
 */

const vietnamOffset = 7 * 3_600_000;

for (const notice of document.querySelectorAll<HTMLElement>('[data-missed-terms]'))
  showMissed(notice, new Date(Date.now() + vietnamOffset).toISOString().slice(0, 10));

function showMissed(notice: HTMLElement, today: string): void {
  for (const line of notice.querySelectorAll<HTMLElement>('[data-due]')) {
    if ((line.dataset.due ?? '') >= today) continue;
    line.hidden = false;
    notice.hidden = false;
  }
}
