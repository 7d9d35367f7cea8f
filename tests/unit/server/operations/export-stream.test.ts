import { describe, expect, it } from 'vitest';
import { type ExportWriter, exportPageSize, streamExport } from '@/lib/server/operations/export-stream';

const writer: ExportWriter<number> = {
  begin: () => '<',
  rows: (rows, isFirst) => (isFirst ? '' : ',') + rows.join(','),
  end: (isCut) => (isCut ? '...>' : '>'),
};

/** A source of the numbers below `count`, which tells how often it was asked. */
function source(count: number) {
  const asked: number[] = [];
  const page = (from: number, limit: number) =>
    Array.from({ length: Math.max(0, Math.min(limit, count - from)) }, (_, at) => from + at);
  return {
    asked,
    first: (limit: number) => page(0, limit),
    next: async (last: number, limit: number) => {
      asked.push(limit);
      return page(last + 1, limit);
    },
  };
}

const textOf = (body: ReadableStream<Uint8Array>) => new Response(body).text();
const numbers = (count: number) => Array.from({ length: count }, (_, at) => at).join(',');

describe('a streamed export', () => {
  it.each([0, 1, 3, 4, 7])('writes %i records of pages of three once each', async (count) => {
    const { first, next } = source(count);
    const body = streamExport(writer, first(3), (last) => next(last, 3));
    expect(await textOf(body)).toBe(`<${numbers(count)}>`);
  });

  it.each([
    [4, 5, '>'],
    [5, 5, '>'],
    [6, 5, '...>'],
    [9, 2, '...>'],
  ])('says of %i records and room for %i whether any were left out', async (count, rowsMax, end) => {
    const { first, next } = source(count);
    const body = streamExport(writer, first(3), next, rowsMax);
    expect(await textOf(body)).toBe(`<${numbers(Math.min(count, rowsMax))}${end}`);
  });

  it('reads nothing ahead, and no more once the reader has gone', async () => {
    const { asked, first, next } = source(1e6);
    const reader = streamExport(writer, first(exportPageSize), next).getReader();
    await reader.read();
    await reader.read();
    expect(asked).toEqual([]);
    await reader.read();
    expect(asked).toEqual([exportPageSize]);
    await reader.cancel();
    expect(await reader.read()).toEqual({ done: true, value: undefined });
    expect(asked).toEqual([exportPageSize]);
  });

  it('breaks off, rather than end well, when a later page cannot be read', async () => {
    const body = streamExport(writer, [1], async () => {
      throw new Error('the database is gone');
    });
    await expect(textOf(body)).rejects.toThrow('The export broke off.');
  });
});
