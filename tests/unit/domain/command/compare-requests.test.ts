import { describe, expect, it } from 'vitest';
import { compareRequests } from '@/lib/domain/command/compare-requests';
import { reportCommand } from '@/lib/domain/command/report';
import { sentRequestOf, type WireRequest } from '@/lib/domain/command/wire-request';
import { type GenerationView, secretMark } from '@/lib/domain/generation';

const address = 'https://auth.example.com/token';
const sent: WireRequest = {
  method: 'POST',
  address,
  headers: [
    ['host', 'auth.example.com'],
    ['accept', 'application/json'],
    ['content-type', 'application/x-www-form-urlencoded'],
    ['user-agent', 's2s-playground'],
  ],
  parameters: [
    ['grant_type', 'client_credentials', 'body'],
    ['scope', 'read write', 'body'],
    ['client_id', 'abc', 'body'],
    ['client_secret', secretMark, 'body'],
  ],
};

function compared(command: string, isSecretSame: boolean | null = true) {
  const read = reportCommand(command, null, []);
  if (!read.ok) throw new Error(read.code);
  const rows = compareRequests(read.report.request, sent, isSecretSame);
  return rows.map(({ name, kind }) => `${name}: ${kind}`);
}
const good = `curl ${address} -d grant_type=client_credentials -d client_id=abc -d client_secret=geheim12`;

describe('what a command would have sent beside what was sent', () => {
  it('is the same but for what no token endpoint looks at', () => {
    expect(
      compared(
        `${good} --data-urlencode 'scope=read write' -H 'Content-Type: application/x-www-form-urlencoded; charset=utf-8'`,
      ),
    ).toEqual([
      'Method: same',
      'Address: same',
      'grant_type: same',
      'client_id: same',
      'client_secret: same',
      'scope: same',
      'content-type: same',
      'accept: no-matter',
      'user-agent: no-matter',
    ]);
  });

  it('differs by the name of a parameter, and is matched with the one that was meant', () => {
    expect(compared(`${good} -d 'scopes=read+write'`)).toContain('scopes: different');
  });

  it('differs by the client secret where only its text tells', () => {
    expect(compared(good, false)).toContain('client_secret: different');
    expect(compared(good, null)).toContain('client_secret: same');
  });

  it('differs by place, method, address and type of the body', () => {
    expect(compared(`curl -G https://auth.example.com/other -d client_id=abc`)).toEqual(
      expect.arrayContaining([
        'Method: different',
        'Address: different',
        'client_id (in the address): different',
        'client_secret: only-sent',
        'content-type: only-sent',
      ]),
    );
    expect(compared(`${good} -H 'Content-Type: application/json'`)).toContain('content-type: different');
    expect(compared(`${good} -u a:b -d extra=1`)).toEqual(
      expect.arrayContaining(['authorization: only-command', 'extra: only-command', 'scope: only-sent']),
    );
  });
});

describe('what was sent', () => {
  const generation = (trace: GenerationView['trace']): GenerationView => ({
    credentialId: 'crd_1',
    provider: 'generic',
    requestedScopes: [],
    request: { tokenEndpoint: address, authMethod: 'client_secret_post', clientId: 'abc', form: [] },
    outcome: { kind: 'cancelled' },
    findings: [],
    trace,
    at: 0,
  });

  it('is nothing where a live token was reused', () => {
    expect(sentRequestOf(generation(null))).toBeNull();
  });

  it('is read from the trace, its query apart from its body', () => {
    const request = {
      method: 'POST' as const,
      url: `${address}?p=policy`,
      headers: [['Content-Type', 'application/x-www-form-urlencoded']] as const,
      body: `scope=read+write&client_secret=${secretMark}`,
    };
    const timing = { dnsMs: null, tcpMs: null, tlsMs: null, firstByteMs: null, totalMs: 1 };
    const trace = { request, response: null, remoteAddress: null, tls: null, timing, clockDriftMs: null };
    expect(sentRequestOf(generation(trace))).toEqual({
      method: 'POST',
      address,
      headers: [['content-type', 'application/x-www-form-urlencoded']],
      parameters: [
        ['p', 'policy', 'query'],
        ['scope', 'read write', 'body'],
        ['client_secret', secretMark, 'body'],
      ],
    });
  });
});
