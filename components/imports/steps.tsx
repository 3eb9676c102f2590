import { cx } from '@/components/ui/cx';

const STEPS = ['Upload', 'Map', 'Preview', 'Import'] as const;
export type Step = (typeof STEPS)[number];

/** Where an import stands; nothing is written before the last step. */
export function Steps({ at }: { at: Step }) {
  return (
    <ol aria-label="Steps of the import" className="mb-4 flex flex-wrap gap-x-4 gap-y-1 text-sm">
      {STEPS.map((step, index) => (
        <li
          key={step}
          aria-current={step === at ? 'step' : undefined}
          className={cx(step === at ? 'font-semibold text-ink' : 'text-muted')}
        >
          {index + 1}. {step}
        </li>
      ))}
    </ol>
  );
}
