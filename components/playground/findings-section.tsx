import { Info, TriangleAlert } from 'lucide-react';
import { VisibleText } from '@/components/token/visible-text';
import { findingTexts } from '@/lib/domain/catalogue/findings';
import type { Finding } from '@/lib/domain/generation';
import { ResultSection } from './result-section';

/** Where the answer departs from the standard, each with the section that says so; nothing where it does not. */
export function FindingsSection({ findings }: { readonly findings: readonly Finding[] }) {
  if (findings.length === 0) return null;
  return (
    <ResultSection title="Findings">
      <ul className="divide-y divide-line rounded-md border border-line">
        {findings.map((finding) => {
          const { title, what, source } = findingTexts[finding.code];
          const isWarning = finding.severity === 'warning';
          const Icon = isWarning ? TriangleAlert : Info;
          return (
            <li key={`${finding.code}-${finding.value ?? ''}`} className="flex gap-2.5 px-3 py-2">
              <Icon
                aria-label={isWarning ? 'Warning' : 'Note'}
                role="img"
                className={`mt-0.5 size-4 shrink-0 ${isWarning ? 'text-warning' : 'text-info'}`}
              />
              <div className="min-w-0 text-sm">
                <p className="font-medium">{title}</p>
                <p>{what}</p>
                {finding.value !== undefined && (
                  <p>
                    <span className="text-muted">Value: </span>
                    <code className="break-all">
                      <VisibleText text={finding.value} />
                    </code>
                  </p>
                )}
                <p className="text-muted text-xs">{source}</p>
              </div>
            </li>
          );
        })}
      </ul>
    </ResultSection>
  );
}
