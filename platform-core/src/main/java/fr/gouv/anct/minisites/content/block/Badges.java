package fr.gouv.anct.minisites.content.block;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;

/** States of a word or two each, side by side. */
@BlockType("badges")
public record Badges(BadgeSize size, List<Item> badges) implements Block {
    /** A short label that shows a state, coloured by its kind. */
    @JsonTypeName("Badge")
    public record Item(String label, BadgeKind kind) {}
}
