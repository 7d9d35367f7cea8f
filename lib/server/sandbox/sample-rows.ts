import 'server-only';
import type { DataSetId } from '@/lib/domain/catalogue/sandbox-products';

/** A flat record, as a table shows it. */
export type SampleRow = Readonly<Record<string, string | number>>;

/** The rows of each data set: fictitious shops and people, at names that are reserved for examples (RFC 2606). */
export const sampleRows: Readonly<Record<DataSetId, readonly SampleRow[]>> = {
  reports: [
    { day: '2026-11-16', page: 'https://shop.example.com/', visits: 4210, visitors: 3302, orders: 96 },
    { day: '2026-11-16', page: 'https://shop.example.com/lamps', visits: 1874, visitors: 1611, orders: 41 },
    { day: '2026-11-16', page: 'https://shop.example.com/chairs', visits: 1296, visitors: 1130, orders: 18 },
    { day: '2026-11-17', page: 'https://shop.example.com/', visits: 4385, visitors: 3420, orders: 103 },
    { day: '2026-11-17', page: 'https://shop.example.com/lamps', visits: 1902, visitors: 1648, orders: 44 },
    { day: '2026-11-17', page: 'https://shop.example.com/chairs', visits: 1251, visitors: 1098, orders: 15 },
    { day: '2026-11-18', page: 'https://shop.example.com/', visits: 4127, visitors: 3251, orders: 91 },
    { day: '2026-11-18', page: 'https://shop.example.com/lamps', visits: 2240, visitors: 1955, orders: 63 },
    { day: '2026-11-18', page: 'https://shop.example.com/chairs', visits: 1318, visitors: 1147, orders: 21 },
    { day: '2026-11-19', page: 'https://shop.example.com/', visits: 4498, visitors: 3517, orders: 108 },
    { day: '2026-11-19', page: 'https://shop.example.com/lamps', visits: 2011, visitors: 1742, orders: 52 },
    { day: '2026-11-19', page: 'https://shop.example.com/chairs', visits: 1289, visitors: 1121, orders: 19 },
  ],
  audiences: [
    { id: 'aud-101', name: 'Visited in the last 30 days', members: 48210, source: 'web' },
    { id: 'aud-102', name: 'Ordered in the last 90 days', members: 6134, source: 'commerce' },
    { id: 'aud-103', name: 'Left a basket behind', members: 2975, source: 'commerce' },
    { id: 'aud-104', name: 'Newsletter readers', members: 11802, source: 'e-mail' },
    { id: 'aud-105', name: 'Looked at lamps twice', members: 3340, source: 'web' },
    { id: 'aud-106', name: 'First order', members: 1987, source: 'commerce' },
    { id: 'aud-107', name: 'Five orders and more', members: 412, source: 'commerce' },
    { id: 'aud-108', name: 'Not seen for a year', members: 20561, source: 'web' },
  ],
  orders: [
    {
      number: '100000231',
      placed: '2026-11-18T08:12:00Z',
      email: 'ada@example.com',
      total: 129,
      currency: 'EUR',
    },
    {
      number: '100000232',
      placed: '2026-11-18T09:40:00Z',
      email: 'ben@example.net',
      total: 58.5,
      currency: 'EUR',
    },
    {
      number: '100000233',
      placed: '2026-11-18T11:03:00Z',
      email: 'chidi@example.org',
      total: 349,
      currency: 'EUR',
    },
    {
      number: '100000234',
      placed: '2026-11-18T15:27:00Z',
      email: 'dana@example.com',
      total: 89.9,
      currency: 'USD',
    },
    {
      number: '100000235',
      placed: '2026-11-18T19:55:00Z',
      email: 'emre@example.net',
      total: 24,
      currency: 'EUR',
    },
    {
      number: '100000236',
      placed: '2026-11-19T07:31:00Z',
      email: 'fatima@example.org',
      total: 210,
      currency: 'GBP',
    },
    {
      number: '100000237',
      placed: '2026-11-19T10:18:00Z',
      email: 'goran@example.com',
      total: 74.25,
      currency: 'EUR',
    },
    {
      number: '100000238',
      placed: '2026-11-19T12:44:00Z',
      email: 'hana@example.net',
      total: 129,
      currency: 'EUR',
    },
    {
      number: '100000239',
      placed: '2026-11-19T16:09:00Z',
      email: 'ines@example.org',
      total: 412.8,
      currency: 'USD',
    },
    {
      number: '100000240',
      placed: '2026-11-19T20:36:00Z',
      email: 'jonas@example.com',
      total: 33,
      currency: 'EUR',
    },
  ],
};
