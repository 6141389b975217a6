/** Something asked for would change or lose what was released, or there is nothing to release yet. */
export class ReleaseError extends Error {
  override readonly name = 'ReleaseError';
}
