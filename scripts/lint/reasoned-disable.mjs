/** A rule is only switched off with its reason: `// eslint-disable-next-line rule -- because ...` */
const rule = {
  meta: {
    type: 'problem',
    messages: { reason: 'Say why the rule is switched off, after " -- ".' },
    schema: [],
  },
  create: (context) => ({
    Program() {
      for (const comment of context.sourceCode.getAllComments()) {
        if (/^\s*eslint-disable/.test(comment.value) && !/\s--\s+\S/.test(comment.value)) {
          context.report({ loc: comment.loc, messageId: 'reason' });
        }
      }
    },
  }),
};

export const house = { rules: { 'reasoned-disable': rule } };
