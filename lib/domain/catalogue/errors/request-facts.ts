import type { TokenRequest } from '../../generation';
import { lintClientId } from '../../lint/lint-client-id';
import { lintScopes } from '../../lint/lint-scopes';
import { lintSecret, type SecretContext } from '../../lint/lint-secret';
import { lintTokenEndpoint } from '../../lint/lint-token-endpoint';
import type { LintSubject } from '../../lint/result';
import type { ProviderId } from '../../provider/provider';
import { wireForm } from '../../token-request';
import type { FailureFacts } from './facts';

/** All that a request tells of its own failure without the secret; to be spread into `FailureFacts`. */
export function requestFacts(
  request: TokenRequest,
  provider: ProviderId,
): Required<Pick<FailureFacts, 'authMethod' | 'tokenEndpoint' | 'parameterNames' | 'scope' | 'lint'>> {
  const { authMethod, clientId, form, tokenEndpoint } = request;
  const scope = form.find(([name]) => name === 'scope')?.[1] ?? null;
  const lint = [
    ...lintClientId(clientId, { provider }),
    ...lintScopes(scope ?? '', { provider }),
    ...lintTokenEndpoint(tokenEndpoint),
  ];
  return {
    authMethod,
    tokenEndpoint,
    parameterNames: wireForm(request, '').map(([name]) => name),
    scope,
    lint: lint.map(subjectOf),
  };
}

export type SecretFacts = Required<Pick<FailureFacts, 'lint' | 'basicEncodingMatters'>>;

/**
 * What the client secret tells: codes of the checks, and one yes or no. No character of the secret and nothing of its length is in the
 * answer, so it may be kept beside the exchange. To be called where the secret is revealed anyway.
 */
export function secretFacts(clientSecret: string, context: SecretContext): SecretFacts {
  return {
    lint: lintSecret(clientSecret, context).map(subjectOf),
    basicEncodingMatters: isChangedByFormEncoding(context.clientId) || isChangedByFormEncoding(clientSecret),
  };
}

function subjectOf({ code, field }: LintSubject): LintSubject {
  return { code, field };
}

function isChangedByFormEncoding(text: string): boolean {
  return new URLSearchParams([['', text]]).toString() !== `=${text}`;
}
