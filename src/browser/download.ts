/** Hands the reader a file made in the page. */
export function download(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // The browser has taken the file by then; sooner, some would find it gone.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
