import { asciiJson } from '../../export/ascii-json';
import type { SupportBundle } from './bundle';

/** The bundle as it is, in ASCII: every character that cannot be seen is an escape. `formatVersion` grows when a field changes its meaning. */
export function bundleJson(bundle: SupportBundle): string {
  return asciiJson({ format: 's2s-playground-support-bundle', formatVersion: 1, ...bundle });
}
