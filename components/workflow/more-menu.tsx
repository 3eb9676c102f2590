'use client';
import { Ellipsis } from '@/components/ui/icons';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Menu, MenuItem } from '@/components/ui/menu';
import type { ExchangeStage } from '@/lib/exchanges/rules/stages';
import type { ExchangeStatus } from '@/lib/exchanges/rules/values';
import { MoveDialog } from './move-dialog';
import { wordsOf, type Move } from './stage-moves';

interface MoreMenuProps {
  id: string;
  stage: ExchangeStage;
  status: ExchangeStatus;
  moves: readonly Move[];
}

/** What else may be done with an exchange as a whole. */
export function MoreMenu({ id, stage, status, moves }: MoreMenuProps) {
  const [chosen, choose] = useState<Move>();
  if (moves.length === 0) return null;
  return (
    <>
      <Menu
        trigger={
          <Button>
            <Ellipsis aria-hidden className="size-4" />
            More
          </Button>
        }
      >
        {moves.map((move) => {
          const { item } = wordsOf(move, stage);
          return (
            <MenuItem key={item} onClick={() => choose(move)}>
              {item}
            </MenuItem>
          );
        })}
      </Menu>
      {chosen && (
        <MoveDialog id={id} stage={stage} status={status} move={chosen} onClose={() => choose(undefined)} />
      )}
    </>
  );
}
