import { describe, expect, it } from 'vitest';
import type { LearntAccount } from '@/lib/domain/api-probe/account';
import type { ApiTokenFacts } from '@/lib/domain/api-probe/api-probe';
import { type CheckedCall, checkApiCall } from '@/lib/domain/api-probe/checks';
import { apiTargetIds, apiTargets, apiTargetsOf, getApiTarget } from '@/lib/domain/api-probe/targets';
import { readApiToken } from '@/lib/domain/api-probe/token';
import { findService } from '@/lib/domain/catalogue/services';
import { providerIds } from '@/lib/domain/provider/provider';

const now = 1_800_000_000_000;
const org = '0123456789abcdef01234567@AdobeOrg';
const token: ApiTokenFacts = {
  fingerprint: 'f'.repeat(16),
  scopes: ['openid', 'AdobeID', 'additional_info.projectedProductContext'],
  expiresAt: now + 3_600_000,
  clientId: 'client-1',
  imsOrgId: org,
  reused: true,
};
const good: CheckedCall = {
  target: 'sandbox-reports',
  sent: { bearer: 'live', apiKey: 'client-1', imsOrgId: org },
  caller: {
    provider: 'sandbox',
    clientId: 'client-1',
    imsOrgId: org,
    services: ['analytics'],
    profiles: [{ serviceId: 'analytics', profile: 'web-reports' }],
  },
  token,
  at: now,
};

/** The verdicts by line; with the call's parts changed. */
function verdicts(
  change: { sent?: object; caller?: object; token?: object; target?: CheckedCall['target'] } = {},
  serviceId: string | null = null,
) {
  const call = {
    ...good,
    target: change.target ?? good.target,
    sent: { ...good.sent, ...change.sent },
    caller: { ...good.caller, ...change.caller },
    token: { ...token, ...change.token },
  };
  const checks = checkApiCall(call, serviceId);
  for (const { text, verdict, next } of checks) {
    expect(text).toMatch(/\.$/);
    if (verdict === 'bad') expect(next, text).not.toBeNull();
    if (verdict === 'good') expect(next, text).toBeNull();
  }
  return Object.fromEntries(checks.map(({ id, verdict }) => [id, verdict]));
}

const allGood = {
  token: 'good',
  'api-key': 'good',
  organization: 'good',
  service: 'good',
  scopes: 'good',
  profiles: 'good',
};

describe('what a call carried, against what its API needs', () => {
  it('is good in every line where all is as needed', () => {
    expect(verdicts()).toEqual(allGood);
  });

  it.each([
    ['a token that was left out', { sent: { bearer: 'left-out' } }, { token: 'bad' }],
    ['a spoiled token', { sent: { bearer: 'spoiled' } }, { token: 'bad' }],
    ['an expired token', { token: { expiresAt: now } }, { token: 'bad' }],
    ['a token without an expiry', { token: { expiresAt: null } }, { token: 'unknown' }],
    ['no API key', { sent: { apiKey: null } }, { 'api-key': 'bad' }],
    ['the API key of another client', { sent: { apiKey: 'client-2' } }, { 'api-key': 'bad' }],
    ['no organization', { sent: { imsOrgId: null } }, { organization: 'bad' }],
    ['another organization', { sent: { imsOrgId: 'other@AdobeOrg' } }, { organization: 'bad' }],
    [
      'an organization that nobody can compare',
      { token: { imsOrgId: null }, caller: { imsOrgId: null } },
      { organization: 'unknown' },
    ],
    ['a service that is not connected', { caller: { services: [] } }, { service: 'bad' }],
    ['a scope that is missing', { token: { scopes: ['openid'] } }, { scopes: 'doubtful' }],
    ['scopes that nobody lists', { token: { scopes: null } }, { scopes: 'unknown' }],
    ['no product profile', { caller: { profiles: [] } }, { profiles: 'bad' }],
    [
      'a product profile that opens something else',
      { caller: { profiles: [{ serviceId: 'analytics', profile: 'no-report-suites' }] } },
      { profiles: 'bad' },
    ],
  ])('names %s and nothing else', (_name, change, expected) => {
    expect(verdicts(change)).toEqual({ ...allGood, ...expected });
  });

  it('says nothing of services while nobody said which service an address belongs to', () => {
    const lines = verdicts({ target: 'url', caller: { provider: 'adobe-ims' } });
    expect(lines).toEqual({ token: 'good', 'api-key': 'good', organization: 'good' });
  });

  it('never calls a record of Adobe’s own matters proof: it doubts what is not recorded', () => {
    const caller = { provider: 'adobe-ims', services: [], profiles: [] };
    expect(verdicts({ target: 'url', caller }, 'analytics')).toMatchObject({
      service: 'doubtful',
      profiles: 'doubtful',
    });
    const recorded = { provider: 'adobe-ims', profiles: [{ serviceId: 'analytics', profile: 'Everything' }] };
    expect(verdicts({ target: 'url', caller: recorded }, 'analytics').profiles).toBe('unknown');
  });

  describe('what was told of the account with the same token', () => {
    const context = {
      serviceCode: 'acp',
      label: 'Platform',
      profile: null,
      profileId: null,
      organization: org,
      status: 'ACTIVE',
    };
    const tartan = { ...context, serviceCode: 'dma_tartan', label: 'Marketing Cloud' };
    const told = (...contexts: (typeof context)[]): LearntAccount[] => [
      { target: 'ims-profile', at: now, facts: { contexts, organizations: null, isCut: false } },
    ];
    const profiles = [{ serviceId: 'customer-journey-analytics', profile: 'Everything' }];
    const profilesLine = (
      learnt: readonly LearntAccount[],
      serviceId = 'customer-journey-analytics',
      caller: Partial<CheckedCall['caller']> = {},
    ) =>
      checkApiCall(
        {
          ...good,
          target: 'url',
          caller: { ...good.caller, provider: 'adobe-ims', profiles: [], ...caller },
        },
        serviceId,
        learnt,
      ).find(({ id }) => id === 'profiles');

    it('is as needed where every product that the scopes of the service name is told', () => {
      expect(profilesLine(told(context, tartan))).toEqual({
        id: 'profiles',
        title: 'Product profiles',
        verdict: 'good',
        text: 'Told by Adobe IMS with this token: acp (Platform), dma_tartan (Marketing Cloud). What it opens is decided in Adobe Admin Console. None is recorded on the credential.',
        next: null,
      });
    });

    it.each([
      ['another product alone', [tartan]],
      ['the product of another organization', [tartan, { ...context, organization: 'other@AdobeOrg' }]],
      ['the product switched off', [tartan, { ...context, status: 'INACTIVE' }]],
    ])('is doubtful for %s, whatever is recorded', (_name, contexts) => {
      const line = profilesLine(told(...contexts), 'customer-journey-analytics', { profiles });
      expect(line?.verdict).toBe('doubtful');
      expect(line?.text).toContain('An active acp of this organization');
      expect(line?.text).toContain('Recorded on the credential: Everything.');
      expect(line?.next).not.toBeNull();
    });

    it('is doubtful where the account has none at all', () => {
      expect(profilesLine(told())).toMatchObject({
        verdict: 'doubtful',
        text: 'Told by Adobe IMS with this token: the account has no product context. None is recorded on the credential.',
      });
    });

    it('cannot tell for a service whose product nobody knows', () => {
      const line = profilesLine(told(context), 'analytics');
      expect(line?.verdict).toBe('unknown');
      expect(line?.text).toContain('Which of them is of this service is not known.');
    });

    it('is asked for where nothing was told, and says then that the facts are recorded ones', () => {
      expect(profilesLine([])?.next).toContain('Call the API “Profile” as well');
      const withoutList = { contexts: null, organizations: [], isCut: false };
      expect(
        profilesLine(
          [{ target: 'ims-organizations', at: now, facts: withoutList }],
          'customer-journey-analytics',
          {
            profiles,
          },
        )?.text,
      ).toMatch(/^Recorded on the credential: Everything\./);
    });

    it('stands beside what the sandbox decides by', () => {
      const line = (label: string) =>
        checkApiCall(good, null, told({ ...context, label })).find(({ id }) => id === 'profiles')?.text;
      expect(line('Analytics: web reports')).toBe(
        'Opened by Analytics: web reports. That is recorded on the credential, and the sandbox said the same with this token.',
      );
      expect(line('Something else')).toContain('the sandbox said otherwise');
      expect(checkApiCall(good, null).find(({ id }) => id === 'profiles')?.text).toBe(
        'Opened by Analytics: web reports. That is recorded on the credential.',
      );
    });
  });

  it('takes the parts of a super scope for the scope itself', () => {
    const service = findService('io-management-api') ?? findService('asset-compute');
    expect(service).not.toBeNull();
    const scopes = ['openid', 'AdobeID', ...(service?.scopes ?? [])];
    expect(verdicts({ target: 'url', token: { scopes } }, service?.id ?? '').scopes).toBe('good');
  });

  it('asks for no header that only Adobe wants where the API is another’s', () => {
    const caller = { provider: 'generic', clientId: 'client-1', imsOrgId: null };
    const lines = verdicts({
      target: 'url',
      caller,
      sent: { apiKey: null, imsOrgId: null },
      token: { clientId: null, imsOrgId: null },
    });
    expect(lines).toEqual({ token: 'good', 'api-key': 'not-needed', organization: 'not-needed' });
  });
});

describe('targets', () => {
  it('are one for each id, and an address is offered to every provider', () => {
    expect(apiTargets.map(({ id }) => id).sort()).toEqual([...apiTargetIds].sort());
    for (const provider of providerIds) expect(apiTargetsOf(provider).at(-1)).toBe(getApiTarget('url'));
  });

  it('never send a token of one provider to the identity service of another', () => {
    expect(apiTargetsOf('generic').map(({ id }) => id)).toEqual(['url']);
    expect(apiTargetsOf('adobe-ims').some(({ path }) => path?.startsWith('/sandbox'))).toBe(false);
    expect(apiTargetsOf('sandbox').some(({ path }) => path?.startsWith('/ims'))).toBe(false);
  });
});

describe('what a token tells about itself', () => {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const view = { tokenType: null, expiresInSeconds: 3600, scope: null, receivedAt: now, fingerprint: 'f' };

  it('is read from the claims of Adobe IMS, and holds no token', () => {
    const claims = { client_id: 'c', org, scope: 'a,b', created_at: String(now), expires_in: '1000' };
    const accessToken = `${part({ alg: 'RS256' })}.${part(claims)}.c2ln`;
    const facts = readApiToken({ ...view, accessToken }, 'adobe-ims', true);
    expect(facts).toEqual({
      fingerprint: 'f',
      scopes: ['a', 'b'],
      expiresAt: now + 1000,
      clientId: 'c',
      imsOrgId: org,
      reused: true,
    });
    expect(JSON.stringify(facts)).not.toContain(accessToken.slice(0, 20));
  });

  it('is what the answer said where the token is opaque', () => {
    expect(readApiToken({ ...view, accessToken: 'opaque', scope: 'x y' }, 'standard', false)).toMatchObject({
      scopes: ['x', 'y'],
      expiresAt: now + 3_600_000,
      clientId: null,
      imsOrgId: null,
    });
  });
});
