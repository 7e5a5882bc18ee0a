/** Half a lunar day, in hours: from one high tide to the next. */
const PERIOD = 12.42;

/** Returns the hours until the tide is high again, at a place where it was high when 1970 began. */
export function hoursToHighTide(now: Date): number {
  const hours = now.getTime() / 3_600_000;
  return Math.round((PERIOD - (hours % PERIOD)) * 100) / 100;
}
