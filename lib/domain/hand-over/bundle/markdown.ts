import type { BundleFailure, SupportBundle, TokenRequestBundle } from './bundle';
import { apiCallMarkdown } from './markdown-api-call';
import { exchangeMarkdown } from './markdown-exchange';
import { explanationMarkdown } from './markdown-explanation';
import { findingsMarkdown } from './markdown-findings';
import { code, codes, list, orNone, prose } from './markdown-text';
import { tokenMarkdown } from './markdown-token';

const stages: Readonly<Record<BundleFailure['stage'], string>> = {
  guard: 'refused before sending',
  network: 'on the way, before a whole answer arrived',
  response: 'in the provider’s answer',
};

/** The bundle for a ticket: CommonMark without tables, links or HTML, so that it also reads well where nothing renders it. */
export function bundleMarkdown(bundle: SupportBundle): string {
  const { result, madeBy } = bundle;
  const blocks = [
    `# Support bundle: ${prose(result.title)}`,
    prose(result.what),
    ...(bundle.about === 'api-call' ? apiCallMarkdown(bundle) : tokenRequestMarkdown(bundle)),
    ...findingsMarkdown(bundle),
    ...exchangeMarkdown(bundle),
    '## Left out',
    list(bundle.leftOut.map(prose)),
    `Made by ${madeBy.name} ${madeBy.version}.`,
  ];
  return `${blocks.join('\n\n')}\n`;
}

function tokenRequestMarkdown(bundle: TokenRequestBundle): string[] {
  const { client } = bundle;
  return [
    list([
      `Time: ${bundle.time}`,
      `Provider: ${client.provider}`,
      `Token endpoint: ${code(client.tokenEndpoint)}`,
      `Client ID: ${code(client.clientId)}`,
      `Client authentication: ${prose(client.authMethod)}`,
      `Parameters: ${client.parameters.map(({ name, value }) => code(`${name}=${value}`)).join(', ')}`,
    ]),
    ...failureMarkdown(bundle),
    ...(bundle.token ? tokenMarkdown(bundle.token) : []),
    ...scopesMarkdown(bundle),
  ];
}

function failureMarkdown({ failure }: TokenRequestBundle): string[] {
  if (failure === null) return [];
  const { explanation } = failure;
  return [
    '## Error',
    list([
      `Where: ${stages[failure.stage]}`,
      ...(failure.stage === 'response' ? answerLines(failure) : []),
      ...(failure.retryAfterSeconds === null ? [] : [`Retry-After: ${failure.retryAfterSeconds} s`]),
      `Entry of the error catalogue: ${code(explanation.id)}`,
      `Source: ${prose(explanation.source)}`,
    ]),
    ...explanationMarkdown(explanation),
  ];
}

function answerLines({ status, error, errorDescription, debugId }: BundleFailure): string[] {
  return [
    `Status: ${status ?? 'none'}`,
    `error: ${orNone(error)}`,
    `error_description: ${orNone(errorDescription)}`,
    `x-debug-id: ${orNone(debugId)}`,
  ];
}

function scopesMarkdown({ scopes }: TokenRequestBundle): string[] {
  const { requested, granted, grantedFrom } = scopes;
  return [
    '## Scopes',
    list([
      `Requested: ${codes(requested)}`,
      ...(granted === null ? [] : [`Granted, by ${grantedFrom}: ${codes(granted)}`]),
      ...(scopes.missing.length === 0 ? [] : [`Requested and not granted: ${codes(scopes.missing)}`]),
      ...(scopes.notRequested.length === 0
        ? []
        : [`Granted and not requested: ${codes(scopes.notRequested)}`]),
    ]),
  ];
}
