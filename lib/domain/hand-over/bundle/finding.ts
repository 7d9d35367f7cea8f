import { findingTexts } from '../../catalogue/findings';
import type { Finding } from '../../generation';
import type { BundleFinding } from './bundle';

/** A departure from a standard with its words. */
export function bundleFinding({ code, severity, value }: Finding): BundleFinding {
  const { title, what, source } = findingTexts[code];
  return { code, severity, title, what, value: value ?? null, source };
}
