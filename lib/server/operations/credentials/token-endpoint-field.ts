import 'server-only';
import type { FieldCode } from '@/lib/domain/action-state';
import { credentialLimits } from '@/lib/domain/credential';

const loopbackNames = ['localhost', '127.0.0.1', '[::1]'];

/**
 * The form in which an endpoint or issuer is stored, or why it is refused: https, or http to this machine; no user name, password or fragment.
 * Does not check that the outbound policy lets requests go there: that is said when one is sent.
 * @see RFC 6749 section 3.2 (no fragment, TLS)
 */
export function readEndpoint(text: string): { readonly url: string } | { readonly fault: FieldCode } {
  const trimmed = text.trim();
  if (trimmed === '') return { fault: 'required' };
  if (trimmed.length > credentialLimits.urlMax) return { fault: 'too-long' };
  // URL parsers drop some control characters silently; what is stored has to be what was read.
  if (/[\0-\x1f\x7f]/.test(trimmed)) return { fault: 'bad-url' };
  const url = URL.parse(trimmed);
  if (!url || !['https:', 'http:'].includes(url.protocol) || url.hostname === '' || url.hash !== '')
    return { fault: 'bad-url' };
  if (url.username !== '' || url.password !== '') return { fault: 'url-has-userinfo' };
  const isLoopback = loopbackNames.includes(url.hostname) || url.hostname.endsWith('.localhost');
  if (url.protocol === 'http:' && !isLoopback) return { fault: 'url-not-https' };
  return { url: url.href };
}
