import { MaskedText } from '@/components/ui/masked-text';
import { StateChip } from '@/components/ui/state-chip';
import type { Tone } from '@/components/ui/tone';
import { getSignatureText } from '@/lib/domain/catalogue/signature';
import type { SignatureView } from '@/lib/domain/generation';
import { VisibleText } from './visible-text';

const tones: Readonly<Record<SignatureView['state'], Tone>> = {
  valid: 'valid',
  invalid: 'invalid',
  'cannot-verify': 'unknown',
};

const words: Readonly<Record<SignatureView['state'], string>> = {
  valid: 'Signature valid',
  invalid: 'Signature invalid',
  'cannot-verify': 'Signature not verified',
};

/** The state in two words. It speaks of the signature alone, never of the claims. */
export function SignatureChip({ signature }: { readonly signature: SignatureView }) {
  return <StateChip tone={tones[signature.state]}>{words[signature.state]}</StateChip>;
}

/** What the check of the signature found, what that means and what to do. */
export function SignaturePanel({ signature }: { readonly signature: SignatureView }) {
  const text = getSignatureText(signature);
  return (
    <div className="flex flex-col gap-1 text-sm">
      <p className="font-medium text-base">{text.title}</p>
      <p>{text.what}</p>
      <p className="text-muted">{text.next}</p>
      <dl className="mt-1 grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 text-xs">
        {signature.state === 'valid' && (
          <>
            <dt className="text-muted">Algorithm</dt>
            <dd className="font-mono">
              <VisibleText text={signature.algorithm} />
            </dd>
            {signature.keyId !== null && (
              <>
                <dt className="text-muted">Key ID</dt>
                <dd className="break-all font-mono">
                  <VisibleText text={signature.keyId} />
                </dd>
              </>
            )}
          </>
        )}
        {signature.keysFrom !== null && (
          <>
            <dt className="text-muted">Keys from</dt>
            <dd className="break-all font-mono">
              <MaskedText text={signature.keysFrom} />
            </dd>
          </>
        )}
      </dl>
    </div>
  );
}
