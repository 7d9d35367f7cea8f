const errorCode = /^(?:[a-z]+(?:_[a-z]+)+|AADSTS\d{4,9}|E\d{7})[.:!]?$/;

/** Whether a text without spaces is an error's code and not an opaque token: words joined by underscores, or a code of Microsoft Entra ID or Okta. */
export function isErrorCode(text: string): boolean {
  return errorCode.test(text);
}

const errorMark =
  /\b(?:invalid_(?:scopes?|client|request|grant|token|target|resource)|unauthorized_client|unsupported_grant_type|access_denied|insufficient_scope|AADSTS\d{4,9})\b|\b(?:unauthori[sz]ed|forbidden|not valid|invalid|denied|expired|refused|throttled|too many requests)\b|\berror(?:_?(?:code|description|summary))?\\?["']?\s{0,9}[:=]|\bHTTP\/[\d.]{1,3}\s{1,9}[45]\d\d\b|\b(?:40[0-9]|429|50[0-9])\d{3}\b/i;

/** Whether a text speaks of an error of a token endpoint or an API gateway, by its codes, by how answers are written, or in plain words; does not say of which. */
export function hasErrorMark(text: string): boolean {
  return errorMark.test(text);
}
