import { describe, expect, it } from 'vitest';
import { readCommand } from '@/lib/domain/command/read-command';
import type { Dialect, Tool } from '@/lib/domain/command/reading';

const url = 'https://ims-na1.adobelogin.com/ims/token/v3';
const body = 'grant_type=client_credentials&client_id=abc&client_secret=a%2Bb&scope=openid%2CAdobeID';

/** One token request, as each tool and shell writes it. */
const same: readonly (readonly [name: string, dialect: Dialect, tool: Tool, text: string])[] = [
  ['curl for bash', 'posix', 'curl', `curl -X POST '${url}' \\\n  -d '${body}'`],
  ['curl for zsh with a prompt', 'posix', 'curl', `% curl -d '${body}' ${url}`],
  ['curl.exe for PowerShell', 'powershell', 'curl', `curl.exe -X POST '${url}' \`\n  -d '${body}'`],
  [
    'curl.exe with variables of PowerShell',
    'powershell',
    'curl',
    `$id = 'abc'\ncurl.exe -d "grant_type=client_credentials" -d "client_id=$id" -d 'client_secret=a%2Bb' -d 'scope=openid%2CAdobeID' ${url}`,
  ],
  ['curl for cmd', 'cmd', 'curl', `curl -X POST "${url}" ^\n  -d "${body}"`],
  [
    'curl for cmd as Chrome copies it',
    'cmd',
    'curl',
    `curl ^"${url}^" ^\n  --data-raw ^"${body.replaceAll('%', '^%^').replaceAll('&', '^&')}^"`,
  ],
  [
    'curl for cmd with set',
    'cmd',
    'curl',
    `set MY_ID=abc\ncurl -d "${body.replace('abc', '%MY_ID%')}" ${url}`,
  ],
  [
    'Invoke-RestMethod with a string',
    'powershell',
    'web-request',
    `Invoke-RestMethod -Method Post -Uri '${url}' -Body '${body}'`,
  ],
  [
    'Invoke-RestMethod with a hashtable',
    'powershell',
    'web-request',
    `Invoke-RestMethod -Method Post -Uri "${url}" -Body @{ grant_type = 'client_credentials'; client_id = "abc"; client_secret = 'a+b'; scope = 'openid,AdobeID' }`,
  ],
  [
    'Invoke-RestMethod with variables',
    'powershell',
    'web-request',
    `$body = @{\n  grant_type    = 'client_credentials'\n  client_id     = 'abc' # ours\n  client_secret = 'a+b'\n  scope         = 'openid,AdobeID'\n}\n$response = Invoke-RestMethod -Method Post -Uri ${url} -Body $body`,
  ],
  [
    'Invoke-RestMethod with splatting',
    'powershell',
    'web-request',
    `$p = @{\n  Method = 'Post'\n  Uri = '${url}'\n  Body = '${body}'\n}\nInvoke-RestMethod @p`,
  ],
  [
    'Invoke-RestMethod with a list and -join',
    'powershell',
    'web-request',
    `$body = @(\n  'grant_type=client_credentials'\n  'client_id=abc'\n  'client_secret=a%2Bb'\n  'scope=openid%2CAdobeID'\n) -join '&'\nirm -Method Post ${url} -Body $body`,
  ],
  [
    'Invoke-RestMethod with a here-string',
    'powershell',
    'web-request',
    `$body = @'\n${body}\n'@\nInvoke-RestMethod -Method Post -Uri ${url} -Body $body`,
  ],
  [
    'Invoke-WebRequest with continued lines',
    'powershell',
    'web-request',
    `PS C:\\> Invoke-WebRequest -UseBasicParsing \`\n  -Uri "${url}" \`\n  -Method "POST" \`\n  -ContentType "application/x-www-form-urlencoded" \`\n  -Body "${body}"`,
  ],
  [
    'curl as another name of Invoke-WebRequest',
    'powershell',
    'web-request',
    `curl -Uri ${url} -Method Post -Body @{grant_type='client_credentials';client_id='abc';client_secret='a+b';scope='openid,AdobeID'}`,
  ],
  [
    'HTTPie',
    'posix',
    'httpie',
    `http -f POST ${url} grant_type=client_credentials client_id=abc client_secret='a+b' scope=openid,AdobeID`,
  ],
  [
    'HTTPie without a method',
    'posix',
    'httpie',
    `https --form ims-na1.adobelogin.com/ims/token/v3 grant_type=client_credentials client_id=abc client_secret=a+b scope=openid,AdobeID`,
  ],
  ['HTTPie with a raw body', 'posix', 'httpie', `http --form --raw='${body}' POST ${url}`],
  [
    'fetch with a string',
    'javascript',
    'fetch',
    `fetch("${url}", {\n  "headers": { "content-type": "application/x-www-form-urlencoded" },\n  "body": "${body}",\n  "method": "POST",\n  "mode": "cors",\n  "credentials": "omit"\n});`,
  ],
  [
    'fetch with URLSearchParams',
    'javascript',
    'fetch',
    `const response = await fetch('${url}', {\n  method: 'POST',\n  body: new URLSearchParams({\n    grant_type: 'client_credentials',\n    client_id: 'abc',\n    client_secret: 'a+b',\n    scope: 'openid,AdobeID',\n  }),\n});\nconst { access_token } = await response.json();`,
  ],
  [
    'fetch with constants and append',
    'javascript',
    'fetch',
    `const ID = 'abc';\nconst form = new URLSearchParams();\nform.append('grant_type', 'client_credentials');\nform.append('client_id', ID);\nform.append("client_secret", 'a' + '+b');\nform.append('scope', 'openid,AdobeID');\nfetch(\`${url}\`, { method: 'post', body: form.toString() })`,
  ],
];

describe('one request in many languages', () => {
  it.each(same)('%s', (_name, dialect, tool, text) => {
    const read = readCommand(text);
    if (!read.ok) throw new Error(read.code);
    expect({ dialect: read.dialect, tool: read.tool }).toEqual({ dialect, tool });
    expect(read.request).toMatchObject({ method: 'POST', url, bodyKind: 'form', user: null });
    expect([...new URLSearchParams(read.request.body ?? '')]).toEqual([...new URLSearchParams(body)]);
    expect(read.refused).toEqual([]);
    expect(read.placeholders).toEqual([]);
  });

  it('leaves open what a script would have to evaluate, and reads the rest', () => {
    const read = readCommand(
      `fetch('${url}', { method: 'POST', body: new URLSearchParams({ client_id: 'abc', scope: list[0] }) })`,
    );
    if (!read.ok) throw new Error(read.code);
    expect(read.request.body).toBe('client_id=abc&scope=\0\0');
    expect(read.refused).toEqual([{ what: 'an expression', why: 'evaluates-code' }]);
  });
});

describe('variables without a value', () => {
  it.each([
    [
      'bash',
      `curl -d "client_id=$CLIENT_ID" -d client_secret=\${CLIENT_SECRET:?} ${url}`,
      ['CLIENT_ID', 'CLIENT_SECRET'],
    ],
    [
      'PowerShell',
      `curl.exe -d "client_id=$env:CLIENT_ID" -d "client_secret=\${env:CLIENT_SECRET}" ${url}`,
      ['CLIENT_ID', 'CLIENT_SECRET'],
    ],
    [
      'cmd',
      `curl -d "client_id=%CLIENT_ID%" -d "client_secret=%CLIENT_SECRET%" ${url}`,
      ['CLIENT_ID', 'CLIENT_SECRET'],
    ],
    [
      'Postman',
      `curl -d 'client_id={{client_id}}' -d 'client_secret={{client-secret}}' ${url}`,
      ['client_id', 'client-secret'],
    ],
    ['a document', `curl -d 'client_id={CLIENT_ID}' ${url}`, []],
    [
      'fetch',
      `fetch("${url}", { method: "POST", body: new URLSearchParams({ client_id: process.env.CLIENT_ID }) })`,
      ['CLIENT_ID'],
    ],
    [
      'a template of JavaScript',
      `fetch("${url}", { method: "POST", body: \`client_id=\${clientId}\` })`,
      ['clientId'],
    ],
  ])('%s', (_name, text, names) => {
    const read = readCommand(text);
    if (!read.ok) throw new Error(read.code);
    expect(read.placeholders).toEqual(names);
    expect(read.refused).toEqual([]);
  });
});

describe('what is odd about the text', () => {
  it.each([
    ['typographic-quotes', `curl -d “a=1” ${url}`],
    ['invisible-characters', `curl\u00a0-d a=1 ${url}`],
    ['space-after-continuation', `curl -d a=1 \\ \n  ${url}`],
    ['prompt', `$ curl -d a=1 ${url}`],
    ['ampersand-unquoted', `curl ${url}?a=1&b=2`],
    ['single-quotes-in-cmd', `curl -d 'a=1' ^\n ${url}`],
    ['powershell-curl-alias', `curl -d a=1 \`\n ${url}`],
    ['powershell-quotes-lost', `curl.exe -d '{"a":1}' \`\n ${url}`],
    ['long-option-with-equals', `curl --data=a=1 ${url}`],
    ['several-requests', `curl -d a=1 ${url}\ncurl -d a=2 ${url}`],
    ['user-in-address', 'curl -d a=1 https://id:secret@auth.example/token'],
  ])('%s', (oddity, text) => {
    const read = readCommand(text);
    expect(read.ok && read.oddities).toContain(oddity);
    expect(read.ok && read.request.url).toMatch(/^https:/);
  });
});

describe('what stands around a command', () => {
  it.each([
    ['a comment', `# get a token\ncurl -d a=1 ${url}`],
    ['a comment of PowerShell', `# get a token\nInvoke-RestMethod ${url} -Method Post -Body a=1`],
    ['a remark of cmd', `REM get a token\ncurl -d "a=1" ^\n ${url}`],
    ['a comment of JavaScript', `// get a token\nfetch('${url}', { method: 'POST', body: 'a=1' });`],
    ['blank lines', `\n\n  curl -d a=1 ${url}\n\n`],
  ])('is passed over: %s', (_name, text) => {
    const read = readCommand(text);
    expect(read).toMatchObject({
      ok: true,
      refused: [],
      oddities: [],
      request: { method: 'POST', body: 'a=1' },
    });
  });

  it('takes off the prompt of root, but not a comment that looks like one', () => {
    expect(readCommand(`# curl -d a=1 ${url}`)).toMatchObject({ ok: true, oddities: ['prompt'] });
    expect(readCommand('# see the manual of curl')).toMatchObject({ ok: false, code: 'no-command' });
  });
});

describe('texts that are not read', () => {
  it.each([
    ['empty', ' \n '],
    ['too-long', 'a'.repeat(70_000)],
    ['not-text', 'curl \0'],
    ['open-quote', "curl \\\n -d 'a=1"],
    ['open-quote', 'curl -d "$(cat x'],
    ['open-quote', `Invoke-RestMethod -Uri "${url}`],
    ['open-quote', `fetch("${url}", { body: `],
    ['no-command', 'wget https://example.com'],
    ['no-command', 'Hello, my token does not work.'],
  ])('%s', (code, text) => {
    expect(readCommand(text)).toMatchObject({ ok: false, code });
  });

  it('says in which line a quote begins that never ends', () => {
    expect(readCommand("curl \\\n -d 'a=1")).toMatchObject({ code: 'open-quote', line: 2 });
  });
});

describe('cost', () => {
  it.each([
    ['quotes', `curl ${"'a'".repeat(15_000)}`],
    ['double quotes', `curl ${'"a"'.repeat(15_000)}`],
    ['backslashes', `curl ${'\\'.repeat(60_000)}`],
    ['carets', `curl -d ^" ${'^'.repeat(60_000)}`],
    ['percent signs', `curl -d "%A_B%" ${'%a'.repeat(30_000)}`],
    ['open parentheses', `curl -d "$${'('.repeat(60_000)}`],
    ['open braces', `curl ${'${a:-'.repeat(10_000)}`],
    ['white space behind continuation marks', `curl ${'\\   '.repeat(15_000)}`],
    ['backticks of PowerShell', `Invoke-RestMethod ${'`   '.repeat(15_000)}`],
    ['tables of PowerShell', `Invoke-RestMethod -Body ${'@{a='.repeat(15_000)}`],
    ['groups of PowerShell', `Invoke-RestMethod -Body ${'('.repeat(60_000)}`],
    ['variables that double each other', `A=aaaaaaaaaa\n${'A=$A$A$A$A\n'.repeat(1000)}curl -d $A ${url}`],
    [
      'lists of lists by name',
      `let a0=['x','x'];${Array.from({ length: 60 }, (_, at) => `let a${at + 1}=[a${at},a${at}];`).join('')}fetch('${url}',{body:JSON.stringify(a60)})`,
    ],
    ['objects of JavaScript', `fetch(${'{a:'.repeat(20_000)}`],
    ['brackets of JavaScript', `fetch(${'['.repeat(60_000)}`],
    ['templates of JavaScript', `fetch(\`${'${a'.repeat(20_000)}`],
    ['slashes', `fetch(${'/*'.repeat(30_000)}`],
    ['operators', `curl ${'|&;'.repeat(20_000)}`],
    ['here-documents', `curl ${'<<a '.repeat(15_000)}\n`],
    ['options', `curl ${'-s '.repeat(20_000)}${url}`],
    ['unknown options', `curl ${Array.from({ length: 5000 }, (_, at) => `--x${at}`).join(' ')} ${url}`],
    ['blank lines', `${'\n'.repeat(60_000)}curl ${url}`],
    ['calls in brackets', `${'('.repeat(60_000)} fetch(`],
    ['lists in an address', `curl 'https://a.example/{${','.repeat(60_000)}'`],
    ['ranges in an address', `curl 'https://a.example/[${'-'.repeat(60_000)}'`],
    ['redirections of cmd', `curl ^"${' 1<'.repeat(20_000)}`],
    ['brackets of cmd', `curl ^"x^" ${'('.repeat(60_000)}`],
    ['names of a script', `fetch(${'a.'.repeat(30_000)}`],
    ['sums of a script', `fetch(${'a+'.repeat(30_000)}`],
    ['pairs', `curl -d '${'a=1&'.repeat(16_000)}' ${url}`],
  ])('stays low for %s', (_name, text) => {
    const start = performance.now();
    readCommand(text.slice(0, 65_536));
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});
