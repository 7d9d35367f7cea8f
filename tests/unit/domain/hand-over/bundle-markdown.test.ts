import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { GenerationView } from '@/lib/domain/generation';
import { supportBundleFile } from '@/lib/domain/hand-over/bundle/file';
import { code, fence, prose } from '@/lib/domain/hand-over/bundle/markdown-text';
import { answeredTrace, aSource, bundleCases, issuedToken, scopeFailure } from './bundle-cases';

describe('a code span holds whatever a provider says', () => {
  test.each([
    ['plain', 'invalid_scope', '`invalid_scope`'],
    ['a backtick', 'a`b', '``a`b``'],
    ['backticks at the ends', '`a`', '`` `a` ``'],
    ['a longer run', 'a``` b', '````a``` b````'],
    ['a space at the end', 'a ', '` a  `'],
    ['nothing', '', '(empty)'],
    ['a line break', 'a\n# b', '`a[U+000A]# b`'],
    ['a direction mark', 'a\u202eb', '`a[U+202E]b`'],
    ['a link', '[a](https://evil.example)', '`[a](https://evil.example)`'],
    ['HTML', '<img src=x onerror=alert(1)>', '`<img src=x onerror=alert(1)>`'],
  ])('%s', (_name, text, expected) => {
    expect(code(text)).toBe(expected);
  });

  test('its delimiter occurs at its two ends alone', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('`', ' ', 'a', '\n', '\\', '<'), minLength: 1 }),
        (text) => {
          const span = code(text);
          const delimiter = /^`+/.exec(span)?.[0] ?? '';
          const runs = span.match(/`+/g) ?? [];
          expect(runs.filter((run) => run === delimiter)).toHaveLength(2);
          expect(span).not.toContain('\n');
        },
      ),
    );
  });
});

test('a fence is longer than any run of backticks inside, and line breaks of any kind end a line', () => {
  expect(fence('http', 'a\n````\r\nb\u0007')).toBe('`````http\na\n````\nb[U+0007]\n`````');
  expect(fence('http', 'a')).toBe('```http\na\n```');
});

describe('a sentence of ours', () => {
  test.each([
    ['words stay', 'The port is wrong (443), as in AdobeID: “openid, AdobeID” alone.', null],
    ['technical words are code', 'Send “client_id”, not `id`.', 'Send “`client_id`”, not `` `id` ``.'],
    [
      'addresses are code',
      'See https://a.example/b. Or www.a.example!',
      'See `https://a.example/b`. Or `www.a.example`!',
    ],
    ['links and images are code', '“![x](y)” and “[x]:y” were sent.', '“`![x](y`)” and “`[x]:y`” were sent.'],
    ['HTML is code', '“<b>x</b>” was sent.', '“`<b>x</b>`” was sent.'],
    [
      'mail addresses and mentions are code',
      'Ask ada@example.com or @ada.',
      'Ask `ada@example.com` or `@ada`.',
    ],
    ['emphasis is code', '“*a*” and “_b_” and “~~c~~”', '“`*a*`” and “`_b_`” and “`~~c~~`”'],
    ['line breaks are spaces', 'a\n\n# b', 'a `#` b'],
  ])('%s', (_name, text, expected) => {
    expect(prose(text)).toBe(expected ?? text);
  });
});

describe('the document', () => {
  const hostile = [
    '```\n# Heading\n![x](https://evil.example/x.png)',
    '<script>alert(1)</script>',
    '[click](javascript:alert(1)) https://evil.example @everyone #1',
    '| a | b |\n|---|---|',
    '~~~\n</details>\u202e\u0000',
  ];

  test.each(hostile)('keeps its own headings whatever stands in the answer: %j', (text) => {
    const trace = answeredTrace;
    const view: GenerationView = {
      ...bundleCases.failure,
      requestedScopes: [text],
      request: { ...bundleCases.failure.request, clientId: text, form: [[text, text]] },
      outcome: {
        kind: 'failure',
        failure: {
          ...scopeFailure,
          error: text,
          errorDescription: text,
          debugId: text,
          explanation: {
            ...scopeFailure.explanation,
            causes: [`“${text}” was sent, and “scope” was not.`],
          },
        },
      },
      findings: [{ code: 'redirect-not-followed', severity: 'warning', value: text }],
      trace: {
        ...trace,
        response: {
          ...trace.response,
          reason: text,
          headers: [[text, text]],
          body: `${text}\n${'`'.repeat(9)}\n# Heading`,
        },
        tls: trace.tls && { ...trace.tls, issuer: text, subject: text, hosts: [text] },
      },
    };
    const source = supportBundleFile(aSource(view), 'markdown').text;
    const outside = withoutCode(source);
    const headings = source
      .split('\n')
      .filter((line) => /^#{1,3} /.test(line) && outside.includes(line.slice(0, 12)));
    expect(outside.split('\n').filter((line) => line.startsWith('#'))).toEqual(
      withoutCode(supportBundleFile(aSource(bundleCases.failure), 'markdown').text)
        .split('\n')
        .filter((line) => line.startsWith('#')),
    );
    expect(headings.length).toBeGreaterThan(5);
    expect(outside).not.toMatch(/[<>|[\]*~@]|:\/\/|!\[|[^\n\x20-\x7e–’“”…]/);
  });
});

describe('what is scrubbed in the finished document ends where its block or span ends', () => {
  const image = '![x](https://evil.example/pixel.png)';
  const failed = (errorDescription: string, body: string): GenerationView => ({
    ...bundleCases.failure,
    outcome: { kind: 'failure', failure: { ...scopeFailure, errorDescription } },
    trace: { ...answeredTrace, response: { ...answeredTrace.response, body } },
  });
  const issued = (accessToken: string): GenerationView => ({
    ...bundleCases.failure,
    outcome: { kind: 'token', token: { ...issuedToken, accessToken }, reused: false },
    trace: { ...answeredTrace, response: { ...answeredTrace.response, body: `${image}\n<b>x</b>` } },
  });

  test.each([
    ['a quotation that opens in the error and ends in the body', failed('access_token="', `{"${image}":1}`)],
    ['a quotation that opens in a span and never ends', failed(`${image} access_token="`, '')],
    ['a quotation that opens in the body and never ends', failed('none', `${image} access_token="`)],
    ['a token that is the beginning of the answer', issued('```http\nHTTP/1.1 200 OK')],
  ])('%s', (_name, view) => {
    const outside = withoutCode(supportBundleFile(aSource(view), 'markdown').text);
    expect(outside).not.toMatch(/[<>|*]|:\/\/|!\[/);
    expect(outside).toContain('\n## Answer\n');
    expect(outside).toContain('\n## Time and connection\n');
  });
});

/** What a reader of CommonMark takes for text: fenced blocks and code spans taken out as the specification says (sections 4.5 and 6.1). */
function withoutCode(markdown: string): string {
  const lines: string[] = [];
  let closing = '';
  for (const line of markdown.split('\n')) {
    const run = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1] ?? '';
    if (closing === '' && run !== '' && !(run.startsWith('`') && line.slice(run.length).includes('`')))
      closing = run;
    else if (closing !== '') {
      if (run.startsWith(closing) && line.trim() === run) closing = '';
    } else lines.push(withoutSpans(line));
  }
  expect(closing, 'every fence is closed').toBe('');
  return lines.join('\n');
}

function withoutSpans(line: string): string {
  let rest = line;
  let result = '';
  for (;;) {
    const opening = /`+/.exec(rest);
    if (opening === null) return result + rest;
    const behind = rest.slice(opening.index + opening[0].length);
    const closing = new RegExp(`(?<!\`)${opening[0]}(?!\`)`).exec(behind);
    result += rest.slice(0, opening.index);
    if (closing === null) result += opening[0];
    rest = closing === null ? behind : behind.slice(closing.index + opening[0].length);
  }
}
