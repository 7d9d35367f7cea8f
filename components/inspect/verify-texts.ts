import type { ActionText } from '@/components/ui/action-texts';
import type { ActionCode } from '@/lib/domain/action-state';
import type { TokenContent } from '@/lib/domain/inspect/read-content';
import type { VerifySource } from '@/lib/domain/inspect/verify-source';
import { findString } from '@/lib/domain/token/json';
import { makeVisibleText } from '@/lib/domain/token/visible';

/** What a choice of keys is called. */
export const sourceLabels: Readonly<Record<VerifySource, string>> = {
  'adobe-ims': 'Adobe IMS',
  sandbox: 'Built-in sandbox',
  credential: 'Issuer of a saved credential',
  issuer: 'Another issuer',
};

/** Refusals of this form in its own words. */
export const sourceRefusalTexts: Partial<Record<ActionCode, ActionText>> = {
  'too-many-attempts': {
    what: 'Too many verifications',
    why: 'This server verifies at most 60 tokens a minute for one session.',
    next: 'Wait until the time below is over, then verify again.',
  },
  'endpoint-refused': {
    what: 'Issuer not allowed',
    why: 'This server does not send requests to that address.',
    next: 'Check the address, or ask an administrator to allow its host in the policy.',
  },
  'invalid-input': {
    what: 'Not sent',
    why: 'A field needs a correction, or the token is longer than 65,536 characters, which is not verified.',
    next: 'Correct the marked field and verify again.',
  },
};

/** Why there is no signature that keys could check; null where there may be one. */
export function unverifiable(content: TokenContent): string | null {
  if (content.kind === 'content') {
    if (content.text === null)
      return 'What was signed is not in it, so the signature cannot be checked here.';
    return content.header.length === 0
      ? 'Its header is not signed and it has no compact form, so it is not checked here.'
      : null;
  }
  switch (content.decoded.kind) {
    case 'opaque':
      return 'An opaque token has no signature. Ask the provider, at its introspection endpoint, or call the API with it.';
    case 'encrypted':
      return 'An encrypted token can be checked only where the key to open it is: by the API that it is meant for.';
    case 'malformed':
      return 'It cannot be read to the end, so there is nothing to check. Copy it again, from its first to its last character.';
    case 'jwt':
      return content.decoded.signature === ''
        ? 'It has no signature: anyone could have written it. Do not accept it.'
        : null;
  }
}

/** The issuer that the token names; null for none. It is shown and decides nothing. */
export function claimedIssuer(content: TokenContent): string | null {
  if (content.kind === 'content' || content.decoded.kind !== 'jwt') return null;
  return findString(content.decoded.payload, 'iss');
}

/** What to say where a valid token names another issuer than the one whose keys fit; null where there is nothing to say. */
export function issuerRemark(content: TokenContent, expected: string | null): string | null {
  const claimed = claimedIssuer(content);
  if (claimed === null || expected === null || claimed === expected) return null;
  return `The signature fits the keys of ${makeVisibleText(expected)}, but the token says that its issuer is ${makeVisibleText(claimed)}. An API that compares the two refuses it.`;
}
