import { describe, expect, it } from 'vitest';
import { problemCodes } from '@/lib/domain/command/problem';
import { problemText } from '@/lib/domain/command/problem-texts';
import { type CommandReport, reportCommand } from '@/lib/domain/command/report';

const ims = 'https://ims-na1.adobelogin.com/ims/token/v3';
const own = 'http://127.0.0.1:3000';
const secret = 'p8e-abcdefghijklmnop_QRST';
const good = `-d grant_type=client_credentials -d client_id=abc -d client_secret=${secret}`;

function report(text: string) {
  const read = reportCommand(text, null, [own]);
  if (!read.ok) throw new Error(read.code);
  return read;
}
const codes = ({ problems }: CommandReport) => problems.map(({ code }) => code);

/** Each way in which a command can be wrong, and the first words of a command that is. */
const wrong: readonly (readonly [code: string, text: string, subject?: string])[] = [
  ['not-a-token-request', `curl -H 'Authorization: Bearer x' https://platform.adobe.io/data`],
  ['no-address', `curl ${good}`],
  ['address-is-variable', `curl ${good} "$TOKEN_URL"`, 'TOKEN_URL'],
  ['legacy-jwt-exchange', `curl ${good} https://ims-na1.adobelogin.com/ims/exchange/jwt`],
  ['stage-host', `curl ${good} https://ims-na1-stg1.adobelogin.com/ims/token/v3`],
  ['api-host', `curl ${good} https://platform.adobe.io/ims/token/v3`],
  ['authorize-endpoint', `curl ${good} https://auth.example.com/authorize`],
  ['not-https', `curl ${good} http://auth.example.com/token`],
  ['get-method', `curl -G ${good} ${ims}`],
  ['get-method', `curl -X GET ${good} ${ims}`],
  ['other-method', `curl -X PUT ${good} ${ims}`, 'PUT'],
  [
    'secret-in-url',
    `curl -X POST '${ims}?grant_type=client_credentials&client_id=a&client_secret=${secret}'`,
  ],
  [
    'json-body',
    `curl -H 'Content-Type: application/json' -d '{"grant_type":"client_credentials","client_id":"abc","client_secret":"${secret}"}' ${ims}`,
  ],
  ['json-body', `http POST ${ims} grant_type=client_credentials client_id=abc client_secret=${secret}`],
  [
    'multipart-body',
    `curl -F grant_type=client_credentials -F client_id=abc -F client_secret=${secret} ${ims}`,
  ],
  ['content-type-not-form', `curl -H 'Content-Type: text/plain' ${good} ${ims}`, 'text/plain'],
  ['body-not-read', `curl -H 'Content-Type: text/plain' --data-raw 'hello' ${ims}`],
  ['body-elsewhere', `curl -d @body.txt ${ims}`, ''],
  ['body-elsewhere', `curl -d "$BODY" ${ims}`, 'BODY'],
  ['grant-type-missing', `curl -d client_id=abc -d client_secret=${secret} ${ims}`],
  [
    'grant-type-other',
    `curl -d grant_type=password -d client_id=abc -d client_secret=${secret} ${ims}`,
    'password',
  ],
  ['near-miss', `curl ${good} -d scopes=openid ${ims}`, 'scopes'],
  [
    'near-miss',
    `curl -d grantType=client_credentials -d client_id=abc -d client_secret=x ${ims}`,
    'grantType',
  ],
  [
    'near-miss',
    `curl -d grant_type=client_credentials -d client-id=abc -d clientSecret=x ${ims}`,
    'clientSecret',
  ],
  ['duplicate-parameter', `curl ${good} -d client_id=def ${ims}`, 'client_id'],
  ['client-id-missing', `curl -d grant_type=client_credentials -d client_secret=x ${ims}`],
  ['secret-missing', `curl -d grant_type=client_credentials -d client_id=x ${ims}`],
  ['secret-missing', `curl -d grant_type=client_credentials -d client_id=x -d client_secret= ${ims}`],
  [
    'value-is-variable',
    `curl -d grant_type=client_credentials -d client_id=x -d "client_secret=$SECRET" ${ims}`,
    'SECRET',
  ],
  ['value-is-variable', `curl -u "$ID:$SECRET" -d grant_type=client_credentials ${ims}`, 'ID'],
  [
    'secret-white-space',
    `curl -d grant_type=client_credentials -d client_id=x -d $'client_secret=${secret}\\n' ${ims}`,
  ],
  [
    'secret-white-space',
    `curl -d grant_type=client_credentials -d client_id=x -d 'client_secret=${secret}%0A' ${ims}`,
  ],
  ['secret-white-space', `curl -d grant_type=client_credentials -u 'x:${secret} ' ${ims}`],
  [
    'plus-means-space',
    `curl -d grant_type=client_credentials -d client_id=x -d client_secret=a+b ${ims}`,
    'client_secret',
  ],
  [
    'not-encoded',
    `curl -d grant_type=client_credentials -d client_id=x -d 'client_secret=a"b' ${ims}`,
    'client_secret',
  ],
  ['not-encoded', `curl ${good} -d 'scope=openid AdobeID' ${ims}`, 'scope'],
  ['basic-not-encoded', `curl -u 'abc:a/b+c' -d grant_type=client_credentials ${ims}`],
  ['basic-not-base64', `curl -H 'Authorization: Basic abc:def' -d grant_type=client_credentials ${ims}`],
  ['auth-twice', `curl -u abc:def ${good} ${ims}`],
  ['bearer-on-token-request', `curl -H 'Authorization: Bearer x' ${good} ${ims}`],
  [
    'client-assertion',
    `curl -d grant_type=client_credentials -d client_assertion=x.y.z -d client_id=a ${ims}`,
  ],
  ['scope-missing', `curl ${good} ${ims}`],
  ['scopes-with-spaces', `curl ${good} --data-urlencode 'scope=openid AdobeID' ${ims}`],
  ['scopes-with-commas', `curl ${good} -d scope=read,write https://auth.example.com/token`],
  ['parameter-left-out', `curl ${good} -d password=hunter22 https://auth.example.com/token`, 'password'],
];

describe('what is wrong with a token request', () => {
  it('misses nothing that a file may bring along', () => {
    expect(codes(report(`curl ${ims} -d @body.txt`).report)).toEqual(['body-elsewhere']);
    expect(codes(report(`curl ${ims} -d @body.txt -d scopes=openid`).report)).toEqual([
      'body-elsewhere',
      'near-miss',
    ]);
  });

  it('does not send the call of an API to the token endpoint', () => {
    const call = `curl -H 'Authorization: Bearer x' https://platform.adobe.io/data`;
    expect(codes(report(call).report)).toEqual(['not-a-token-request']);
  });

  it('has an example for every code', () => {
    expect(new Set(wrong.map(([code]) => code))).toEqual(new Set(problemCodes));
  });

  it.each(wrong)('%s: %s', (code, text = '', subject) => {
    const { problems } = report(text).report;
    const found = problems.find(
      (problem) => problem.code === code && (subject === undefined || problem.subject === subject),
    );
    if (found === undefined) throw new Error(`found ${JSON.stringify(problems)}`);
    const { what, next } = problemText(found);
    for (const sentence of [what, next]) expect(sentence).toMatch(/^[A-Z].+\.$/s);
    expect(`${what}${next}`).not.toContain('undefined');
  });

  it('finds nothing wrong with the command of the guide', () => {
    expect(
      codes(
        report(
          `curl -X POST '${ims}' -d '${'grant_type=client_credentials&client_id=abc&client_secret='}${secret}&scope=openid,AdobeID'`,
        ).report,
      ),
    ).toEqual([]);
    expect(
      codes(report(`curl -u abc:def -d grant_type=client_credentials https://auth.example.com/token`).report),
    ).toEqual([]);
  });
});

describe('what the form takes from a command', () => {
  it('reads provider, client, scopes and further parameters', () => {
    const read = report(`curl ${good} -d scope=openid,AdobeID -d org_id=1 '${ims}?trace=on'`);
    expect(read.report.draft).toEqual({
      provider: 'adobe-ims',
      tokenEndpoint: null,
      clientId: 'abc',
      scopes: ['openid', 'AdobeID'],
      authMethod: 'client_secret_post',
      parameters: [
        ['trace', 'on'],
        ['org_id', '1'],
      ],
    });
    expect(read.clientSecret).toBe(secret);
  });

  it('knows its own sandbox, and keeps the address of any other provider with what only the address can say', () => {
    expect(report(`curl ${good} ${own}/sandbox/ims/token/v3`).report.draft.provider).toBe('sandbox');
    const { draft } = report(`curl ${good} 'https://auth.example.com/token?p=policy&client_id=abc'`).report;
    expect(draft).toMatchObject({
      provider: 'generic',
      tokenEndpoint: 'https://auth.example.com/token?p=policy',
      parameters: [],
    });
  });

  it('takes HTTP Basic as the command sends it, and the standard’s way where both are the same', () => {
    const method = (user: string) =>
      report(`curl -u '${user}' -d grant_type=client_credentials https://auth.example.com/token`);
    expect(method('abc:def').report.draft.authMethod).toBe('client_secret_basic');
    expect(method('abc:a/b').report.draft.authMethod).toBe('client_secret_basic_raw');
    expect(method('abc:a%2Fb')).toMatchObject({
      clientSecret: 'a/b',
      report: { draft: { authMethod: 'client_secret_basic' } },
    });
  });

  it('mends what is plain: the plus of a form, white space around the secret, a near miss of a name', () => {
    const read = report(
      `curl -d grant_type=client_credentials -d client_id=x -d $'clientSecret=a+b\\n' -d scopes=openid ${ims}`,
    );
    expect(read.clientSecret).toBe('a+b');
    expect(read.sentSecret).toBe('a b\n');
    expect(read.report.draft).toMatchObject({ clientId: 'x', scopes: ['openid'], parameters: [] });
  });

  it('takes values out of JSON and multipart, too', () => {
    for (const text of [
      `curl --json '{"grant_type":"client_credentials","client_id":"abc","client_secret":"${secret}","scope":"openid"}' ${ims}`,
      `curl -F grant_type=client_credentials -F client_id=abc -F client_secret=${secret} -F scope=openid ${ims}`,
    ]) {
      const read = report(text);
      expect(read.clientSecret).toBe(secret);
      expect(read.report.draft).toMatchObject({ clientId: 'abc', scopes: ['openid'] });
    }
  });

  it('takes no parameter whose name only a running shell could tell', () => {
    for (const body of ['@secret.txt', '"$BODY"', '"$(cat body)"', '"$NAME=value"']) {
      const { draft, problems } = report(`curl ${good} --data ${body} ${ims}`).report;
      expect(draft.parameters, body).toEqual([]);
      expect(JSON.stringify(problems), body).not.toContain('\\u0000');
    }
  });
  it('leaves a variable’s field empty', () => {
    const read = report(
      `curl -d grant_type=client_credentials -d "client_id=$ID" -d "client_secret=$SECRET" -d "scope=$SCOPES" ${ims}`,
    );
    expect(read.clientSecret).toBeNull();
    expect(read.report).toMatchObject({
      hasSecret: false,
      placeholders: ['ID', 'SECRET', 'SCOPES'],
      draft: { clientId: '', scopes: [] },
    });
  });
});

describe('what may be shown of a command', () => {
  const encoded = btoa(`abc:${secret}`);
  it.each([
    `curl ${good} ${ims}`,
    `curl -G ${good} ${ims}`,
    `curl -u abc:${secret} -d grant_type=client_credentials ${ims}`,
    `curl -H 'Authorization: Basic ${encoded}' -d grant_type=client_credentials ${ims}`,
    `curl https://abc:${secret}@auth.example.com/token -d a=1`,
    `curl --oauth2-bearer ${secret} ${ims}`,
    `curl -b session=${secret} -H 'X-Token: ${secret}' -d secret_key=${secret} ${ims}`,
    `curl -d grant_type=client_credentials -d CLIENTSECRET=${secret} -d note=${secret} ${ims}`,
    `curl --json '{"client_secret":"${secret}"}' ${ims}`,
    `curl -F client_secret=${secret} ${ims}`,
    `curl ${good} ${ims}/${secret}`,
    `http -f -a abc:${secret} POST ${ims} password=${secret}`,
    `Invoke-RestMethod ${ims} -Method Post -Body @{ client_secret = '${secret}' } -Headers @{ Authorization = 'Basic ${encoded}' }`,
    `fetch('${ims}', { method: 'POST', headers: { authorization: 'Basic ${encoded}' }, body: 'client_secret=${secret}' })`,
    `curl --data=client_secret=${secret} --evil=${secret} ${ims}`,
    `SECRET=${secret}\ncurl ${good} -d "client_secret=$SECRET" ${ims}`,
    `${secret} | curl ${good} ${ims}`,
    `curl ${ims}/${secret} -d client_secret=${secret}`,
    `curl -u other:a ${good} -d client_secret=other -d x=${secret} ${ims}`,
  ])('holds no secret: %s', (text) => {
    const shown = JSON.stringify(report(text).report);
    expect(shown).not.toContain(secret);
    expect(shown).not.toContain(encoded);
  });

  const other = 'S3cretValue99x';
  const address = 'https://a.example/t';
  it.each([
    [
      'glued to an option of HTTPie',
      `http -f POST ${address} -aclient:${other} grant_type=client_credentials`,
    ],
    ['glued to an option of HTTPie with =', `http -f POST ${address} -a=client:${other} x=1`],
    ['glued to several options of HTTPie', `http POST ${address} -fvaclient:${other} x=${other}`],
    ['glued to an unknown option of HTTPie', `http -f POST ${address} -Zclient:${other} x=1`],
    ['behind the colon of an unknown option', `curl ${address} --secret:${other}`],
    ['as an unknown option', `curl ${address} --${other}`],
    ['as an unknown option of PowerShell', `iwr ${address} -${other}`],
    ['in the path of the address', `curl ${address}/${other}/t -u client:${other}`],
    ['in the host of the address', `curl https://${other}.example/t -u client:${other}`],
    [
      'in the query of a script',
      `const k="${other}"; fetch("${address}?x="+k,{method:"POST",body:"client_secret="+k})`,
    ],
    ['behind white space that is mended', `curl ${address} -d 'client_secret= ${other}' -d x=${other}`],
    [
      'as the second of two',
      `curl ${address} -d client_secret=first -d client_secret=${other} -d x=${other}`,
    ],
    [
      'as the one of HTTP Basic beside another',
      `curl ${address} -u a:${other} -d client_secret=first -d x=${other}`,
    ],
    ['under another name of a secret', `curl ${address} -d password=${other} -d x=${other}`],
    ['as a bearer token', `curl ${address} --oauth2-bearer ${other} -d x=${other}`],
    ['as the client ID', `curl ${address} -d client_id=${other} -d client_secret=${other}`],
    ['as the scope', `curl ${address} -d scope=${other} -d client_secret=${other}`],
    ['as the grant type', `curl ${address} -d grant_type=${other} -d client_secret=${other}`],
    ['as the method', `curl ${address} -X ${other} -d client_secret=${other}`],
    ['as a variable', `curl ${address} -d x=$${other} -d client_secret=${other}`],
    ['on a line before the command', `client secret:\n${other}\ncurl ${address} -d client_id=x`],
    ['on a line before a script', `${other}\nfetch("${address}")`],
    ['as a call before a script', `${other}("x");fetch("${address}")`],
    ['as a function of a script', `fetch(${other}("x"))`],
    ['as a class of a script', `fetch("${address}",{body:new ${other}()})`],
    ['as a member of the options of a script', `fetch("${address}",{"${other}":1})`],
    ['as a command of PowerShell', `$a=${other}\niwr ${address}`],
    ['as a type of PowerShell', `$a=[${other}]::X\niwr ${address}`],
    ['behind the command', `curl ${address} -d client_id=x && ${other}`],
  ])('holds no secret that stands %s', (_name, text) => {
    expect(JSON.stringify(report(text).report)).not.toMatch(/s3cretvalue99x/i);
  });

  it('takes the secret that HTTPie’s option brings glued to it', () => {
    for (const option of ['-aclient:', '-faclient:', '-a=client:', '-a client:', '--auth=client:']) {
      const read = report(`http POST ${address} ${option}${other} grant_type=client_credentials`);
      expect(read.clientSecret, option).toBe(other);
      expect(read.report.draft.clientId, option).toBe('client');
      expect(
        read.report.refused.map(({ why }) => why),
        option,
      ).not.toContain('unknown-option');
    }
  });

  it('takes a client ID that comes without a secret for none', () => {
    const { draft, request } = report(`curl -u my-client ${address} -d x=my-client`).report;
    expect(draft.clientId).toBe('my-client');
    expect(request.parameters).toEqual([['x', 'my-client', 'body']]);
  });

  it('leaves an address empty that holds the secret, and says why', () => {
    const { draft, problems, request } = report(
      `curl ${address}/${other}/t -u client:${other} -d grant_type=client_credentials`,
    ).report;
    expect(draft.tokenEndpoint).toBeNull();
    expect(problems).toContainEqual({ code: 'secret-in-url' });
    expect(request.address).toBe(`${address}/[client secret]/t`);
  });

  it('keeps what only looks like a part of the mark', () => {
    const read = report(
      `curl ${address} -d client_secret=a-longer-client -d client_secret=client -d x=a-longer-client`,
    );
    expect(read.report.request.parameters.at(-1)).toEqual(['x', '[client secret]', 'body']);
  });
});
