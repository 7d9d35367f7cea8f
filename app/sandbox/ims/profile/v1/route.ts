import { answerProfile } from '@/lib/server/sandbox/profile';

export const GET = answerProfile;
