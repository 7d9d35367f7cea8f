import type { Leak } from './canary';
import { accessCanaries, accessMoments } from './canary-access';
import { deskCanaries, deskMoments } from './canary-desk';
import { canaries, moments } from './canary-journey';

/** What is being typed stands in its field. */
const typed = new RegExp(`^field .* ${moments.typed}$|^field .*, ${moments.typed}$`);
const secretPlaces = [/^request body of POST enterCredential$/, typed];
/** What is set up or imported goes to one action, from a field. */
const accessPlaces = [
  /^request body of POST createCredential$/,
  new RegExp(`^field .*${accessMoments.filled}$`),
];
/** What is pasted into a field for texts is the field's content in the document too; a secret's field has none. */
const pasted = new RegExp(`^field .*, ${deskMoments.pasted}$`);
const pastedText = new RegExp(`^(?:field|document) .*, ${deskMoments.pasted}$`);
const passwordPlaces = [/^request body of POST (?:setUp|signIn)$/, typed];
/** Where each may be. What is not listed here may be nowhere. */
const allowed: Readonly<Record<string, readonly RegExp[]>> = {
  [canaries.secret.name]: secretPlaces,
  [canaries.basicSecret.name]: secretPlaces,
  [canaries.refusedSecret.name]: secretPlaces,
  [canaries.password.name]: passwordPlaces,
  [canaries.wrongPassword.name]: passwordPlaces,
  [canaries.accessToken.name]: [
    /^answer body of POST generateToken$/,
    new RegExp(`^document ${moments.tokenShown}$`),
  ],
  'demo secret': [/^answer body of POST showDemoSecret$/, new RegExp(`^document ${moments.demoShown}$`)],
  // A browser notes the link it was given before a script can take the code out of it; the code works once.
  'set-up code': [
    /^request body of POST setUp$/,
    /^server output$/,
    /^browser profile/,
    /^addresses (?:set-up refused|after set-up)/,
  ],
  [accessCanaries.setUpSecret.name]: accessPlaces,
  [accessCanaries.importedSecret.name]: accessPlaces,
  'issued secret': [
    /^answer body of POST issueSandboxCredential$/,
    new RegExp(`^document ${accessMoments.issued}$`),
  ],
  'invitation code': [
    /^answer body of POST inviteMember$/,
    new RegExp(`^document ${accessMoments.invited}$`),
  ],
  [deskCanaries.pastedSecret.name]: [/^request body of POST enterCredential$/, pasted],
  [deskCanaries.deskToken.name]: [/^answer body of POST generateToken$/],
  [deskCanaries.inspectedToken.name]: [/^request body of POST verifyPastedToken$/, pastedText],
  [deskCanaries.comparedSecret.name]: [pastedText],
  [deskCanaries.comparedToken.name]: [pastedText],
  // A browser notes the link that it was given. What answers it leads to the clean address.
  [deskCanaries.linkedSecret.name]: [/^request address of GET \/$/, /^browser profile/],
  [deskCanaries.sharedSecret.name]: [/^browser profile/, new RegExp(`^addresses ${deskMoments.shared}$`)],
  [deskCanaries.linkedToken.name]: [/^request address of GET \/inspect$/, /^browser profile/],
  [deskCanaries.fragmentToken.name]: [/^browser profile/, new RegExp(`^addresses ${deskMoments.fragment}$`)],
  [deskCanaries.searchedToken.name]: [pasted],
  'session cookie': [/^(?:request|answer) cookies of /, /^cookies /],
};

/** Whether the product has no other way than to have that secret there. */
export function isAllowed({ canary, place }: Leak): boolean {
  return (allowed[canary] ?? []).some((pattern) => pattern.test(place));
}
