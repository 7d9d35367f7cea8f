import type { EmbedView } from '@/lib/domain/embed/view';
import { EmbedFailure } from './embed-failure';
import { EmbedToken } from './embed-token';

/** What came of the request: the token, read, or the error, explained. */
export function EmbedResult({ view }: { readonly view: EmbedView }) {
  const { outcome } = view;
  return outcome.kind === 'token' ? (
    <EmbedToken view={view} token={outcome.token} />
  ) : (
    <EmbedFailure view={view} failure={outcome.failure} />
  );
}
