/** "12 Mar 2026, 14:05:09 UTC" of epoch milliseconds: the same on server and browser, whatever their zone. */
export function absoluteTime(at: number): string {
  const iso = new Date(at).toISOString();
  const month = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'][
    Number(iso.slice(5, 7)) - 1
  ];
  return `${Number(iso.slice(8, 10))} ${month} ${iso.slice(0, 4)}, ${iso.slice(11, 19)} UTC`;
}

/** A span in its two greatest units, "23 h 59 min"; below a minute "42 s". Negative spans count as zero. */
export function durationText(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds));
  const days = Math.floor(whole / 86400);
  const hours = Math.floor(whole / 3600) % 24;
  const minutes = Math.floor(whole / 60) % 60;
  if (days > 0) return join(days, 'd', hours, 'h');
  if (hours > 0) return join(hours, 'h', minutes, 'min');
  if (minutes > 0) return join(minutes, 'min', whole % 60, 's');
  return `${whole} s`;
}

function join(first: number, firstUnit: string, second: number, secondUnit: string): string {
  return second === 0 ? `${first} ${firstUnit}` : `${first} ${firstUnit} ${second} ${secondUnit}`;
}

/** A span in its greatest unit, "23 h", rounded down; under a minute "under 1 min". */
export function coarseDurationText(seconds: number): string {
  if (seconds < 60) return 'under 1 min';
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min`;
  return seconds < 172800 ? `${Math.floor(seconds / 3600)} h` : `${Math.floor(seconds / 86400)} d`;
}

/** "just now", "5 min ago", "in 3 h" in one unit: for lists, where the exact time is a hover away. */
export function relativeText(at: number, now: number): string {
  const seconds = Math.round((at - now) / 1000);
  const size = Math.abs(seconds);
  if (size < 45) return seconds > 0 ? 'in under a minute' : 'just now';
  const text =
    size < 3600
      ? `${Math.max(1, Math.round(size / 60))} min`
      : size < 86400
        ? `${Math.round(size / 3600)} h`
        : `${Math.round(size / 86400)} d`;
  return seconds > 0 ? `in ${text}` : `${text} ago`;
}
