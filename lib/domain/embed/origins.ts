/** How many sites may be named; the list stands in a header of every embed. */
export const embedOriginsMax = 20;

const label = '[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?';
/** What can stand in a policy: a host with `;` or `'` would be another directive, and the URL parser lets both through. */
const policyHost = new RegExp(`^(?=.{1,253}$)${label}(?:\\.${label})*$`);
/** Without the IPv6 one: a Content Security Policy cannot name it. */
const loopbackHosts: readonly string[] = ['localhost', '127.0.0.1'];

/**
 * The origins of a comma-separated list, in its order and each once, and what is wrong with it; each fault names the variable `name` and the place in
 * the list, none repeats a value. Exact https origins, http for `localhost` and `127.0.0.1` alone. Does not look whether the sites exist.
 * @see https://www.w3.org/TR/CSP3/#directive-frame-ancestors
 */
export function readEmbedOrigins(
  text: string,
  name: string,
): { readonly origins: readonly string[]; readonly faults: readonly string[] } {
  const entries = text.split(',').map((entry) => entry.trim());
  if (entries.length > embedOriginsMax) {
    return { origins: [], faults: [`${name} names more than ${embedOriginsMax} origins. Remove some.`] };
  }
  const faults = entries.flatMap((entry, index) => {
    const fault = entryFault(entry);
    return fault ? [`${name}, entry ${index + 1}, ${fault}`] : [];
  });
  if (faults.length > 0) return { origins: [], faults };
  return { origins: [...new Set(entries.map((entry) => new URL(entry).origin))], faults };
}

/** What is wrong with one entry, as the end of a sentence and what to do; null for an origin. */
function entryFault(entry: string): string | null {
  if (entry === '') return 'is empty. Remove the comma too many.';
  if (/\s/.test(entry)) return 'has a space in it. Put a comma between two sites.';
  if (entry.includes('*')) return 'has a wildcard. Name each site: https://docs.example.com.';
  const url = URL.parse(entry);
  if (!url || !/^https?:\/\//i.test(entry))
    return 'is not an https origin. Write the site alone: https://docs.example.com.';
  if (url.username || url.password) return 'contains a user name or password. Remove it.';
  if (url.pathname !== '/' || /[?#\\]/.test(entry)) {
    return 'has a path, a query or a fragment. Write the site alone: https://docs.example.com.';
  }
  if (url.hostname.startsWith('['))
    return 'is an IPv6 address, which no Content Security Policy can name. Use a host name.';
  if (!policyHost.test(url.hostname))
    return 'has a character that no host name has. Write the site alone: https://docs.example.com.';
  if (url.protocol === 'http:' && !loopbackHosts.includes(url.hostname))
    return 'is http. Use https; http is for localhost and 127.0.0.1 alone.';
  return null;
}
