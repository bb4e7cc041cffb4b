import { Element } from 'domhandler';
import { isFurniture } from '../furniture.ts';
import { endsSentence } from '../lines.ts';
import { type Block, blocksOf, isJunk } from './blocks.ts';
import { type Document, findFirst } from './dom.ts';

const MIN_SENTENCE = 40;
const MAX_CLIMB = 5;

/** The sentences beside the page's headline, where it has no body: a standfirst. */
export function readIntro(document: Document): Block[] {
  let root = findFirst(document, (e) => e.name === 'h1');
  for (let climb = 0; root && climb < MAX_CLIMB && root.name !== 'body'; climb++) {
    const sentences = blocksOf(root, isJunk).filter(
      (block) =>
        !/^h[1-6]$/u.test(block.tag) &&
        block.text.length >= MIN_SENTENCE &&
        endsSentence(block.text) &&
        block.linked * 2 < block.text.length &&
        !isFurniture(block.text),
    );
    if (sentences.length > 0) return sentences;
    root = root.parent instanceof Element ? root.parent : null;
  }
  return [];
}
