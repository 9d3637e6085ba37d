package fr.gouv.anct.minisites.content.block;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;

/** Block with a row of short coloured labels without links, each of which shows a state (DSFR badges). */
@BlockType("badges")
public record Badges(BadgeSize size, List<Item> badges) implements Block {
    /** A short label that shows a state, coloured by its kind. */
    @JsonTypeName("Badge")
    public record Item(String label, BadgeKind kind) {}
}
