'use server';

import { action } from '@/lib/entry/action';
import { assignTask } from './assign';
import { addTask, moveTask } from './commands';
import { newTask, taskAssignment, taskMove } from './input';

export const moveTaskAction = action(taskMove, moveTask);
export const addTaskAction = action(newTask, addTask);
export const assignTaskAction = action(taskAssignment, assignTask);
