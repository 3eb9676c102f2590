/** How a printed page looks: ink on paper, at the sizes of a letter. Values, since paper has no tokens. */
import path from 'node:path';
import { Font, StyleSheet } from '@react-pdf/renderer';

const geist = (weight: string) =>
  path.join(process.cwd(), 'node_modules', 'geist', 'dist', 'fonts', 'geist-sans', `Geist-${weight}.ttf`);

Font.register({
  family: 'Geist',
  fonts: [
    { src: geist('Regular'), fontWeight: 400 },
    { src: geist('SemiBold'), fontWeight: 600 },
  ],
});
// Words are kept whole.
Font.registerHyphenationCallback((word) => [word]);

export const styles = StyleSheet.create({
  page: {
    fontFamily: 'Geist',
    fontSize: 9.5,
    lineHeight: 1.4,
    color: '#1a1f2a',
    padding: 54,
    paddingBottom: 66,
  },
  title: { fontSize: 18, lineHeight: 1.25, fontWeight: 600, marginBottom: 2 },
  muted: { color: '#4f5662' },
  section: { marginTop: 16 },
  heading: {
    fontSize: 12,
    fontWeight: 600,
    marginBottom: 4,
    borderBottom: '0.75pt solid #7a818d',
    paddingBottom: 2,
  },
  item: { marginBottom: 6 },
  strong: { fontWeight: 600 },
  reason: { color: '#4f5662', marginLeft: 10 },
  row: { flexDirection: 'row', gap: 8, paddingVertical: 2, borderBottom: '0.5pt solid #dbdee3' },
  wide: { flexGrow: 1, flexBasis: 0 },
  narrow: { width: 110 },
  amount: { width: 110, textAlign: 'right' },
  footer: {
    position: 'absolute',
    // From the top: counted from the bottom, a repeated part lands off the sheet.
    top: 748,
    lineHeight: 1.2,
    left: 54,
    right: 54,
    flexDirection: 'row',
    justifyContent: 'space-between',
    color: '#4f5662',
    fontSize: 8,
  },
});
