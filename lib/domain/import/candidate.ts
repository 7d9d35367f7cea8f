import { credentialLimits as limits, type Parameter } from '../credential';
import { holdsAdobeSecret } from '../lint/result';
import { accessLimits } from '../product-profile';
import { isSecretOrReservedName } from '../secret-names';
import { parseScopes } from '../token/scopes';
import type { Draft, DraftField } from './draft';
import { readEndpoint } from './endpoint';
import { isStandIn, listedValues } from './entry';
import { CandidateLedger } from './ledger';
import type { ImportCandidate, ImportContext, ImportField } from './report';
import { shownName } from './shown-name';

const adobeFields: readonly ImportField[] = ['imsOrgId', 'technicalAccountId', 'technicalAccountEmail'];

/**
 * Checks what a reader found: stand-ins and what is too long or of the wrong form is not taken over, and said. Decides on the provider. What a server
 * would refuse for other reasons is left to the form.
 */
export function buildCandidate(draft: Draft, context: ImportContext): ImportCandidate {
  const ledger = new CandidateLedger(draft);
  const take = (field: DraftField, charactersMax: number) => takeText(draft, ledger, field, charactersMax);

  const name = take('name', limits.nameMax);
  const clientId = take('clientId', limits.clientIdMax);
  const secrets = takeSecrets(draft, ledger);
  const scopes = takeScopes(draft, ledger);
  const org = takeAccount(draft, ledger, 'imsOrgId', /@AdobeOrg$/i, 'not-an-organisation');
  const account = takeAccount(draft, ledger, 'technicalAccountId', /@techacct/i, 'not-a-technical-account');
  const email = takeAccount(draft, ledger, 'technicalAccountEmail', /@/, 'not-a-technical-account');
  const isAdobe =
    draft.isAdobe ||
    org !== null ||
    account !== null ||
    holdsAdobeSecret(secrets[0] ?? '') ||
    /^[0-9a-f]{32}$/i.test(clientId ?? '');
  const endpoint = readEndpoint(take('tokenEndpoint', limits.urlMax), context, isAdobe);
  const issuer = endpoint.provider === 'generic' ? takeIssuer(draft, ledger) : null;
  if (endpoint.dropped) ledger.drop(ledger.fromOf('tokenEndpoint'), endpoint.dropped);
  if (endpoint.provider !== 'generic' || endpoint.tokenEndpoint !== null) ledger.recognise('tokenEndpoint');
  for (const note of endpoint.notes) ledger.note(note);
  const parameters = takeParameters(draft, ledger);
  const services = draft.serviceIds ?? [];
  if (services.length > accessLimits.servicesMax) ledger.drop('services', 'too-many');

  const wanted: ImportField[] = ['name', 'clientId', 'clientSecret', 'scopes'];
  if (endpoint.provider === 'generic') wanted.push('tokenEndpoint');
  if (endpoint.provider === 'adobe-ims') wanted.push(...adobeFields);
  return {
    name,
    provider: endpoint.provider,
    tokenEndpoint: endpoint.tokenEndpoint,
    issuer,
    clientId: clientId ?? '',
    clientSecret: secrets[0] ?? null,
    secretCount: secrets.length,
    authMethod: draft.authMethod ?? (endpoint.notes.includes('other-ims-host') ? 'client_secret_post' : null),
    scopes,
    parameters,
    imsOrgId: org,
    technicalAccountId: account,
    technicalAccountEmail: email,
    serviceIds: services.slice(0, accessLimits.servicesMax),
    ...ledger.close(wanted),
  };
}

/** The first value, trimmed; null and noted as missing where there is none that can be used. */
function takeText(
  draft: Draft,
  ledger: CandidateLedger,
  field: DraftField,
  charactersMax: number,
): string | null {
  const text = draft.fields[field]?.values[0]?.trim() ?? '';
  if (text === '') return null;
  if (text.length > charactersMax) return ledger.lose(field, 'too-long');
  if (isStandIn(text)) return ledger.standIn(field);
  if (field !== 'tokenEndpoint') ledger.recognise(field);
  return text;
}

function takeAccount(
  draft: Draft,
  ledger: CandidateLedger,
  field: 'imsOrgId' | 'technicalAccountId' | 'technicalAccountEmail',
  form: RegExp,
  why: 'not-an-organisation' | 'not-a-technical-account',
): string | null {
  const text = takeText(draft, ledger, field, limits.accountFieldMax);
  return text === null || form.test(text) ? text : ledger.lose(field, why);
}

function takeIssuer(draft: Draft, ledger: CandidateLedger): string | null {
  const issuer = takeText(draft, ledger, 'issuer', limits.urlMax);
  return issuer === null || /^https?:\/\//i.test(issuer) ? issuer : ledger.lose('issuer', 'not-a-url');
}

/** Every client secret of the file that is one; the first is used. */
function takeSecrets(draft: Draft, ledger: CandidateLedger): string[] {
  const given = listedValues(draft.fields.clientSecret?.values ?? []).filter((text) => text.trim() !== '');
  const usable = given.filter((text) => !isStandIn(text.trim()));
  const [first] = usable;
  if (first === undefined) {
    if (given.length > 0) ledger.standIn('clientSecret');
    return [];
  }
  if (first.length > limits.clientSecretMax) {
    ledger.lose('clientSecret', 'too-long');
    return [];
  }
  ledger.recognise('clientSecret');
  if (usable.length > 1) {
    ledger.note('several-secrets');
    ledger.drop(ledger.fromOf('clientSecret'), 'further-secret');
  }
  if (first !== first.trim()) ledger.note('secret-trimmed');
  return usable.map((text) => text.trim());
}

function takeScopes(draft: Draft, ledger: CandidateLedger): string[] {
  const values = listedValues(draft.fields.scopes?.values ?? []).map((text) => text.trim());
  const real = values.filter((text) => text !== '' && !isStandIn(text));
  if (real.length === 0) {
    if (values.some((text) => text !== '')) ledger.standIn('scopes');
    return [];
  }
  const all = parseScopes(real.join(' '));
  const short = all.filter((scope) => scope.length <= limits.scopeCharactersMax);
  const scopes = short.slice(0, limits.scopesMax);
  if (short.length < all.length) ledger.drop(ledger.fromOf('scopes'), 'too-long');
  if (scopes.length < short.length) ledger.drop(ledger.fromOf('scopes'), 'too-many');
  if (scopes.length > 0) ledger.recognise('scopes');
  return scopes;
}

/** Further parameters are kept in the open and shown to everyone in the organisation, so that no secret may become one. */
function takeParameters(draft: Draft, ledger: CandidateLedger): Parameter[] {
  const kept: Parameter[] = [];
  for (const [name, value] of draft.parameters ?? []) {
    const shown = shownName(name) ?? 'parameter';
    const isLong = Math.max(name.length, value.length) > limits.parameterCharactersMax;
    if (name.trim() === '' || isStandIn(value)) ledger.drop(shown, 'not-needed');
    else if (isSecretOrReservedName(name)) ledger.drop(shown, 'another-secret');
    else if (isLong) ledger.drop(shown, 'too-long');
    else if (kept.length >= limits.parametersMax) ledger.drop(shown, 'too-many');
    else kept.push([name, value]);
  }
  return kept;
}
