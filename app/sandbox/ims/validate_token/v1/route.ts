import { answerValidateToken } from '@/lib/server/sandbox/validate-token';

export const GET = answerValidateToken;
export const POST = answerValidateToken;
