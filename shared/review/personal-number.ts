/** Swedish personal identity numbers and coordination numbers in text (personnummer, samordningsnummer; SKV 704, SKV 707). */

export type FoundNumber = { from: number; to: number; text: string };

const NUMBER = /(?<![\d\p{L}.,/:§-])((?:18|19|20)?\d{2})(\d{2})(\d{2})(\s?[-+–]\s?)?(\d{4})(?![\d\p{L}]|[-/:.,]\d)/gu;

/** Luhn's check over the last ten digits (SKV 704: modulus 10). */
export function passesLuhn(digits: string): boolean {
  const sum = [...digits].reduce((total, digit, i) => {
    const doubled = Number(digit) * (i % 2 === 0 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}

/** A day that exists; a coordination number has 60 added to its day. */
function isBirthDay(year: string, month: number, given: number): boolean {
  const day = given > 60 ? given - 60 : given;
  const years = year.length === 4 ? [Number(year)] : [1900 + Number(year), 2000 + Number(year)];
  return years.some((y) => {
    const date = new Date(Date.UTC(y, month - 1, day));
    return date.getUTCMonth() === month - 1 && date.getUTCDate() === day && day > 0;
  });
}

/**
 * Every personal identity number in a text, with or without century and hyphen. Only numbers with a real day and a right check
 * digit: phone numbers, case numbers and organisation numbers (third digit at least 2) are none.
 */
export function personalNumbersIn(text: string): FoundNumber[] {
  return [...text.matchAll(NUMBER)].flatMap((m) => {
    const [whole, year = '', month = '', day = '', , last = ''] = m;
    const digits = `${year.slice(-2)}${month}${day}${last}`;
    if (!isBirthDay(year, Number(month), Number(day)) || !passesLuhn(digits)) return [];
    return [{ from: m.index, to: m.index + whole.length, text: whole }];
  });
}
