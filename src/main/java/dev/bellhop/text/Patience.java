package dev.bellhop.text;

import java.util.Optional;
import org.commonmark.node.Block;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.block.AbstractBlockParserFactory;
import org.commonmark.parser.block.BlockStart;
import org.commonmark.parser.block.MatchedBlockParser;
import org.commonmark.parser.block.ParserState;

/**
 * Begins no block, and gives up on a paragraph of too many lines. At each line that could begin a table the parser copies
 * the paragraph so far, so that the time grows with the square of its lines. It lives as long as one parsing.
 */
final class Patience extends AbstractBlockParserFactory {
    private static final int MOST_LINES = 2_000;

    private Optional<Block> paragraph = Optional.empty();
    private int lines;

    @Override
    public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
        Block block = matched.getMatchedBlockParser().getBlock();
        if (paragraph.filter(block::equals).isEmpty()) {
            paragraph = Optional.of(block);
            lines = 0;
        }
        lines++;
        if (block instanceof Paragraph && lines > MOST_LINES) {
            throw new IllegalArgumentException("a paragraph of more than " + MOST_LINES + " lines");
        }
        return BlockStart.none();
    }
}
