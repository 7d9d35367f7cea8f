import { describe, expect, it } from 'vitest';
import { comparableRequest } from '@/lib/domain/command/comparable-request';
import { compareRequests } from '@/lib/domain/command/compare-requests';
import { readCommand } from '@/lib/domain/command/read-command';
import { readRequest } from '@/lib/domain/command/read-request';
import { commandCharactersMax, dialects } from '@/lib/domain/command/reading';
import { reportCommand } from '@/lib/domain/command/report';
import { maskText } from '@/lib/domain/hand-over/mask/mask-text';
import { findTokens } from '@/lib/domain/inspect/find-tokens';
import { pasteCharactersMax } from '@/lib/domain/inspect/paste';
import { lintTokenEndpoint } from '@/lib/domain/lint/lint-token-endpoint';

/** A text of exactly `size` characters: `unit` again and again between a head and a tail. */
function filled(size: number, unit: string, head = '', tail = ''): string {
  const room = size - head.length - tail.length;
  return head + unit.repeat(Math.ceil(room / unit.length)).slice(0, room) + tail;
}
const capped = (unit: string, head = '', tail = '') => filled(commandCharactersMax, unit, head, tail);

/**
 * Milliseconds in which this thread computed. Unlike the time on the wall it does not grow while other programs have the processor, so a bound far above
 * what linear work takes (below 0.2 s each) and below what work by the square took (3 s and more each, 0.9 s for comments) holds on a busy machine too.
 */
function computedMs(work: () => void): number {
  const before = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}

describe('a text of the greatest length', () => {
  it.each([
    ['a stand-in that is never closed', capped(' ', "curl https://a.b -d 'client_secret={{", "x'"), 1500],
    ['a stand-in of white space in angle brackets', capped(' ', "curl https://a.b -d 'x=<", "'"), 1500],
    ['braces in an address', capped('{', 'curl http://a'), 1500],
    ['underscores behind a percent sign', capped('_', '%'), 1500],
    ['percent signs and underscores', capped('%_'), 1500],
    ['a long folder before no program', capped('a', '', '/'), 1500],
    ['folders before no program', capped('a/'), 1500],
    ['comments that are never closed', capped(',/*', 'fetch("a"'), 450],
    ['values that are added to a form', capped('p.set(a);', 'p={};', 'fetch(p)'), 1500],
    ['an address that grows when it is encoded', capped('.é', 'curl '), 1500],
    ['secrets, each another', capped('client_secret=abcd&x=1&', "curl https://a.b -d '", "'"), 1500],
  ])('is read at once: %s', (_name, text, boundMs) => {
    expect(text).toHaveLength(commandCharactersMax);
    for (const as of [null, ...dialects]) {
      expect(
        computedMs(() => reportCommand(text, as, [])),
        String(as),
      ).toBeLessThan(boundMs);
    }
    const compare = () => {
      const read = readRequest(text);
      if (!read.ok) return;
      const request = comparableRequest(read.request);
      compareRequests(request, request);
    };
    expect(computedMs(compare)).toBeLessThan(boundMs);
  });

  it('is read at once: a thousand secrets, each another and in each other’s way', () => {
    const pairs = Array.from({ length: 2000 }, (_, at) => `client_secret=secret${at}`).join('&');
    const text = `curl https://a.b -d '${pairs}&${'x=secret'.repeat(1000)}'`;
    expect(computedMs(() => reportCommand(text, null, []))).toBeLessThan(1500);
  });

  it.each(['"', ',', ' ', '`,'])('is looked through for tokens at once: %j', (unit) => {
    const text = filled(pasteCharactersMax, unit, 'a b', '!');
    expect(computedMs(() => findTokens(text))).toBeLessThan(1500);
  });

  it.each(['{', '<', '{>', 'a.'])('is looked at as a token endpoint at once: %j', (unit) => {
    expect(computedMs(() => lintTokenEndpoint(capped(unit, 'http://a')))).toBeLessThan(1500);
  });

  it.each(['user_id:x ', 'Authorization: Basic a '])('is masked at once: %j', (unit) => {
    const text = filled(4 * commandCharactersMax, unit);
    expect(computedMs(() => maskText(text))).toBeLessThan(1500);
  });
});

/** What variables write out is a count, the same on every machine: no clock is needed to see that it is bounded. */
describe('values that hold each other', () => {
  const lines = (count: number, line: (at: number) => string) =>
    Array.from({ length: count }, (_, at) => line(at));
  const tenTimes = (name: string) => Array(10).fill(name).join();
  const quotes = "'".repeat(2000);

  it.each([
    [
      'lists of JavaScript',
      ['a0=["x","x"]', ...lines(6, (at) => `a${at + 1}=[${tenTimes(`a${at}`)}]`), 'fetch(a6)'],
    ],
    ['texts of JavaScript', ['a="xxxxxxxx"', ...lines(19, () => 'a=a+a'), 'fetch(a)']],
    ['forms of JavaScript', ['a=[["x","x"],["y","y"]]', ...lines(10, () => 'a=[a,a,a,a]'), 'fetch(a)']],
    [
      'objects of JavaScript',
      ['a={b:"x"}', ...lines(19, () => 'a={b:a,c:[a,a]}'), 'fetch(JSON.stringify(a))'],
    ],
    [
      'JSON in JSON of JavaScript',
      [`fetch(${'JSON.stringify('.repeat(14)}'${'"'.repeat(2000)}'${')'.repeat(14)})`],
    ],
    ['texts of PowerShell', ['$a="xxxxxxxx"', ...lines(19, () => '$a=$a+$a'), 'iwr $a']],
    ['strings of PowerShell', ['$a="xxxxxxxx"', ...lines(19, () => '$a="$a$a"'), 'iwr $a']],
    [
      'lists of PowerShell',
      ['$a0=@("x","x")', ...lines(6, (at) => `$a${at + 1}=@(${tenTimes(`$a${at}`)})`), 'iwr $a6'],
    ],
    ['joined lists of PowerShell', ['$a="xxxxxxxx"', ...lines(19, () => '$a=@($a,$a) -join "x"'), 'iwr $a']],
    ['a separator of PowerShell', [`$a=@(${'1,'.repeat(3000)}1) -join "${'x'.repeat(3000)}"`, 'iwr $a']],
    ['tables of PowerShell', [`$p=@{${'a=1;'.repeat(3000)}}`, `iwr -Body "x" ${'@p '.repeat(1500)}`]],
    [
      'JSON in JSON of PowerShell',
      [`iwr x -Body ${'(@{a='.repeat(7)}'${quotes}${'"'.repeat(20_000)}'${'} | ConvertTo-Json)'.repeat(7)}`],
    ],
  ])('write out no more than ten times what may be pasted: %s', (_name, text) => {
    const read = readCommand(text.join('\n'));
    if (!read.ok) throw new Error(read.code);
    expect(JSON.stringify(read.request).length).toBeLessThan(10 * commandCharactersMax);
  });
});
