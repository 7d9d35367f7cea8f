'use server';
import {
  setOrganisationPolicy as set,
  setOrganisationPolicyInput,
} from '@/lib/server/operations/policy/set-organisation-policy';
import { defineAction } from '@/lib/server/web/action';

export const setOrganisationPolicy = defineAction(setOrganisationPolicyInput, set);
