import type { Metadata } from 'next';
import { SetUpPanel } from '@/components/auth/set-up-panel';
import { setUp } from './actions';

export const metadata: Metadata = { title: 'Set up' };

/** The page of the one-time set-up link; the link's secret stands behind `#` and reaches the server with the form only. */
export default function SetUpPage() {
  return <SetUpPanel setUp={setUp} />;
}
