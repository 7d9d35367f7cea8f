import type { CannotVerifyReason, SignatureView } from '../generation';

/** What the check of a signature found, for people: what it means and what to do. */
export interface SignatureText {
  readonly title: string;
  readonly what: string;
  readonly next: string;
}

const valid: SignatureText = {
  title: 'Signature valid',
  what: "One of the issuer's published keys made this signature, so the issuer wrote the token and nobody changed it.",
  next: 'Check the claims as well: a valid signature does not say that the token is still live or meant for your API.',
};

const mismatch: SignatureText = {
  title: 'Signature invalid',
  what: "The issuer's key does not match this signature: the token was changed, cut, or signed by someone else.",
  next: 'Do not trust the token. Copy it again whole, or generate a new one and compare the key ID in the header.',
};

const cannotVerify: Readonly<Record<CannotVerifyReason, SignatureText>> = {
  opaque: {
    title: 'Cannot verify: opaque token',
    what: 'The token is not a JWT, so there is no signature to check.',
    next: 'Ask the provider, for example at its introspection endpoint, or call the API with it.',
  },
  encrypted: {
    title: 'Cannot verify: encrypted token',
    what: 'Only the API that the token is meant for has the key to open it.',
    next: 'Check it where that key is. Its header can be read here.',
  },
  malformed: {
    title: 'Cannot verify: not a readable JWT',
    what: 'The token looks like a JWT but a part of it cannot be decoded.',
    next: 'Copy the token again, from its first to its last character.',
  },
  unsigned: {
    title: 'Cannot verify: no signature',
    what: 'The token says that it is not signed, so anyone could have written it.',
    next: 'Do not accept it. Ask the provider for signed tokens.',
  },
  'algorithm-not-supported': {
    title: 'Cannot verify: algorithm not supported',
    what: 'The token is signed with an algorithm that published keys cannot check (a shared secret), or that is not known here.',
    next: 'Verify it where the shared secret is kept, or have the provider sign with RS256, ES256 or EdDSA.',
  },
  'no-issuer-configured': {
    title: 'Cannot verify: no issuer given',
    what: 'No issuer was named, and addresses inside the token are not trusted.',
    next: 'Name the issuer: on the credential, or beside the token where you inspect it. Its published keys are then used.',
  },
  'discovery-failed': {
    title: 'Cannot verify: issuer not readable',
    what: "The issuer's discovery document could not be fetched, or does not say where its keys are.",
    next: 'Check the issuer\'s address as it was entered or saved: with "/.well-known/openid-configuration" added it must open.',
  },
  'keys-unreachable': {
    title: 'Cannot verify: keys not reachable',
    what: "The issuer's keys could not be fetched in time.",
    next: 'Try again. If it stays so, check that this server may reach the issuer.',
  },
  'keys-malformed': {
    title: 'Cannot verify: keys not readable',
    what: 'What the issuer publishes at the address of its keys is not a usable JSON Web Key Set.',
    next: 'Tell the provider, with the address shown here.',
  },
  'key-not-found': {
    title: 'Cannot verify: key not published',
    what: "None of the issuer's published keys has the key ID in the token's header. That alone does not make the token false.",
    next: 'Check that the token comes from this issuer and environment (production or stage), then ask the provider to validate it.',
  },
};

/** The text for one result. */
export function getSignatureText(signature: SignatureView): SignatureText {
  if (signature.state === 'valid') return valid;
  return signature.state === 'invalid' ? mismatch : cannotVerify[signature.reason];
}
