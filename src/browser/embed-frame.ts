import { heightKey } from './embed-height.ts';

/** Tells the page around an embedded one how high it is, now and whenever that changes. */
export function tellHeight(): void {
  if (window.parent === window) return;
  const tell = (): void =>
    // Whoever embeds the page may know how high it is.
    window.parent.postMessage({ [heightKey]: Math.ceil(document.body.getBoundingClientRect().height) }, '*');
  new ResizeObserver(tell).observe(document.body);
}
