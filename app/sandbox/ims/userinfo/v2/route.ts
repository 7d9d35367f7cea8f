import { answerUserinfo } from '@/lib/server/sandbox/userinfo';

export const GET = answerUserinfo;
