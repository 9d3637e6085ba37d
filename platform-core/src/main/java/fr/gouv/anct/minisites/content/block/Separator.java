package fr.gouv.anct.minisites.content.block;

/** A visual separation between the blocks before and after. */
@BlockType("separator")
public record Separator(Kind kind) implements Block {
    /** The kinds of separation between blocks. */
    public enum Kind {
        LINE,
        SPACE,
        LARGE_SPACE
    }
}
