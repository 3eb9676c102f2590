'use server';

import { action } from '@/lib/entry/action';
import { assignTask } from './assign';
import { addTask, moveTask } from './commands';
import { commentTask } from './comments';
import { addDependency, removeDependency } from './dependencies';
import { changeTask, followDependencies, planTask, rateTask, recordMinutes } from './edit';
import {
  dependency,
  newTask,
  recurrenceChoice,
  taskAssignment,
  taskChange,
  taskComment,
  taskMinutes,
  taskMove,
  taskOffset,
  taskPlan,
  taskRating,
  taskRef,
} from './input';
import { repeatTask, stopRepeating } from './recurrence';

export const moveTaskAction = action(taskMove, moveTask);
export const addTaskAction = action(newTask, addTask);
export const assignTaskAction = action(taskAssignment, assignTask);
export const changeTaskAction = action(taskChange, changeTask);
export const planTaskAction = action(taskPlan, planTask);
export const followDependenciesAction = action(taskOffset, followDependencies);
export const addDependencyAction = action(dependency, addDependency);
export const removeDependencyAction = action(dependency, removeDependency);
export const repeatTaskAction = action(recurrenceChoice, repeatTask);
export const stopRepeatingAction = action(taskRef, stopRepeating);
export const rateTaskAction = action(taskRating, rateTask);
export const recordMinutesAction = action(taskMinutes, recordMinutes);
export const commentTaskAction = action(taskComment, commentTask);
