/** ISO 7064 MOD 37,36: the check character of a text over 0–9 and A–Z. */
export function mod37And36(text: string): string {
  let product = 36;
  for (const character of text) {
    const sum = (product + alphabet.indexOf(character)) % 36;
    product = ((sum === 0 ? 36 : sum) * 2) % 37;
  }
  return alphabet.charAt((37 - product) % 36);
}

const alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
