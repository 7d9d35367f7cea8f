import type { DoneSign, UsableSign } from './page-probes';

/** The playground reacts when the button is busy. */
export const playgroundUsable: UsableSign = {
  label: 'Generate access token',
  reaction: 'button[aria-busy="true"], [data-fingerprint]',
};

/** Swagger UI reacts when its dialog is open. */
export const swaggerUsable: UsableSign = { label: 'Authorize', reaction: '.dialog-ux' };

export const bareUsable: UsableSign = { label: 'Ask', reaction: 'button[aria-pressed="true"]' };

/** Another token than before, verified and decoded. */
export const playgroundDone: DoneSign = {
  present: [
    { selector: 'section[aria-label="Result"] *', text: 'Signature valid' },
    { selector: 'section[aria-label="Result"] h5', text: 'Payload' },
  ],
  changed: 'section[aria-label="Result"] dl dd code',
};

/** Swagger UI shows neither token nor claims, it says that it has one. */
export const swaggerDone: DoneSign = {
  present: [
    { selector: '.dialog-ux h6', text: 'Authorized' },
    { selector: '.dialog-ux .auth-btn-wrapper button', text: 'Logout' },
  ],
  changed: null,
};
