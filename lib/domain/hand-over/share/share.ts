import type { EnteredRequest } from '../../credential';

/** What the result side of the playground shows. */
export const shareViews = ['result', 'trace', 'command', 'api'] as const;
export type ShareView = (typeof shareViews)[number];

/** A token request as a link carries it. It has no field for a client secret or a token, and none is taken into any other. */
export interface SharedRequest extends EnteredRequest {
  readonly view: ShareView;
}

/** Longest text behind `#share=`, characters: servers never see it, but chats and mail programs cut longer addresses. */
export const shareCharactersMax = 8192;

/** Member `v` of the JSON in a link; another number is another format. */
export const shareVersion = 1;

/** Query and fragment parameter that says what was taken out of an address before this one. */
export const removedParameter = 'removed';
