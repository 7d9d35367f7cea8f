const errorCode =
  /^(?:[a-z]+(?:_[a-z]+)+|(?:net::)?(?:[A-Z]+\d?_)+[A-Z]+|(?:AADSTS|aadsts)\d{4,9}|E\d{7}|(?:[A-Za-z]\w*\.)*[A-Z]\w*(?:Exception|Error))[.:!]?$/;

/**
 * Whether a text without spaces is an error's code and not an opaque token: words joined by underscores, all in small or all in capital letters; a code of
 * Microsoft Entra ID or Okta; the name of an exception.
 */
export function isErrorCode(text: string): boolean {
  return errorCode.test(text);
}

const oauthMark =
  /\b(?:invalid_(?:scopes?|client|request|grant|token|target|resource|dpop_proof)|unauthorized_client|unsupported_grant_type|access_denied|insufficient_scope|(?:internal_)?server_error|internal_error|temporarily_unavailable|slow_down|use_dpop_nonce|AADSTS\d{4,9})\b|\b(?:unauthori[sz]ed|forbidden|not valid|invalid|denied|expired|refused|throttled|too many requests)\b|\bis (?:missing|required)[."'}\s]{0,9}(?:$|,)|\berror(?:_?(?:code|description|summary))?\\?["']?\s{0,9}[:=]/im;

/** How providers put a refusal into a sentence without any of the words above. */
const refusalMark =
  /\b(?:is|are|was|client|service|bearer-only|realm|has|secret|client_credentials') not (?:allowed|authori[sz]ed|been granted|configured|enabled|identified|provided)\b|\b(?:does not exist|not authori[sz]ed to|have any configured default|service not found|must use the private_key_jwt|evaluation failed|scopes using client|limit has been reached|match jwt signature|metascopes?|find resource for full path|find matching target|https required|duplicated parameter|client_assertion_type is missing)\b|\buser 'service-account-/i;

/** A status that refuses, as in a status line, a message of a program or alone on a line, and the codes of Adobe's gateway. */
const statusMark =
  /\bHTTP(?:\/[\d.]{1,3})?(?: error| status)?:?\s{1,9}[345]\d\d\b|\bstatus(?:[ _-]?code)?["']?[:=]?\s{0,3}(?:is |was |of )?["']?[45]\d\d\b|\b(?:response code|returned error):?\s[45]\d\d\b|\b[45]\d\d (?:not found|bad request|method not allowed|unsupported media type|internal server error|bad gateway|service unavailable|gateway time-?out|(?:client|server) error)\b|^[45]\d\d$|\b(?:internal server error|bad gateway|service unavailable|gateway time-?out)\b|\b(?:40[0-9]|429|50[0-9])\d{3}\b/im;

/** A page for people where an answer was expected. */
const pageMark = /^\s{0,99}<(?:!doctype html|html)\b/i;

/** How programs speak of a connection that failed: curl's numbers, names of faults and exceptions, and the sentences of the catalogue's network words. */
const networkMark =
  /\b[cC](?:url|URL)(?:: |[ _-](?:error|exit (?:code|status)):?\s?)\(?\d|\b(?:E(?:AI_AGAIN|NOTFOUND|TIMEDOUT|SOCKETTIMEDOUT|PIPE|PROTO|SERVFAIL|CONN(?:REFUSED|RESET|ABORTED)|(?:HOST|NET)(?:UNREACH|DOWN))|(?:CERT_(?:HAS|NOT|REVOKED|UNTRUSTED|REJECTED|CHAIN|SIGNATURE)|CERTIFICATE_VERIFY|DEPTH_ZERO|ERR_|HANDSHAKE_FAIL|HOSTNAME_MIS|HPE_|INVALID_|PATH_LENGTH_|SELF_SIGNED_|SSL_ERROR|SSLV3_ALERT|TLSV1_ALERT|UNABLE_TO_|UND_ERR|UNSUPPORTED_PROTOCOL|WRONG_VERSION|SEC_E_)[A-Z\d_]*|HttpClient\.Timeout|BadStatusLine|RemoteDisconnected|ConnectTimeout|ReadTimeout|RemoteCertificate\w+|\w+(?:Exception|Error))\b/;
const networkSentence =
  /\b(?:could(?: not|n't) (?:resolve|connect|create|establish)|(?:unable|failed) to (?:resolve|connect|fetch|find valid certification|get local issuer|verify the first)|(?:connection|read|connect|operation|request)(?: has| was)? (?:reset|timed? ?out|aborted(?: due)?|closed)|timed out|(?:fetch|getaddrinfo) failed|certificate (?:problem|verif\w+ failed|verify locations|signed by unknown|subject name)|certificate (?:is not yet|was rejected)|x509: certificate|self[- ]signed certificate|hostname mismatch|subject alternative|path (?:building|validation) failed|name (?:or service not known|resolution|could not be resolved)|nodename nor servname|no (?:such host|route to host)|network is unreachable|socket hang up|empty reply from server|(?:other side|forcibly|remote end|connection was) closed|broken pipe|unexpected eof|after a period of time|i\/o timeout|deadline exceeded|server misbehaving|parse error: expected|received http\/0|malformed http|from proxy after|wrong version number|alert (?:protocol version|handshake failure|certificate required)|tls: handshake|tls handshake|gave http response|max retries exceeded|ssl connection could not)\b/i;

/**
 * Whether a text speaks of an error of a token endpoint, an API gateway or the way there, by its codes, by how answers and programs write, or in plain words;
 * does not say of which.
 */
export function hasErrorMark(text: string): boolean {
  return [oauthMark, refusalMark, statusMark, pageMark, networkMark, networkSentence].some((mark) =>
    mark.test(text),
  );
}
