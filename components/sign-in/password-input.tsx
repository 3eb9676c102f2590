'use client';
import { Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import { IconButton } from '@/components/ui/icon-button';
import { Input } from '@/components/ui/input';

export interface PasswordInputProps {
  name: string;
  autoComplete: 'current-password' | 'new-password';
}

/** Pasting works, and so does looking at what one typed. */
export function PasswordInput({ name, autoComplete }: PasswordInputProps) {
  const [shown, setShown] = useState(false);
  return (
    <span className="relative block">
      <Input
        name={name}
        type={shown ? 'text' : 'password'}
        autoComplete={autoComplete}
        autoCapitalize="none"
        spellCheck={false}
        className="pr-12"
      />
      <IconButton
        label={shown ? 'Hide password' : 'Show password'}
        icon={shown ? EyeOff : Eye}
        onClick={() => setShown(!shown)}
        className="absolute inset-y-0 right-0"
      />
    </span>
  );
}
