import { beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '@/lib/domain/actor';
import { changeRole } from '@/lib/server/operations/members/change-role';
import { removeMember } from '@/lib/server/operations/members/remove-member';
import { currentPolicy } from '@/lib/server/operations/policy/current-policy';
import { setOrganisationPolicyInput } from '@/lib/server/operations/policy/set-organisation-policy';
import { viewOrganisationPolicy } from '@/lib/server/operations/policy/view-organisation-policy';
import { database } from '@/lib/server/store/database';
import { makeActor, makeGuest } from '../../support/actors';
import { eachDatabase } from '../../support/databases';
import { activityOf } from '../members/ground';
import { otherRoles, setPolicy } from './ground';

const rows = () => database().selectFrom('organisation_policies').selectAll().execute();
const changes = async ({ organisationId }: Actor) =>
  (await activityOf(organisationId)).filter(({ event }) => event === 'policy.changed');

eachDatabase('the policy of an organisation', () => {
  let admin: Actor;
  beforeEach(async () => {
    await database().deleteFrom('organisation_policies').execute();
    admin = await makeActor('admin');
  });

  it('is the default of the mode until somebody decides', async () => {
    expect(await viewOrganisationPolicy(admin)).toMatchObject({
      policy: { endpointRule: 'any', hosts: [], guests: true, tokenReuseSecondsMax: null },
      canEdit: true,
      mode: 'loopback',
      presetHosts: ['ims-na1.adobelogin.com'],
      changed: null,
    });
    expect(await rows()).toEqual([]);
  });

  it('says what was decided, when and by whom, and what it was before', async () => {
    const policy = await setPolicy(admin, {
      endpointRule: 'list',
      hosts: ' ID.Example.com \r\n\r\nid.example.com:443, id.example.com.\nb.example.com:8443',
      guests: undefined,
      tokenReuse: '15',
    });
    expect(policy).toEqual({
      endpointRule: 'list',
      hosts: ['b.example.com:8443', 'id.example.com'],
      guests: false,
      tokenReuseSecondsMax: 900,
    });
    expect(await currentPolicy(admin.organisationId)).toEqual(policy);
    const { changed } = await viewOrganisationPolicy(admin);
    expect(changed).toEqual({ at: expect.any(Number), byName: 'admin person' });
    await setPolicy(admin, { endpointRule: 'list', hosts: 'id.example.com', tokenReuse: 'never' });
    expect((await changes(admin)).map(({ detail }) => detail)).toEqual([
      {
        endpointRuleBefore: 'any',
        endpointRule: 'list',
        hostsAdded: 'b.example.com:8443 id.example.com',
        guestsBefore: true,
        guests: false,
        tokenReuseSecondsMaxBefore: null,
        tokenReuseSecondsMax: 900,
      },
      {
        hostsRemoved: 'b.example.com:8443',
        guestsBefore: false,
        guests: true,
        tokenReuseSecondsMaxBefore: 900,
        tokenReuseSecondsMax: 0,
      },
    ]);
  });

  it('stays as it is, without a line in the log, when what holds is saved again', async () => {
    await setPolicy(admin);
    expect(await rows()).toEqual([]);
    expect(await changes(admin)).toEqual([]);
  });

  it('is one row, whoever saves at the same instant', async () => {
    const other = await makeActor('admin', admin.organisationId);
    await Promise.all([
      setPolicy(admin, { tokenReuse: '5' }),
      setPolicy(other, { tokenReuse: '10' }),
      setPolicy(admin, { tokenReuse: 'never' }),
    ]);
    expect(await rows()).toHaveLength(1);
    expect((await changes(admin)).length).toBe(3);
  });

  it.each([
    ['https://id.example.com', 'bad-format'],
    ['id.example.com/token', 'bad-format'],
    ['*.example.com', 'bad-format'],
    ['id example.com', 'bad-format'],
    ['id..example.com', 'bad-format'],
    ['-id.example.com', 'bad-format'],
    ['id.example.com:0', 'bad-format'],
    ['id.example.com:99999', 'bad-format'],
    ['id.example.com:', 'bad-format'],
    ['id.example.com?x', 'bad-format'],
    ['127.1', 'bad-format'],
    ['0x7f000001', 'bad-format'],
    ['2001:db8::1', 'bad-format'],
    ['user@id.example.com', 'url-has-userinfo'],
    ['10.0.0.7', 'bad-url'],
    ['169.254.169.254', 'bad-url'],
    ['[fd00::1]', 'bad-url'],
    ['[::ffff:10.0.0.1]:8443', 'bad-url'],
    ['x'.repeat(256), 'too-long'],
    [Array.from({ length: 101 }, (_, at) => `h${at}.example.com`).join('\n'), 'too-long'],
    ['', 'required'],
  ])('refuses the list %j at its field, and nothing is changed', async (hosts, code) => {
    await setPolicy(admin, { endpointRule: 'list', hosts: 'kept.example.com' });
    await expect(setPolicy(admin, { endpointRule: 'list', hosts })).rejects.toMatchObject({
      code: 'invalid-input',
      fields: { hosts: code },
    });
    expect((await currentPolicy(admin.organisationId)).hosts).toEqual(['kept.example.com']);
    expect(await changes(admin)).toHaveLength(1);
  });

  it('takes hosts, public addresses and, on one’s own machine, its loopback hosts', async () => {
    const hosts = [
      '8.8.8.8:8443',
      '[2606:4700::1111]',
      '[::1]:4000',
      '127.0.0.1:4000',
      'bücher.example',
      'localhost:8080',
    ];
    expect((await setPolicy(admin, { endpointRule: 'list', hosts: hosts.join('\n') })).hosts).toEqual([
      '127.0.0.1:4000',
      '8.8.8.8:8443',
      '[2606:4700::1111]',
      '[::1]:4000',
      'localhost:8080',
      'xn--bcher-kva.example',
    ]);
    const hundred = Array.from({ length: 100 }, (_, at) => `h${at}.example.com`);
    expect(
      (await setPolicy(admin, { endpointRule: 'list', hosts: [...hundred, ...hundred].join('\n') })).hosts,
    ).toHaveLength(100);
  });

  it.each(['0', '1441', '1.5', '-1', '1e3', '', 'always'])(
    'does not take the reuse time %j',
    (tokenReuse) => {
      const form = { endpointRule: 'any', hosts: '', tokenReuse };
      expect(setOrganisationPolicyInput.safeParse(form).error?.issues).toMatchObject([
        { path: ['tokenReuse'], message: 'bad-format' },
      ]);
    },
  );

  describe('is nobody else’s to see or change', () => {
    it.each(otherRoles)('not that of the role %s', async (role) => {
      const actor = await makeActor(role, admin.organisationId);
      await expect(viewOrganisationPolicy(actor)).rejects.toMatchObject({ code: 'forbidden' });
      await expect(setPolicy(actor, { tokenReuse: 'never' })).rejects.toMatchObject({ code: 'forbidden' });
      expect(await rows()).toEqual([]);
    });

    it('not of another organisation, whose policy stays as it is', async () => {
      await setPolicy(admin, { tokenReuse: '5' });
      await setPolicy(await makeActor('admin'), { tokenReuse: 'never' });
      expect((await currentPolicy(admin.organisationId)).tokenReuseSecondsMax).toBe(300);
    });

    it('not of a guest, whose demo organisation has a fixed one', async () => {
      const guest = { ...(await makeGuest()), role: 'admin' } as const;
      await expect(setPolicy(guest, { tokenReuse: 'never' })).rejects.toMatchObject({ code: 'team-only' });
      expect((await viewOrganisationPolicy(guest)).canEdit).toBe(false);
      expect(await rows()).toEqual([]);
    });

    it('not of who lost the right, or the account, after the request began', async () => {
      const former = await makeActor('admin', admin.organisationId);
      const removed = await makeActor('admin', admin.organisationId);
      await changeRole(admin, { memberId: former.userId, role: 'developer' });
      await removeMember(admin, { memberId: removed.userId });
      await expect(setPolicy(former, { tokenReuse: 'never' })).rejects.toMatchObject({ code: 'forbidden' });
      await expect(setPolicy(removed, { tokenReuse: 'never' })).rejects.toMatchObject({ code: 'signed-out' });
      expect(await rows()).toEqual([]);
    });
  });
});
