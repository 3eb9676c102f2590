'use client';
import { ChevronDown, Pencil, Save, Share2, Trash2 } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { IconButton } from '@/components/ui/icon-button';
import { Menu, MenuItem } from '@/components/ui/menu';
import { changeViewAction, removeViewAction } from '@/lib/views/actions';
import type { ViewChange } from '@/lib/views/input';
import type { SavedView } from '@/lib/views/queries';
import { viewQuery } from '@/lib/views/view-query';
import { RenameView } from './rename-view';
import { useViewChange } from './use-view-change';

interface ViewActionsProps {
  view: SavedView;
  /** The filters in use, which may be others than those saved. */
  query: string;
  basePath: string;
  rights: { share: boolean; keepShared: boolean };
}

/** What can be done with the view that is open. */
export function ViewActions({ view, query, basePath, rights }: ViewActionsProps) {
  const router = useRouter();
  const [renaming, setRenaming] = useState(false);
  const { run, problem } = useViewChange();
  if (!view.isMine && !rights.keepShared) return null;
  const { id, name, isShared } = view;
  const change = (said: string, to: ViewChange, back: ViewChange) =>
    run({ said, act: () => changeViewAction(to), undo: () => changeViewAction(back) });

  return (
    <>
      <Menu align="start" trigger={<IconButton label={`Change the view ${name}`} icon={ChevronDown} />}>
        {viewQuery(view.query) !== query && (
          <MenuItem
            icon={Save}
            onClick={() =>
              change(
                `View updated: ${name}`,
                { id, field: 'query', to: query, was: view.query },
                { id, field: 'query', to: view.query, was: query },
              )
            }
          >
            Update to these filters
          </MenuItem>
        )}
        <MenuItem icon={Pencil} onClick={() => setRenaming(true)}>
          Rename
        </MenuItem>
        {rights.share && view.isMine && (
          <MenuItem
            icon={Share2}
            onClick={() =>
              change(
                isShared ? `No longer shared: ${name}` : `Shared with the firm: ${name}`,
                { id, field: 'isShared', to: !isShared, was: isShared },
                { id, field: 'isShared', to: isShared, was: !isShared },
              )
            }
          >
            {isShared ? 'Stop sharing' : 'Share with the firm'}
          </MenuItem>
        )}
        <MenuItem
          icon={Trash2}
          onClick={() =>
            run({
              said: `View deleted: ${name}`,
              act: () => removeViewAction({ id, removed: true }),
              undo: () => removeViewAction({ id, removed: false }),
              onDone: () => router.push(basePath, { scroll: false }),
            })
          }
        >
          Delete
        </MenuItem>
      </Menu>
      {problem && (
        <p role="alert" className="text-sm text-overdue">
          {problem}
        </p>
      )}
      <RenameView view={view} open={renaming} onOpenChange={setRenaming} />
    </>
  );
}
