import { describe, expect, it } from 'vitest';
import { type AccountFacts, accountLimits, readAccount } from '@/lib/domain/api-probe/account';
import { apiTargetIds } from '@/lib/domain/api-probe/targets';

const org = '6096892F54B5819E0A4C98A2@AdobeOrg';
const read = (target: Parameters<typeof readAccount>[0], value: unknown): AccountFacts | null =>
  readAccount(target, typeof value === 'string' ? value : JSON.stringify(value), (text) => text);
const none = {
  serviceCode: null,
  label: null,
  profile: null,
  profileId: null,
  organization: null,
  status: null,
};

describe('what a profile tells of its account', () => {
  it('is read from the sample that Adobe documents', () => {
    const prodCtx = {
      statusCode: 'ACTIVE',
      ident: 'ZQ9FRQK7BF09YXAESFY9DDQP1G',
      modDts: 1_448_307_260_000,
      organization_id: 'actest',
      owningEntity: org,
      serviceCode: 'dma_tartan',
      label: 'Adobe Marketing Cloud',
      serviceLevel: 'standard',
      deal_id: ' ',
    };
    expect(read('ims-profile', { countryCode: 'FR', projectedProductContext: [{ prodCtx }] })).toEqual({
      contexts: [
        {
          ...none,
          serviceCode: 'dma_tartan',
          label: 'Adobe Marketing Cloud',
          organization: org,
          status: 'ACTIVE',
        },
      ],
      organizations: null,
      isCut: false,
    });
  });

  it('has the product profiles that other code reads from it, and the owner', () => {
    const contexts = ['MY_ROLE_PROFILE', 'YOUR_ROLE_PROFILE'].map((name, index) => ({
      prodCtx: { owningEntity: org, groupid: 348_994_793 + index, user_visible_name: name },
    }));
    expect(read('ims-profile', { ownerOrg: org, projectedProductContext: contexts })).toEqual({
      contexts: [
        { ...none, profile: 'MY_ROLE_PROFILE', profileId: '348994793', organization: org },
        { ...none, profile: 'YOUR_ROLE_PROFILE', profileId: '348994794', organization: org },
      ],
      organizations: [{ name: null, id: org, type: null, groups: [] }],
      isCut: false,
    });
  });

  it('tells an empty list from one that is not there', () => {
    expect(read('ims-profile', { projectedProductContext: [] })?.contexts).toEqual([]);
    expect(read('sandbox-profile', { ownerOrg: org })?.contexts).toBeNull();
    expect(read('ims-profile', { userId: 'x' })).toEqual({
      contexts: null,
      organizations: null,
      isCut: false,
    });
  });

  it('says the same context once', () => {
    const one = { prodCtx: { serviceCode: 'acp' } };
    expect(read('ims-profile', { projectedProductContext: [one, one] })?.contexts).toHaveLength(1);
  });
});

describe('what the organizations tell', () => {
  it('is a name, an id and the groups', () => {
    expect(
      read('ims-organizations', [
        {
          orgName: 'Example',
          orgRef: { ident: '6096892F54B5819E0A4C98A2', authSrc: 'AdobeOrg' },
          orgType: 'Enterprise',
          groups: [
            { groupName: 'CM_CS_DEVELOPER_ROLE_PROFILE', ident: 1 },
            { groupDisplayName: 'AEP-Default-All-Users', groupName: 'x' },
            'plain',
          ],
        },
      ]),
    ).toEqual({
      contexts: null,
      organizations: [
        {
          name: 'Example',
          id: org,
          type: 'Enterprise',
          groups: ['CM_CS_DEVELOPER_ROLE_PROFILE', 'AEP-Default-All-Users', 'plain'],
        },
      ],
      isCut: false,
    });
    expect(read('ims-organizations', { organizations: [{ orgId: org }] })?.organizations).toEqual([
      { name: null, id: org, type: null, groups: [] },
    ]);
    expect(read('ims-organizations', [])).toEqual({ contexts: null, organizations: [], isCut: false });
  });
});

describe('shapes that nobody documents', () => {
  const values: readonly unknown[] = [
    null,
    true,
    7,
    'text',
    [],
    {},
    [[]],
    [null],
    [1, 'a', false],
    { prodCtx: null },
    { prodCtx: [] },
    { prodCtx: 'x' },
    [{ prodCtx: { serviceCode: {}, label: [], owningEntity: 1.5, statusCode: true, groupid: Number.NaN } }],
    { length: 3 },
    { toString: 'x', constructor: { name: 'y' } },
  ];
  const wrapped = values.flatMap((value) => [
    value,
    [value],
    { projectedProductContext: value },
    { projectedProductContext: [value] },
    { projectedProductContext: [{ prodCtx: value }], ownerOrg: value },
    { organizations: value },
    [{ orgName: value, orgRef: value, orgType: value, groups: value }],
    [{ orgRef: { ident: value, authSrc: value }, groups: [value, { groupName: value }] }],
  ]);

  it.each(wrapped)('are read as far as they go: %j', (value) => {
    for (const target of apiTargetIds) {
      const facts = read(target, value);
      const texts = JSON.stringify(facts);
      expect(texts).not.toContain('[object');
      for (const context of facts?.contexts ?? [])
        for (const text of Object.values(context))
          expect(text === null || typeof text === 'string').toBe(true);
      for (const { groups } of facts?.organizations ?? [])
        expect(groups.every((one) => one !== '')).toBe(true);
    }
  });

  it.each(['', ' ', 'x', '{', '[1,', '{"projectedProductContext":[', '\u0000', '['.repeat(100_000)])(
    'say nothing where they are no JSON',
    (body) => {
      expect(read('ims-profile', body)).toBeNull();
      expect(read('ims-organizations', body)).toBeNull();
    },
  );

  it('take nothing from what an object inherits, and change nobody', () => {
    const body =
      '{"projectedProductContext":[{"__proto__":{"serviceCode":"mine"}}],"__proto__":{"ownerOrg":"x"}}';
    expect(read('ims-profile', body)).toEqual({ contexts: [], organizations: null, isCut: false });
    expect(Object.hasOwn(Object.prototype, 'serviceCode')).toBe(false);
  });

  it('are read to a bound, and it is said that there is more', () => {
    const many = Array.from({ length: 5_000 }, (_, index) => ({
      prodCtx: { serviceCode: `${index}${'x'.repeat(10_000)}` },
    }));
    const facts = read('ims-profile', { projectedProductContext: many });
    expect(facts?.contexts).toHaveLength(accountLimits.contextsMax);
    expect(facts?.isCut).toBe(true);
    expect(JSON.stringify(facts).length).toBeLessThan(100_000);
  });

  it('are cleaned text by text', () => {
    const facts = readAccount(
      'ims-profile',
      JSON.stringify({ projectedProductContext: [{ prodCtx: { serviceCode: 'a', label: 'b' } }] }),
      (text) => `<${text}>`,
    );
    expect(facts?.contexts).toEqual([{ ...none, serviceCode: '<a>', label: '<b>' }]);
  });

  it('say nothing for a target that is no question about the account', () => {
    for (const target of apiTargetIds.filter((id) => !/profile$|organizations$/.test(id)))
      expect(read(target, { projectedProductContext: [], organizations: [] })).toBeNull();
  });
});
