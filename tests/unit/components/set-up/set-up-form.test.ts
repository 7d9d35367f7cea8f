import { describe, expect, test } from 'vitest';
import { createForm, issueForm, wantedScopes } from '@/components/credentials/set-up/set-up-form';
import { aGenericDraft, anImsDraft, aSandboxDraft } from './drafts';

/** The page's own form: every field of every step, as the browser would send it. */
function typed(fields: Record<string, string> = {}): FormData {
  const form = new FormData();
  const all = {
    provider: 'generic',
    tokenEndpoint: 'https://id.example.com/token',
    issuer: '',
    name: 'as the field has it',
    clientId: 'client',
    clientSecret: ' s3cret ',
    scopes: '',
    authMethod: 'client_secret_post',
    imsOrgId: '',
    technicalAccountId: ' ',
    technicalAccountEmail: '',
    ...fields,
  };
  for (const [name, value] of Object.entries(all)) form.set(name, value);
  return form;
}

describe('the form for the sandbox', () => {
  test('has the name, the services and their profiles, and nothing that the sandbox issues itself', () => {
    expect([...issueForm(aSandboxDraft())]).toEqual([
      ['name', 'Reports'],
      ['serviceId', 'analytics'],
      ['serviceId', 'io-events'],
      ['profile', 'analytics/web-reports'],
    ]);
  });

  test('leaves out profiles of a service that was taken away, and of the other provider', () => {
    const draft = aSandboxDraft({
      services: ['io-events'],
      profiles: {
        sandbox: [{ serviceId: 'analytics', profile: 'web-reports' }],
        'adobe-ims': [{ serviceId: 'io-events', profile: 'x' }],
      },
    });
    expect(issueForm(draft).getAll('profile')).toEqual([]);
  });
});

describe('the form for a client that was typed in', () => {
  test('of Adobe IMS has no endpoint, no empty account fields, and the scopes of its services before typed ones', () => {
    const form = createForm(anImsDraft(), typed({ scopes: 'AdobeID, further', imsOrgId: 'A@AdobeOrg' }));
    expect([...form]).toEqual([
      ['name', 'Reports'],
      ['serviceId', 'analytics'],
      ['serviceId', 'io-events'],
      ['profile', 'analytics/All suites / EU'],
      ['source', 'set-up'],
      ['provider', 'adobe-ims'],
      ['clientId', 'client'],
      ['clientSecret', ' s3cret '],
      ['authMethod', 'client_secret_post'],
      ['imsOrgId', 'A@AdobeOrg'],
      ['scopes', 'openid AdobeID additional_info.projectedProductContext event_receiver_api further'],
    ]);
  });

  test('of any other provider has its addresses and typed scopes, no service, no profile, no account', () => {
    const parameters = [
      { key: '1', name: 'audience', value: 'https://api.example.com' },
      { key: '2', name: '', value: 'unfinished' },
    ];
    const form = createForm(
      aGenericDraft({ parameters }),
      typed({ scopes: 'read write', imsOrgId: 'left over' }),
    );
    expect([...form]).toEqual([
      ['name', 'Reports'],
      ['source', 'set-up'],
      ['provider', 'generic'],
      ['clientId', 'client'],
      ['clientSecret', ' s3cret '],
      ['authMethod', 'client_secret_post'],
      ['tokenEndpoint', 'https://id.example.com/token'],
      ['issuer', ''],
      ['scopes', 'read write'],
      ['parameterName', 'audience'],
      ['parameterValue', 'https://api.example.com'],
    ]);
  });

  test('asks for each scope once', () => {
    expect(wantedScopes(anImsDraft({ services: [] }), 'a, b a')).toEqual(['a', 'b']);
  });
});
