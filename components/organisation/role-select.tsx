'use client';

import { useState } from 'react';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { type Role, roles } from '@/lib/domain/actor';
import { roleTexts } from './role-texts';

export interface RoleSelectProps {
  readonly defaultRole: Role;
  readonly error: string | null;
}

/** The form field `role`, with what the chosen one may do under it. */
export function RoleSelect({ defaultRole, error }: RoleSelectProps) {
  const [role, setRole] = useState<Role>(defaultRole);
  return (
    <Field label="Role" required hint={roleTexts[role].text} error={error}>
      <Select
        name="role"
        value={role}
        onChange={(event) => setRole(roles.find((one) => one === event.target.value) ?? defaultRole)}
      >
        {roles.map((one) => (
          <option key={one} value={one}>
            {roleTexts[one].label}
          </option>
        ))}
      </Select>
    </Field>
  );
}
