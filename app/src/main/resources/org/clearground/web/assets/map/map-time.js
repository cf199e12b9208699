// Days as ISO texts; the ends of months between two of them, the last day itself at the end.
export function months(first, last) {
  const [fromYear, fromMonth] = first.split('-').map(Number);
  const days = [];
  for (let year = fromYear, month = fromMonth; ; month++) {
    if (month > 12) {
      month = 1;
      year++;
    }
    const end = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
    if (end >= last) {
      break;
    }
    days.push(end);
  }
  days.push(last);
  return days;
}

// What tiles are asked: all that happened until a day, or the period's part of it.
export function spanOf(state, day, onlyPeriod) {
  const from = onlyPeriod ? state.from : '1970-01-01';
  return `${from < day ? from : day}_${day}`;
}
