import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { StageRail } from './stage-rail';

const stages = ['intake', 'documents', 'closed'].map((value) => ({ value, label: value.toUpperCase() }));

describe('the stage rail', () => {
  it('marks the current step, and says which are done', () => {
    const html = renderToStaticMarkup(<StageRail stages={stages} current="documents" />);
    expect(html.match(/aria-current="step"/g)).toHaveLength(1);
    expect(html.match(/, done/g)).toHaveLength(1);
    expect(html).toContain('Stage 2 of 3: DOCUMENTS');
  });

  it('marks no step for a stage outside of the usual ones', () => {
    const html = renderToStaticMarkup(<StageRail stages={stages} current="failed" />);
    expect(html).not.toContain('aria-current');
    expect(html).not.toContain(', done');
  });
});
