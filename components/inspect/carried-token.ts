let carried: string | null = null;

/** Keeps a token in this page's memory until the compare page takes it: an address or storage would keep it longer than the person wants. */
export function carryToken(token: string): void {
  carried = token;
}

/** The carried token, once; null for none. */
export function takeCarriedToken(): string | null {
  const token = carried;
  carried = null;
  return token;
}
