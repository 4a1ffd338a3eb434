import { cpus, totalmem } from 'node:os';
import { readFileSync, writeFileSync } from 'node:fs';
import { isMet, type Measurement } from './measurement.js';

const BEGIN = '<!-- measured: begin -->';
const END = '<!-- measured: end -->';

const rounded = (value: number): string =>
  Math.abs(value) >= 100 ? value.toFixed(0) : Math.abs(value) >= 10 ? value.toFixed(1) : value.toFixed(2);

function limitInWords({ limit, ratio, unit }: Measurement): string {
  if (!limit) return '';
  const [words, value] = 'atLeast' in limit ? ['at least', limit.atLeast] : ['at most', limit.atMost];
  return `${words} ${value}${ratio === undefined ? ` ${unit}` : ' x'}`;
}

const verdict = (one: Measurement): string =>
  ({ true: 'kept', false: 'NOT KEPT', undefined: '' })[String(isMet(one))] ?? '';

const columns = ['what', 'figure', 'bare', 'ratio', 'limit', '', 'load', 'note'];

function row(one: Measurement): string[] {
  return [
    one.what,
    `${rounded(one.figure)} ${one.unit}`,
    one.bare === undefined ? '' : `${rounded(one.bare)} ${one.unit}`,
    one.ratio === undefined ? '' : rounded(one.ratio),
    limitInWords(one),
    verdict(one),
    one.load.toFixed(1),
    one.note ?? '',
  ];
}

/** For a terminal and for Markdown alike. */
export function table(taken: readonly Measurement[]): string {
  const rows = [columns, ...taken.map(row)];
  const widths = columns.map((_, at) => Math.max(3, ...rows.map((cells) => cells[at]!.length)));
  const line = (cells: readonly string[]) => `| ${cells.map((cell, at) => cell.padEnd(widths[at]!)).join(' | ')} |`;
  return [line(columns), line(widths.map((width) => '-'.repeat(width))), ...rows.slice(1).map(line)].join('\n');
}

export function machine(): string {
  const processors = cpus();
  const memory = Math.round(totalmem() / 1e9);
  return `${processors.length} x ${processors[0]?.model.trim()}, ${memory} GB, Node ${process.versions.node}`;
}

/** Puts the figures between the markers of a document. */
export function writeInto(file: string, command: string, taken: readonly Measurement[]): void {
  const text = readFileSync(file, 'utf8');
  const [begin, end] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`${file} has no place for the figures`);
  const date = new Date().toISOString().slice(0, 10);
  const written = `${BEGIN}\n\n\`${command}\` on ${date}: ${machine()}.\n\n${table(taken)}\n\n`;
  writeFileSync(file, text.slice(0, begin) + written + text.slice(end));
}
