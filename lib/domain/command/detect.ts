import type { Dialect, Tool } from './reading';

/** The words by which a text is recognised. */
const fetchCall = /(?:^|[\s=(;])(?:window\.|global\w*\.|self\.)?fetch\s*\(/;
const webRequest = /\b(?:Invoke-(?:RestMethod|WebRequest)|irm|iwr)\b/i;
const powershell = /\$env:|\$\{env:|`[ \t]*\n|^[ \t]*PS [^\n>]*>|^[ \t]*\$\w+\s*=\s|@\{|@'\s*\n/im;
const cmd =
  /\^[ \t]*\n|\^"|^[ \t]*[A-Za-z]:\\[^\n>]*>|%[A-Za-z_](?=\w{0,80}_)\w{1,80}%|^[ \t]*set\s+"?\w+=/im;

/** Whose rules a text follows, by marks that the others do not have; `posix` where there is none. Linear in the length. */
export function detectDialect(text: string): Dialect {
  if (fetchCall.test(text) && !/(?:^|[\s;|&])curl(?:\.exe)?\s+-/.test(text)) return 'javascript';
  if (webRequest.test(text) || powershell.test(text)) return 'powershell';
  return cmd.test(text) ? 'cmd' : 'posix';
}

/** The tool that a command's word runs, or null. */
export function toolOf(word: string): Tool | null {
  const name = /(?:^|[\\/])([\w-]+?)(?:\.exe)?$/i.exec(word)?.[1]?.toLowerCase();
  if (name === 'curl') return 'curl';
  if (name === 'http' || name === 'https') return 'httpie';
  return name && /^(?:invoke-restmethod|invoke-webrequest|irm|iwr)$/.test(name) ? 'web-request' : null;
}
