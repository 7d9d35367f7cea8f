import 'server-only';
import { adobeIms } from '@/lib/domain/provider/adobe-ims';

/** Hosts of the providers whose token endpoint this product knows by itself; the sandbox is this server and always allowed. */
export function presetHosts(): string[] {
  return [adobeIms.tokenEndpoint].filter((url) => url !== null).map((url) => new URL(url).host);
}
