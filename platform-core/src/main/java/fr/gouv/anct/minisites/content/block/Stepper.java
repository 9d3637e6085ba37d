package fr.gouv.anct.minisites.content.block;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;

/**
 * The current position among the steps of a procedure (DSFR stepper).
 *
 * @param current the number of the step, from 1
 */
@BlockType("stepper")
public record Stepper(int current, List<Item> steps) implements Block {
    /** A step of a procedure. */
    @JsonTypeName("Step")
    public record Item(String title) {}

    private static final int MOST = 8;

    /** The steps that are shown. */
    public List<Item> shown() {
        return steps.size() > MOST ? steps.subList(0, MOST) : steps;
    }

    /** The number of the current step among those shown, from 1. */
    public int reached() {
        return Math.clamp(current, 1, Math.max(1, shown().size()));
    }
}
