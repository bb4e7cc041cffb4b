import type { QuantityMention } from '../annotate/types.ts';

/**
 * Whether a number only describes a thing and counts nothing: "a 10-storey block", "the 600-metre level", "one in three".
 * @param text the report's text
 */
export const isDescriptive = (text: string, { start, end }: QuantityMention): boolean =>
  COMPOUND.test(text.slice(start, end + 12)) || RATIO.test(text.slice(Math.max(0, start - 10), end + 12));
const COMPOUND =
  /^(?:[\p{N}.,]+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty)-(?!\p{N})(?!year)(?!one|two|three|four|five|six|seven|eight|nine)\p{L}{3,}/iu;
const RATIO =
  /\b(?:one|two|three|nine|\p{N}+) (?:in|out of) (?:every )?(?:two|three|four|five|six|seven|eight|nine|ten|\p{N}+)\b/iu;
