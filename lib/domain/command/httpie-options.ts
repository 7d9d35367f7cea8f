import type { IgnoredReason, RefusedReason } from './reading';

/** What an option that shapes the request does. */
export type HttpieAction = 'form' | 'json' | 'auth' | 'auth-type' | 'raw';

export interface HttpieOption {
  readonly takesValue: boolean;
  readonly does:
    | { readonly action: HttpieAction }
    | { readonly refused: RefusedReason }
    | { readonly ignored: IgnoredReason };
}

const options = new Map<string, HttpieOption>();
function list(takesValue: boolean, does: HttpieOption['does'], names: string): void {
  for (const name of names.split(' ')) options.set(name, { takesValue, does });
}

list(false, { action: 'form' }, '-f --form');
list(false, { action: 'json' }, '-j --json');
list(true, { action: 'auth' }, '-a --auth');
list(true, { action: 'auth-type' }, '-A --auth-type');
list(true, { action: 'raw' }, '--raw');
list(false, { refused: 'not-a-form' }, '--multipart');
list(true, { refused: 'reads-file' }, '--cert --cert-key --cert-key-pass');
list(true, { refused: 'reads-settings' }, '--session --session-read-only');
list(true, { refused: 'writes-file' }, '-o --output');
list(false, { refused: 'writes-file' }, '-d --download -c --continue');
list(true, { refused: 'changes-connection' }, '--proxy --verify --ssl --ciphers --boundary');
list(true, { refused: 'follows-redirects' }, '--max-redirects');
list(false, { refused: 'follows-redirects' }, '-F --follow');
list(false, { refused: 'sends-nothing' }, '--offline --help --version --manual');
list(false, { refused: 'changes-connection' }, '--path-as-is --chunked -x --compress');
list(
  true,
  { ignored: 'output-only' },
  '-p --print --pretty -s --style --format-options --response-charset --response-mime',
);
list(
  false,
  { ignored: 'output-only' },
  '-h --headers -b --body -v --verbose -vv -m --meta --all -S --stream --check-status',
);
list(false, { ignored: 'output-only' }, '-q --quiet -qq --sorted --unsorted --traceback --debug');
list(true, { ignored: 'time-limit' }, '--timeout --max-headers');
list(false, { ignored: 'default-anyway' }, '-I --ignore-stdin --ignore-netrc');
list(true, { ignored: 'default-anyway' }, '--default-scheme');

/** An option by its whole name with its dashes, or by the beginning of one long name alone; null for none. */
export function findHttpieOption(name: string): HttpieOption | null {
  const exact = options.get(name);
  if (exact || !name.startsWith('--')) return exact ?? null;
  const begun = [...options].filter(([one]) => name.length > 3 && one.startsWith(name));
  return begun.length === 1 ? (begun[0]?.[1] ?? null) : null;
}
