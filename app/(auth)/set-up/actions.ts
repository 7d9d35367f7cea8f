'use server';
import { setUpInput, setUp as setUpOperation } from '@/lib/server/operations/sign-in/set-up';
import { defineAction } from '@/lib/server/web/action';
import { startSession } from '@/lib/server/web/session';

export const setUp = defineAction(setUpInput, setUpOperation, { anonymous: true, after: startSession });
