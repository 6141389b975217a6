/** In the message a page to embed sends to the one around it: its height in pixels. */
export const heightKey = 'nienGiamHeight';
