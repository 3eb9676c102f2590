import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { RiskBadge } from './risk-badge';
import { STATUS, type Status } from './status';
import { StatusBadge } from './status-badge';

const statuses = Object.keys(STATUS) as Status[];

describe('status', () => {
  it('has a shape of its own for each meaning, so that colour is never needed', () => {
    expect(new Set(statuses.map((status) => STATUS[status].shape)).size).toBe(statuses.length);
  });

  it.each(statuses)('%s carries its word in every variant', (status) => {
    for (const variant of ['soft', 'solid', 'dot'] as const) {
      expect(renderToStaticMarkup(<StatusBadge status={status} variant={variant} />)).toContain(
        STATUS[status].word,
      );
    }
  });

  it('is solid only when overdue', () => {
    expect(renderToStaticMarkup(<StatusBadge status="overdue" />)).toContain('bg-overdue ');
    expect(renderToStaticMarkup(<StatusBadge status="urgent" variant="solid" />)).toContain('bg-urgent-soft');
  });
});

describe('risk', () => {
  it('is bars and a word, never a status shape', () => {
    const html = renderToStaticMarkup(<RiskBadge risk="high" />);
    expect(html).toContain('high');
    expect(html).not.toContain('<svg');
    expect(html.match(/bg-urgent-mark/g)).toHaveLength(3);
  });
});
