import { BookOpenText, KeyRound, ListChecks, ShieldCheck, Timer } from 'lucide-react';
import { errorPath } from '@/components/reference/links';
import { TextLink } from '@/components/ui/text-link';

const coming = [
  { icon: KeyRound, title: 'Access token', text: 'Masked until you ask for it. Copied without being shown.' },
  {
    icon: ShieldCheck,
    title: 'Signature',
    text: 'Checked with the issuer’s published keys, apart from the claims.',
  },
  { icon: Timer, title: 'Expiry', text: 'When it was issued, when it ends, and what is left of it.' },
  { icon: ListChecks, title: 'Scopes', text: 'What you requested against what was granted.' },
  {
    icon: BookOpenText,
    title: 'Claims',
    text: 'Header and payload, each claim with its meaning and source.',
  },
] as const;

/** Before the first request: what will stand here. */
export function ResultEmpty({ wasCancelled }: { readonly wasCancelled: boolean }) {
  return (
    <div className="flex flex-col gap-4 py-2">
      <p className="max-w-prose text-muted">
        {wasCancelled ? (
          <>
            Cancelled, so there is no result.{' '}
            <TextLink href={errorPath('cancelled')} external>
              What a cancelled request leaves behind
            </TextLink>
            . What you will read here:
          </>
        ) : (
          'Nothing was sent yet. What you will read here:'
        )}
      </p>
      <ul className="divide-y divide-line rounded-md border border-line border-dashed">
        {coming.map(({ icon: Icon, title, text }) => (
          <li key={title} className="flex items-start gap-3 px-4 py-3">
            <Icon aria-hidden="true" strokeWidth={1.5} className="mt-0.5 size-4 shrink-0 text-faint" />
            <p className="min-w-0">
              <span className="font-medium">{title}.</span> <span className="text-muted">{text}</span>
            </p>
          </li>
        ))}
      </ul>
      <p className="max-w-prose text-muted text-xs">
        The request is sent by this server, not by your browser: no CORS errors, and the client secret stays
        there.
      </p>
    </div>
  );
}
