/** Prints what a run measured, as a line for docs/MEASURED.md. */
export function tell(run: string, figures: Record<string, number | string>): void {
  const told = Object.entries(figures).map(([name, figure]) => `${name} ${figure}`);
  process.stdout.write(`${run}: ${told.join(', ')}\n`);
}
