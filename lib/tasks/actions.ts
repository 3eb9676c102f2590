'use server';

import { action } from '@/lib/entry/action';
import { addTask, moveTask } from './commands';
import { newTask, taskMove } from './input';

export const moveTaskAction = action(taskMove, moveTask);
export const addTaskAction = action(newTask, addTask);
