import type { ApiCallBundle, BundleAccount, BundleApiFailure, BundleCheck } from './api-call-bundle';
import { explanationMarkdown } from './markdown-explanation';
import { code, codes, list, orNone, prose, section } from './markdown-text';

const stages: Readonly<Record<BundleApiFailure['stage'], string>> = {
  guard: 'refused before sending',
  network: 'on the way, before a whole answer arrived',
  response: 'in the API’s answer',
};

/** What is told of an API call alone: what was called and with what, why it was refused, and what was compared. */
export function apiCallMarkdown(bundle: ApiCallBundle): string[] {
  const { api, client, time } = bundle;
  return [
    list([
      `Time: ${time}`,
      `API: ${code(api.name)}`,
      `Address: ${code(api.url)}`,
      `Authorization: ${api.authorization}`,
      `x-api-key: ${api.apiKey === null ? 'left out' : code(api.apiKey)}`,
      `x-gw-ims-org-id: ${api.imsOrgId === null ? 'left out' : code(api.imsOrgId)}`,
      `Provider: ${client.provider}`,
      `Client ID: ${code(client.clientId)}`,
      `Organization of the credential: ${orNone(client.imsOrgId)}`,
      `Services of the credential: ${codes(client.services)}`,
    ]),
    ...failureMarkdown(bundle.failure),
    ...section('## What the call carried, against what the API needs', list(bundle.checks.map(checkLine))),
    ...tokenMarkdown(bundle.token),
    ...section('## What the account has', list(bundle.account.flatMap(accountLines))),
  ];
}

function failureMarkdown(failure: BundleApiFailure | null): string[] {
  if (failure === null) return [];
  const { explanation, stage } = failure;
  return [
    '## Error',
    list([
      `Where: ${stages[stage]}`,
      ...(stage === 'response' ? [`Status: ${failure.status ?? 'none'}`] : []),
      `Code: ${orNone(failure.code)}`,
      ...(stage === 'response' ? [`Message: ${orNone(failure.message)}`] : []),
      ...(stage === 'response' ? [`Request or debug id: ${orNone(failure.debugId)}`] : []),
      ...(failure.retryAfterSeconds === null ? [] : [`Retry-After: ${failure.retryAfterSeconds} s`]),
      `Entry of the error catalogue: ${code(explanation.id)}`,
      `Source: ${prose(explanation.source)}`,
    ]),
    ...explanationMarkdown(explanation),
  ];
}

/** A name in a sentence of the comparison comes from outside, so Markdown in it is taken for nothing. */
function checkLine({ what, verdictText, why, next }: BundleCheck): string {
  return `${prose(what)}: ${verdictText}. ${prose(why)}${next === null ? '' : ` ${prose(next)}`}`;
}

function tokenMarkdown(token: ApiCallBundle['token']): string[] {
  return [
    '## Token',
    list([
      `Fingerprint (SHA-256 begins): ${code(token.fingerprint)}`,
      token.reused ? 'A live token of the same request was used.' : 'It was generated for this call.',
      `Scopes: ${token.scopes === null ? 'not told' : codes(token.scopes)}`,
      `Expires: ${token.expiresAt ?? 'unknown'}`,
      `Issued to client: ${orNone(token.clientId)}`,
      `Organization: ${orNone(token.imsOrgId)}`,
    ]),
  ];
}

function accountLines({ toldBy, time, contexts, organizations }: BundleAccount): string[] {
  const source = `told by ${prose(toldBy)} at ${time ?? 'an unknown time'}`;
  return [
    ...(contexts?.length === 0 ? [`No product context, ${source}`] : []),
    ...(contexts ?? []).map(
      ({ serviceCode, label, profile, profileId, organization, status }) =>
        `Product context ${orNone(serviceCode)}: label ${orNone(label)}, profile ${orNone(profile)}, profile ID ${orNone(profileId)}, organization ${orNone(organization)}, state ${orNone(status)}, ${source}`,
    ),
    ...(organizations?.length === 0 ? [`No organization, ${source}`] : []),
    ...(organizations ?? []).map(
      ({ id, name, type, groups }) =>
        `Organization ${orNone(id)}: name ${orNone(name)}, type ${orNone(type)}, groups ${codes(groups)}, ${source}`,
    ),
  ];
}
