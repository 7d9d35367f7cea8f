import { type PlaygroundActions, playgroundFields } from '@/lib/domain/playground';
import { fieldsForm } from './request-draft';

/** Has the server forget the tokens that it would reuse for this credential; answers what came of it, to be announced. */
export async function forgetToken(
  action: PlaygroundActions['forgetToken'],
  credentialId: string,
): Promise<string> {
  const answer = await action(fieldsForm({ [playgroundFields.credentialId]: credentialId })).catch(
    () => null,
  );
  return answer?.ok
    ? 'Token forgotten'
    : 'The token is gone from this page, but the server may still reuse it';
}
