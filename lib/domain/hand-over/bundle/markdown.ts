import type { BundleFailure, SupportBundle } from './bundle';
import { exchangeMarkdown } from './markdown-exchange';
import { code, prose } from './markdown-text';
import { tokenMarkdown } from './markdown-token';

const stages: Readonly<Record<BundleFailure['stage'], string>> = {
  guard: 'refused before sending',
  network: 'on the way, before a whole answer arrived',
  response: 'in the provider’s answer',
};

/** The bundle for a ticket: CommonMark without tables, links or HTML, so that it also reads well where nothing renders it. */
export function bundleMarkdown(bundle: SupportBundle): string {
  const { result, client, madeBy } = bundle;
  const blocks = [
    `# Support bundle: ${prose(result.title)}`,
    prose(result.what),
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
    ...findingsMarkdown(bundle),
    ...exchangeMarkdown(bundle),
    '## Left out',
    list(bundle.leftOut.map(prose)),
    `Made by ${madeBy.name} ${madeBy.version}.`,
  ];
  return `${blocks.join('\n\n')}\n`;
}

function failureMarkdown({ failure }: SupportBundle): string[] {
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
    ...section('### What to do', numbered(explanation.nextSteps.map(prose))),
    ...section('### Likely causes', list(explanation.causes.map(prose))),
    ...section('### What the provider’s support needs', list(explanation.toProvider.map(prose))),
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

function scopesMarkdown({ scopes }: SupportBundle): string[] {
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

function findingsMarkdown({ findings }: SupportBundle): string[] {
  return section(
    '## Findings',
    list(
      findings.map(
        ({ severity, title, what, value, source }) =>
          `${severity === 'warning' ? 'Warning' : 'Note'}: ${prose(title)}. ${prose(what)} ${
            value === null ? '' : `Value: ${code(value)}. `
          }Source: ${prose(source)}.`,
      ),
    ),
  );
}

function section(heading: string, content: string): string[] {
  return content === '' ? [] : [heading, content];
}

function orNone(text: string | null): string {
  return text === null ? 'none' : code(text);
}

function codes(texts: readonly string[]): string {
  return texts.length === 0 ? 'none' : texts.map(code).join(', ');
}

function list(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}

function numbered(lines: readonly string[]): string {
  return lines.map((line, index) => `${index + 1}. ${line}`).join('\n');
}
