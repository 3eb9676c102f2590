import { Text, View } from '@react-pdf/renderer';
import type { ReactNode } from 'react';
import { styles } from './styles';

/** A titled part of the page; its title never stands alone at the foot. */
export const Section = ({ title, children }: { title: string; children: ReactNode }) => (
  <View style={styles.section}>
    <Text style={styles.heading} minPresenceAhead={40}>
      {title}
    </Text>
    {children}
  </View>
);

/** A line of a table: the first cell takes what room there is, the others stand below each other. */
export const Line = ({ cells, amount = false }: { cells: readonly string[]; amount?: boolean }) => (
  <View style={styles.row} wrap={false}>
    {cells.map((cell, index) => (
      <Text
        key={index}
        style={
          index === 0 ? styles.wide : amount && index === cells.length - 1 ? styles.amount : styles.narrow
        }
      >
        {cell}
      </Text>
    ))}
  </View>
);
