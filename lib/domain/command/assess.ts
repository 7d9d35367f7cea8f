import { findNearMisses } from '../catalogue/errors/near-miss';
import { credentialLimits, type EnteredRequest } from '../credential';
import { fixSecret } from '../lint/lint-secret';
import { isSecretName } from '../secret-names';
import { parseScopes } from '../token/scopes';
import { readAuthorization } from './client-authentication';
import { elsewhereProblems, encodingProblems, shapeProblems } from './form-problems';
import { furtherParameters } from './further-parameters';
import { findHeader } from './headers';
import { type KnownSecrets, newKnownSecrets } from './known-secrets';
import { hasPlaceholder } from './placeholder';
import type { Problem } from './problem';
import type { SentRequest } from './reading';
import { pairsOfRequest, type RequestPair } from './request-pairs';
import { authorizationProblems, missingProblems, scopeProblems } from './role-problems';
import { readTarget } from './target';
import { toldProblems } from './told-problems';
import { openNames } from './wire-request';

/** What a pasted request says, as a token request. */
export interface Assessment {
  /** What the form is filled with. */
  readonly draft: EnteredRequest;
  /** Mended where the fault was plain; null for none. Keep it out of state, logs and views. */
  readonly clientSecret: string | null;
  /** The client secret as a server would have read it from the command; null for none. Keep it out of state, logs and views. */
  readonly sentSecret: string | null;
  /** All that is secret in the request, as it was sent and as it is mended. Keep it out of state, logs and views. */
  readonly secrets: KnownSecrets;
  readonly problems: readonly Problem[];
}

const roles = ['grant_type', 'client_id', 'client_secret', 'scope'] as const;
type Role = (typeof roles)[number];

/**
 * Reads a request as a token request with a client secret: what the form takes from it, and what is wrong with it. `origins` are those of this application,
 * whose sandbox is one of the providers. Sends and looks up nothing.
 */
export function assessRequest(request: SentRequest, origins: readonly string[]): Assessment {
  const pairs = pairsOfRequest(request);
  const misses = findNearMisses(pairs.map(({ name }) => name));
  const roleOf = (name: string): string => misses.find(({ sent }) => sent === name)?.meant ?? name;
  const inRole = (role: Role) => pairs.filter(({ name }) => roleOf(name) === role);
  const target = readTarget(request, origins, (name) => roles.some((role) => role === roleOf(name)));
  const authorization = readAuthorization(request);
  const found: Problem[] = [...target.problems, ...shapeProblems(request, pairs, inRole('client_secret'))];
  found.push(...elsewhereProblems(pairs));

  for (const { sent, meant } of misses) found.push({ code: 'near-miss', subject: sent.slice(0, 40), meant });
  for (const role of roles)
    if (inRole(role).length > 1) found.push({ code: 'duplicate-parameter', subject: role });
  const [grant] = inRole('grant_type');
  const [idPair] = inRole('client_id');
  const [secretPair] = inRole('client_secret');
  const [scopePair] = inRole('scope');
  const basic = authorization.kind === 'basic' ? authorization.user : null;
  found.push(...encodingProblems(pairs.filter(({ name }) => roles.some((role) => role === roleOf(name)))));
  found.push(...authorizationProblems(authorization, secretPair, pairs));

  const isSecretless = secretPair === undefined && basic === null;
  if (grant === undefined && isSecretless && idPair === undefined)
    found.push({ code: 'not-a-token-request' });
  else if (grant === undefined) found.push({ code: 'grant-type-missing' });
  else if (grant.value !== 'client_credentials' && !hasPlaceholder(grant.value)) {
    found.push({ code: 'grant-type-other', subject: grant.value.slice(0, 60) });
  }
  const clientId = meantValue(idPair) ?? basic?.clientId ?? null;
  const sentSecret = secretPair?.value ?? basic?.clientSecret ?? null;
  const wanted = meantValue(secretPair) ?? basic?.clientSecret ?? null;
  found.push(...missingProblems('Client ID', 'client-id-missing', clientId));
  found.push(...missingProblems('Client secret', 'secret-missing', wanted));
  const secret = wanted === null || hasPlaceholder(wanted) ? null : wanted;
  const mended = secret === null ? null : mendSecret(secret);
  if (mended !== secret) found.push({ code: 'secret-white-space' });
  found.push(...scopeProblems(scopePair, target.provider));

  const secrets = newKnownSecrets([
    ...inRole('client_secret').flatMap(spellings),
    ...pairs.filter(isOtherSecret).flatMap(spellings),
    ...[basic?.clientSecret ?? '', /:(.*)/s.exec(request.user ?? '')?.[1] ?? ''].flatMap(mendings),
    /^bearer\s+(.+)/is.exec(findHeader(request.headers, 'Authorization') ?? '')?.[1] ?? '',
  ]);
  const { tokenEndpoint } = target;
  const isOpenAddress = tokenEndpoint === null || !secrets.isIn(tokenEndpoint);
  if (!isOpenAddress) found.push({ code: 'secret-in-url' });

  const isBasic = basic !== null && (secretPair === undefined || target.provider === 'generic');
  const further = furtherParameters(
    pairs,
    target.provider,
    (name) => roles.some((role) => role === roleOf(name)),
    secrets,
  );
  for (const name of further.leftOut) found.push({ code: 'parameter-left-out', subject: name.slice(0, 40) });
  return {
    draft: {
      provider: target.provider,
      tokenEndpoint: isOpenAddress ? tokenEndpoint : null,
      clientId:
        clientId === null || hasPlaceholder(clientId) || secrets.isIn(clientId)
          ? ''
          : clientId.slice(0, credentialLimits.clientIdMax),
      scopes:
        scopePair && !hasPlaceholder(scopePair.value) && !secrets.isIn(scopePair.value)
          ? parseScopes(scopePair.value)
          : [],
      authMethod: isBasic ? basic.authMethod : 'client_secret_post',
      parameters: further.kept,
    },
    clientSecret: mended,
    sentSecret: sentSecret === null || hasPlaceholder(sentSecret) ? null : sentSecret,
    secrets,
    problems: toldProblems(found).map((problem) =>
      problem.subject === undefined ? problem : { ...problem, subject: secrets.hide(problem.subject) },
    ),
  };
}

/** Whether a parameter that is not the client secret has a secret's name, and a value too long to stand elsewhere by chance. */
function isOtherSecret({ name, value }: RequestPair): boolean {
  return isSecretName(name) && !openNames.includes(name.toLowerCase()) && value.length >= 8;
}

/** A pair's value as it was sent, read and meant. */
function spellings(pair: RequestPair): string[] {
  return [pair.value, pair.raw ?? '', meantValue(pair) ?? ''].flatMap(mendings);
}

function mendings(secret: string): string[] {
  return [secret, mendSecret(secret)];
}

/** A value as it was meant: where a form would have read a bare `+` as a space, with its `+`. */
function meantValue(pair: RequestPair | undefined): string | null {
  if (pair === undefined) return null;
  const isBare = pair.raw?.includes('+') && !/%[0-9a-f]{2}/i.test(pair.raw);
  return isBare && pair.raw !== null ? pair.raw : pair.value;
}

function mendSecret(secret: string): string {
  const trimmed = fixSecret(secret, 'outer-white-space') ?? secret;
  return fixSecret(trimmed, 'inner-line-break') ?? trimmed;
}
