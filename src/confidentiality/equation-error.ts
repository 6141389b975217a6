/** Two published figures, or a figure and the sum of its parts, do not agree. */
export class EquationError extends Error {
  override readonly name = 'EquationError';
}
