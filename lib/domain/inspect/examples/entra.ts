import { type ExampleMaker, lifetimeSeconds, plainHeader } from './example';

const tenant = '00000000-0000-4000-8000-0000000000aa';
const client = '00000000-0000-4000-8000-0000000000cc';
const subject = '00000000-0000-4000-8000-0000000000dd';

/** An application's own token in both versions, and one of a person in both. */
export const entraExamples: ExampleMaker = (issuedAtSeconds) => {
  const common = {
    aud: 'api://example-api',
    iat: issuedAtSeconds,
    nbf: issuedAtSeconds,
    exp: issuedAtSeconds + lifetimeSeconds,
    tid: tenant,
    oid: subject,
    sub: subject,
    uti: 'ZXhhbXBsZS11dGkhISEhIQ',
    aio: 'ZXhhbXBsZS1haW8',
    rh: '0.example.',
  };
  const second = {
    ...common,
    iss: `https://login.microsoftonline.com/${tenant}/v2.0`,
    ver: '2.0',
    azp: client,
    azpacr: '1',
  };
  const first = {
    ...common,
    iss: `https://sts.windows.net/${tenant}/`,
    ver: '1.0',
    appid: client,
    appidacr: '1',
    idp: `https://sts.windows.net/${tenant}/`,
  };
  const person = {
    scp: 'Orders.Read Orders.Write',
    wids: ['00000000-0000-4000-8000-0000000000e1'],
    groups: ['00000000-0000-4000-8000-0000000000f1'],
    acrs: ['c1'],
    xms_cc: ['cp1'],
    xms_pdl: 'EUR',
    xms_tpl: 'en',
  };
  return [
    { header: plainHeader, payload: { ...second, idtyp: 'app', roles: ['Orders.Read.All'] } },
    { header: plainHeader, payload: { ...first, idtyp: 'app', roles: ['Orders.Read.All'] } },
    { header: plainHeader, payload: { ...second, ...person } },
    {
      header: plainHeader,
      payload: { ...first, ...person, unique_name: 'ada@example.com', ipaddr: '192.0.2.7' },
    },
  ];
};
