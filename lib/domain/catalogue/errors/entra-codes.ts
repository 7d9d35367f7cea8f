/** Where the meaning of most codes is taken from. */
export const entraReference = 'MicrosoftDocs/entra-docs: docs/identity-platform/reference-error-codes.md';

/** What Microsoft needs to find a request; its ids stand in the description and in the body. */
export const forMicrosoft: readonly string[] = [
  'The Trace ID, the Correlation ID and the Timestamp, which stand in the description.',
  'The AADSTS code, the tenant ID and the client ID. Never the client secret or a token.',
];

/** How the codes begin a description. With the colon, so that 70002 is not found in 7000215. */
export function entraCodes(...codes: readonly number[]): readonly string[] {
  return codes.map((code) => `aadsts${code}:`);
}
