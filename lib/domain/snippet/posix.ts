import type { CheckedRequest } from './checked-request';
import type { CommandUrl } from './command-url';
import { encodeBasicPart } from './form-encoding';
import { quotePosix } from './posix-quote';
import type { Script } from './script';
import type { NoteCode, SnippetForm } from './snippet';

/**
 * Form-encodes standard input byte by byte exactly as `encodeBasicPart` does: od lists the bytes as numbers, awk writes a letter or
 * digit as it is, a space as `+` and any other byte as a percent escape. It contains no `!`, which an interactive shell would replace.
 */
const formEncode =
  `od -An -v -tu1 | awk '{ for (i = 1; i <= NF; i++) printf($i == 32 ? "+" : ` +
  `$i > 47 && $i < 58 || $i > 64 && $i < 91 || $i > 96 && $i < 123 ? "%c" : "%%%02X", $i + 0) }'`;

const toBasicHeader = `base64 | tr -d '\\n' | sed 's/^/Authorization: Basic /'`;

/** The first line of a curl command. curl reads `~/.curlrc` as always, because a person's proxy and certificates stand there. */
export function posixCurl(method: 'GET' | 'POST', url: CommandUrl, quiet: boolean): string {
  return `curl ${quiet ? '-sS ' : ''}${url.hasGlobCharacters ? '-g ' : ''}-X ${method} ${quotePosix(url.href)}`;
}

/** `curl` for a POSIX shell; the variable is read as `${NAME:?}`, so nothing is sent while it is not set. */
export function posixScript(request: CheckedRequest, form: SnippetForm, quiet: boolean): Script {
  const secret = `"\${${request.secretVariable}:?}"`;
  const guard = `: ${secret} &&`;
  const plain = `"$${request.secretVariable}"`;
  const stdin = form === 'stdin';
  const head = [
    posixCurl('POST', request.url, quiet),
    `-H 'Accept: application/json'`,
    `-H 'Content-Type: application/x-www-form-urlencoded'`,
  ];
  const body = request.pairs.map(({ name, value, encoded }) => {
    if (value !== null) return `-d ${quotePosix(encoded)}`;
    return stdin
      ? `--data-urlencode ${name}@-`
      : `--data-urlencode "${name}=\${${request.secretVariable}:?}"`;
  });
  // Without any -d curl would send no body and no length.
  const data = body.length > 0 ? body : [`-d ''`];
  const script = (statements: string[], auth: string[], notes: NoteCode[]): Script => ({
    ok: true,
    statements,
    lines: [...head, ...auth, ...data],
    notes: stdin ? notes : ['secret-in-arguments', ...notes],
  });

  if (request.authMethod === 'client_secret_post') {
    return script(stdin ? [guard, `printf %s ${plain} |`] : [], [], []);
  }
  if (request.authMethod === 'client_secret_basic_raw') {
    if (!stdin) return script([], [`-u ${quotePosix(`${request.clientId}:`)}${secret}`], []);
    const userAndSecret = `printf '%s:%s' ${quotePosix(request.clientId)} ${plain}`;
    return script(
      [guard, `${userAndSecret} | ${toBasicHeader} |`],
      ['-H @-'],
      ['needs-curl-header-from-stdin'],
    );
  }
  const encoded = `$(printf %s ${plain} | ${formEncode})`;
  const clientId = encodeBasicPart(request.clientId);
  if (!stdin) return script([guard], [`-u "${clientId}:${encoded}"`], ['needs-od-and-awk']);
  return script(
    [guard, `printf %s "${clientId}:${encoded}" | ${toBasicHeader} |`],
    ['-H @-'],
    ['needs-od-and-awk', 'needs-curl-header-from-stdin'],
  );
}
