'use client';
import { AlertDialog } from '@base-ui/react/alert-dialog';
import { useId, useRef, useState, type ReactElement, type ReactNode } from 'react';
import { Asleep } from './asleep';
import { Button } from './button';
import { dialogStyles, BACKDROP } from './dialog-styles';
import { Input } from './input';

export interface ConfirmDialogProps {
  title: string;
  /** What will happen, one line each. */
  consequences: readonly ReactNode[];
  /** A verb: "Release funds", never "OK". */
  action: string;
  danger?: boolean;
  /** Text to be typed first, such as the exchange number. */
  typed?: string;
  /** Closes when it resolves to nothing; a returned sentence is shown and the dialog stays. */
  onConfirm: () => Promise<string | void>;
  trigger?: ReactElement;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
}

/** For money, dates, stages, signatures and legal notices. Focus starts on Cancel; a second click does nothing. */
export function ConfirmDialog({ trigger, ...rest }: ConfirmDialogProps) {
  const [wasOpen, setWasOpen] = useState(false);
  if (rest.open && !wasOpen) setWasOpen(true);
  if (!trigger) return wasOpen && <Mounted {...rest} />;
  return (
    <Asleep button={trigger} opens="dialog" awake={rest.open}>
      <Mounted {...rest} trigger={<AlertDialog.Trigger render={trigger} />} />
    </Asleep>
  );
}

function Mounted(props: ConfirmDialogProps) {
  const [opened, setOpened] = useState(false);
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string>();
  const [pending, setPending] = useState(false);
  const cancel = useRef<HTMLButtonElement>(null);
  const inputId = useId();
  const open = props.open ?? opened;
  const ready = !props.typed || text.trim() === props.typed;

  function setOpen(next: boolean) {
    if (pending) return;
    setText('');
    setProblem(undefined);
    setOpened(next);
    props.onOpenChange?.(next);
  }

  async function confirm() {
    setPending(true);
    setProblem(undefined);
    try {
      const answer = await props.onConfirm();
      setPending(false);
      if (answer) return setProblem(answer);
      setOpened(false);
      props.onOpenChange?.(false);
    } catch {
      setPending(false);
      setProblem('This did not reach us. Nothing changed. Check your connection and try again.');
    }
  }

  return (
    <AlertDialog.Root open={open} onOpenChange={setOpen}>
      {props.trigger}
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className={BACKDROP} />
        <AlertDialog.Popup initialFocus={cancel} className={dialogStyles()}>
          <AlertDialog.Title className="text-xl font-semibold">{props.title}</AlertDialog.Title>
          <AlertDialog.Description render={<div />} className="mt-3">
            <ul className="list-disc space-y-1 pl-5">
              {props.consequences.map((line, index) => (
                <li key={index}>{line}</li>
              ))}
            </ul>
          </AlertDialog.Description>
          {props.typed && (
            <div className="mt-4">
              <label htmlFor={inputId} className="mb-1 block text-sm font-medium">
                Type <span className="font-mono">{props.typed}</span> to confirm
              </label>
              <Input
                id={inputId}
                value={text}
                onChange={(event) => setText(event.target.value)}
                autoComplete="off"
              />
            </div>
          )}
          {problem && (
            <p role="alert" className="mt-4 text-overdue">
              {problem}
            </p>
          )}
          <div className="mt-6 flex flex-wrap justify-end gap-2">
            <AlertDialog.Close render={<Button ref={cancel}>Cancel</Button>} />
            <Button
              variant={props.danger ? 'danger' : 'primary'}
              pending={pending}
              disabled={!ready}
              onClick={() => void confirm()}
            >
              {props.action}
            </Button>
          </div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}
