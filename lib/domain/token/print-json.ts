import type { JsonValue } from './json';

/**
 * A JSON text indented by two spaces, in source order and with the source's own spelling of strings and numbers, so that
 * nothing the token says is changed by showing it. Characters that cannot be seen are not marked: pass it through `makeVisible`.
 */
export function printJson(value: JsonValue, indent = ''): string {
  const inner = `${indent}  `;
  if (value.type === 'object' && value.members.length > 0) {
    const lines = value.members.map(
      (member) => `${inner}${JSON.stringify(member.name)}: ${printJson(member.value, inner)}`,
    );
    return `{\n${lines.join(',\n')}\n${indent}}`;
  }
  if (value.type === 'array' && value.items.length > 0) {
    return `[\n${value.items.map((item) => inner + printJson(item, inner)).join(',\n')}\n${indent}]`;
  }
  if (value.type === 'object') return '{}';
  return value.type === 'array' ? '[]' : value.raw;
}
