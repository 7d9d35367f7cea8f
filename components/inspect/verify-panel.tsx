'use client';

import { type FormEvent, useState } from 'react';
import { KeyRequests } from '@/components/token/key-requests';
import { SignatureChip, SignaturePanel } from '@/components/token/signature-panel';
import { useAnnounce } from '@/components/ui/announcer';
import { Button } from '@/components/ui/button';
import { Callout } from '@/components/ui/callout';
import { MaskedText } from '@/components/ui/masked-text';
import { Panel } from '@/components/ui/panel';
import { RefusalCallout } from '@/components/ui/refusal-callout';
import { useAction } from '@/components/ui/use-action';
import { getSignatureText } from '@/lib/domain/catalogue/signature';
import type { SignatureView } from '@/lib/domain/generation';
import {
  type InspectActions,
  type InspectView,
  verifyFields as names,
  type VerifySource,
} from '@/lib/domain/inspect/verify-source';
import type { KeyRequest } from '@/lib/domain/trace/key-request';
import type { ShownToken } from './use-pasted-tokens';
import { VerifySourceFields } from './verify-source-fields';
import { issuerRemark, sourceRefusalTexts, unverifiable } from './verify-texts';

export interface VerifyPanelProps {
  readonly shown: ShownToken;
  readonly view: InspectView;
  readonly actions: InspectActions;
}

/** Whose keys, and then the check of the signature by the server. The choice is the person's: nothing in the token changes it. */
export function VerifyPanel({ shown, view, actions }: VerifyPanelProps) {
  const announce = useAnnounce();
  const [keysOf, setKeysOf] = useState<VerifySource>(view.firstSource);
  const [credentialId, setCredentialId] = useState<string | null>(view.credentials[0]?.id ?? null);
  const [issuer, setIssuer] = useState('');
  const [checked, setChecked] = useState<{
    readonly signature: SignatureView;
    readonly keyRequests: readonly KeyRequest[];
    readonly remark: string | null;
  } | null>(null);
  const verify = useAction(actions.verifyPastedToken);
  const reason = unverifiable(shown.content);

  function handleSubmit(event: FormEvent) {
    event.preventDefault();
    const form = new FormData();
    form.set(names.token, shown.found.token);
    form.set(names.keysOf, keysOf);
    if (keysOf === 'credential' && credentialId !== null) form.set(names.credentialId, credentialId);
    if (keysOf === 'issuer') form.set(names.issuer, issuer);
    const credential = view.credentials.find(({ id }) => id === credentialId);
    const expected =
      keysOf === 'issuer' ? issuer.trim() : keysOf === 'credential' ? (credential?.issuer ?? null) : null;
    verify.run(form, ({ signature, keyRequests }) => {
      setChecked({
        signature,
        keyRequests,
        remark: signature.state === 'valid' ? issuerRemark(shown.content, expected) : null,
      });
      announce(getSignatureText(signature).title);
    });
  }
  function change(apply: () => void) {
    apply();
    setChecked(null);
    verify.clear();
  }

  if (reason !== null) {
    return (
      <Panel title="Verify the signature">
        <p className="text-sm">{reason}</p>
      </Panel>
    );
  }
  return (
    <Panel
      title="Verify the signature"
      description="Choose whose keys to trust. What the token says about that is not believed: anyone can write it."
    >
      <form method="post" noValidate onSubmit={handleSubmit} className="flex flex-col gap-4">
        <VerifySourceFields
          view={view}
          shown={shown}
          refusal={verify.refusal}
          source={keysOf}
          credentialId={credentialId}
          issuer={issuer}
          onSource={(next) => change(() => setKeysOf(next))}
          onCredential={(next) => change(() => setCredentialId(next))}
          onIssuer={(next) => change(() => setIssuer(next))}
        />
        <RefusalCallout refusal={verify.refusal} retryAt={verify.retryAt} texts={sourceRefusalTexts} />
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
          <Button type="submit" variant="primary" busy={verify.pending}>
            Verify
          </Button>
          {checked && <SignatureChip signature={checked.signature} />}
        </div>
        <p className="text-muted text-xs">
          Sends the token to this server, which neither keeps nor logs it and passes it on to nobody.
        </p>
        {checked && <SignaturePanel signature={checked.signature} />}
        {checked && <KeyRequests requests={checked.keyRequests} />}
        {checked?.remark && (
          <Callout tone="warning" title="Another issuer is named">
            <p>
              <MaskedText text={checked.remark} />
            </p>
          </Callout>
        )}
      </form>
    </Panel>
  );
}
