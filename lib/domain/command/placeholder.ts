import { holdsAdobeSecret } from '../lint/result';

/** Begins and ends a stand-in inside a word. No text that is read holds it: a text with NUL is refused before. */
const edge = '\0';
const standIn = /\0([^\0]*)\0/g;

/** What stands in a word where a variable stood; empty for what only a running shell could tell. */
export function placeholder(name: string): string {
  return `${edge}${name}${edge}`;
}

/** Whether a text has a stand-in, or only stands for a value itself: `{{client_id}}`, `<secret>`. */
export function hasPlaceholder(text: string): boolean {
  return text.includes(edge) || findTemplateName(text) !== null;
}

/** Names of the stand-ins in a text, in order, those without a name left out. */
export function placeholderNames(text: string): string[] {
  const names = [...text.matchAll(standIn)].map(([, name = '']) => name);
  for (const [, name = ''] of text.matchAll(/\{\{\s*([\w.$-]{1,80})\s*\}\}/g)) names.push(name);
  const template = findTemplateName(text);
  if (template !== null) names.push(template);
  return [...new Set(names)].filter((name) => name !== '' && !holdsAdobeSecret(name));
}

/** The text as a person may see it: `$NAME` for a variable, `$(…)` for what would be run. */
export function shownPlaceholders(text: string): string {
  return text.replace(standIn, (_, name: string) => (name === '' ? '$(…)' : `$${name}`));
}

/** The name in a text that is nothing but `{{name}}`, `{name}` or `<name>`; null for any other. */
function findTemplateName(text: string): string | null {
  const whole = text.trim();
  // White space is trimmed before: beside a name that may hold some itself, a pattern for it takes time by the square.
  const inner = /^\{\{([^{}]*)\}\}$/.exec(whole)?.[1]?.trim();
  if (inner !== undefined) return /^[\w .-]{1,80}$/.test(inner) ? inner : null;
  const found = /^(?:\{([\w .-]{1,80})\}|<([\w .'-]{1,80})>)$/.exec(whole);
  return found?.[1] ?? found?.[2] ?? null;
}
