/** Notes which element of an array made a filter match: what the positional `$` stands for. */
export interface MatchTrace {
  position?: number;
}
