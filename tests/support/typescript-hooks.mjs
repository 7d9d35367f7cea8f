import { existsSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';

// Lets a test start a process on the product's own files: `@/` is the project's root, and imports name no extension.
const root = new URL('../../', import.meta.url);

registerHooks({
  resolve(specifier, context, nextResolve) {
    const isOurs = specifier.startsWith('@/') || specifier.startsWith('.');
    if (!isOurs || context.parentURL?.includes('/node_modules/')) return nextResolve(specifier, context);
    const url = specifier.startsWith('@/')
      ? new URL(specifier.slice(2), root)
      : new URL(specifier, context.parentURL);
    const file = `${fileURLToPath(url)}.ts`;
    return existsSync(file) ? nextResolve(`${url.href}.ts`, context) : nextResolve(url.href, context);
  },
});
