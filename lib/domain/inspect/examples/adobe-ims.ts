import type { ExampleMaker } from './example';

const header = {
  alg: 'RS256',
  x5u: 'ims_na1-key-at-1.cer',
  kid: 'ims_na1-key-at-1',
  itt: 'at',
};

/** Of the shape of the sample tokens: one of a server-to-server credential, one of a person. */
export const adobeImsExamples: ExampleMaker = (issuedAtSeconds) => {
  const common = {
    id: `${issuedAtSeconds}000_00000000-0000-4000-8000-000000000001_ue1`,
    type: 'access_token',
    client_id: '0123456789abcdef0123456789abcdef',
    as: 'ims-na1',
    created_at: `${issuedAtSeconds}000`,
    expires_in: '86400000',
  };
  return [
    {
      header,
      payload: {
        ...common,
        org: '0123456789ABCDEF01234567@AdobeOrg',
        user_id: '0A1B2C3D4E5F60718293A4B5@techacct.adobe.com',
        aa_id: '0A1B2C3D4E5F60718293A4B5@techacct.adobe.com',
        ctp: 3,
        moi: '0a1b2c3d',
        scope: 'openid,AdobeID,read_organizations',
      },
    },
    {
      header,
      payload: {
        ...common,
        user_id: '0A1B2C3D4E5F60718293A4B5@AdobeID',
        aa_id: '0A1B2C3D4E5F60718293A4B5@AdobeID',
        ctp: 0,
        fg: 'example-fg',
        sid: 'example-sid',
        state: 'example-state',
        pba: 'example-pba',
        rtea: 'example-rtea',
        moi: '0a1b2c3d',
        scope: 'openid,AdobeID',
      },
    },
  ];
};
