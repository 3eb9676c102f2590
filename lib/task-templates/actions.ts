'use server';

import { action } from '@/lib/entry/action';
import { previewTemplate } from './apply';
import { changeTemplate, createTemplate, moveTemplate, retireTemplate } from './commands';
import { newTemplate, templateChange, templateRetirement, templateStep } from './input';

export const createTemplateAction = action(newTemplate, createTemplate);
export const changeTemplateAction = action(templateChange, changeTemplate);
export const previewTemplateAction = action(templateChange, previewTemplate);
export const retireTemplateAction = action(templateRetirement, retireTemplate);
export const moveTemplateAction = action(templateStep, moveTemplate);
