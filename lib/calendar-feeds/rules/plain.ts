/**
 * What a calendar outside the product may say: no amounts, no tax ids, even where a person wrote one into a title. Numbers of
 * exchanges stay.
 */
const TAX_ID = /\b(?:\d{3}-\d{2}-\d{4}|\d{2}-\d{7}|9\d{8}|\d{9})\b/g;
const AMOUNT =
  /(?:US)?\$\s?\d[\d,]*(?:\.\d+)?(?:\s?(?:k|m|mm|million|thousand)\b)?|\b\d[\d,]*(?:\.\d+)?\s?(?:dollars|USD)\b|\b\d{1,3}(?:,\d{3})+(?:\.\d{2})?\b/gi;

export const plain = (text: string): string =>
  text.replace(TAX_ID, '(withheld)').replace(AMOUNT, '(amount)').replace(/\s+/g, ' ').trim();
