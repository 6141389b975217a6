import { findFirefox, openFirefox } from './firefox.ts';
import type { RemoteBrowser } from './remote-window.ts';
import { findWebKit, openWebKit } from './webkit.ts';

/* The browsers beside Chromium that pages are tried in, where a machine has them. */

/** A browser that may be on this machine. */
export interface OtherBrowser {
  /** What it is called; where it is missing, with what to install. */
  readonly name: string;
  readonly isHere: boolean;
  open(scheme: 'light' | 'dark'): Promise<RemoteBrowser>;
}

const firefox = findFirefox();
const webKit = findWebKit();

function missing(): never {
  throw new Error('not on this machine');
}

/** Firefox, and WebKit as the engine of Safari. */
export const otherBrowsers: readonly OtherBrowser[] = [
  {
    name: firefox === null ? 'Firefox (not found; Debian: firefox-esr, or set FIREFOX_PATH)' : 'Firefox',
    isHere: firefox !== null,
    open: (scheme) => (firefox === null ? missing() : openFirefox(firefox, scheme)),
  },
  {
    name: webKit === null ? 'WebKit (not found; Debian: webkit2gtk-driver, xvfb)' : 'WebKit',
    isHere: webKit !== null,
    open: (scheme) => (webKit === null ? missing() : openWebKit(webKit, scheme)),
  },
];
