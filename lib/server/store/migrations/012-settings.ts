import 'server-only';
import type { Migration } from '../migration';

export const settings: Migration = {
  id: '012-settings',
  statements: ({ text, tableOptions }) => [
    `create table settings (
      key ${text} primary key,
      value ${text} not null
    ) ${tableOptions}`,
  ],
};
