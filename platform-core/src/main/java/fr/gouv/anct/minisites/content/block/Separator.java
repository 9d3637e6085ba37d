package fr.gouv.anct.minisites.content.block;

/** Block with a horizontal line or an empty space between the block before and the block after it. */
@BlockType("separator")
public record Separator(Kind kind) implements Block {
    /** The kinds of separation between blocks. */
    public enum Kind {
        LINE,
        SPACE,
        LARGE_SPACE
    }
}
