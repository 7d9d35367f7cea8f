/**
 * Scripts that call `fetch` as people write and copy them; `@@` stands for the address of the recording server. Whatever Node's own `fetch` sends for one is
 * what the reader has to find.
 */
export const goodFetches: readonly (readonly [way: string, script: string])[] = [
  ['an address alone', `fetch('@@/token?client_id=abc&scope=openid')`],
  [
    'as the browser copies it',
    `fetch("@@/token", {\n  "headers": {\n    "accept": "application/json",\n    "content-type": "application/x-www-form-urlencoded"\n  },\n  "body": "grant_type=client_credentials&client_id=abc&client_secret=a%2Bb",\n  "method": "POST"\n});`,
  ],
  [
    'new URLSearchParams of an object',
    `await fetch('@@/token', {\n  method: 'POST',\n  body: new URLSearchParams({ grant_type: 'client_credentials', client_secret: "it's a+b&c=ü", scope: 'openid,AdobeID' }),\n});`,
  ],
  [
    'new URLSearchParams of pairs',
    `fetch('@@/token', { method: 'POST', body: new URLSearchParams([['a', '1 2'], ['a', '3*~']]) })`,
  ],
  [
    'new URLSearchParams of a text',
    `fetch('@@/token', { method: 'POST', body: new URLSearchParams('a=b%20c&d=e+f') })`,
  ],
  [
    'parameters appended',
    `const form = new URLSearchParams();\nform.append('grant_type', 'client_credentials');\nform.append('client_secret', 'a' + '+b');\nform.set('scope', 'openid');\nfetch('@@/token', { method: 'POST', body: form })`,
  ],
  [
    'parameters as text, with a type',
    `const form = new URLSearchParams({ a: 'b c' });\nfetch('@@/token', { method: 'post', headers: { 'Content-Type': 'application/x-www-form-urlencoded' }, body: form.toString() })`,
  ],
  ['a text without a type', `fetch('@@/token', { method: 'POST', body: 'grant_type=client_credentials' })`],
  [
    'a template with a constant',
    `const id = 'abc';\nfetch(\`@@/token\`, { method: 'POST', headers: { 'X-Client': id }, body: \`client_id=\${id}\` })`,
  ],
  [
    'JSON',
    `const response = await fetch('@@/token', {\n  method: 'POST',\n  headers: { 'Content-Type': 'application/json' },\n  body: JSON.stringify({ client_id: 'abc', scopes: ['openid', "it's"], deep: { a: 1, b: true, c: null } }),\n});\nconsole.log(response.status);`,
  ],
  [
    'a bearer',
    `fetch('@@/api', { headers: { Authorization: 'Bearer abc.def', 'x-api-key': "abc" } }).then((answer) => answer.text());`,
  ],
  [
    'Basic by btoa',
    `fetch('@@/token', { method: 'POST', headers: { Authorization: 'Basic ' + btoa('abc:s3cr3t') }, body: new URLSearchParams({ grant_type: 'client_credentials' }) })`,
  ],
  [
    'escapes in texts',
    `fetch('@@/token', { method: "POST", headers: { 'content-type': "text/x" }, body: "a=\\u00fc\\x41\\n\\t\\"'\\\\" })`,
  ],
  ['PUT without a body', `fetch("@@/token", { method: 'PUT' })`],
  ['a query with a fragment and an escape', `fetch('@@/token?a=%20b&c=d e#f')`],
];
