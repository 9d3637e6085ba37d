package fr.gouv.anct.minisites.validation;

import java.util.List;

/**
 * A value with rules over several of its components, which no constraint of one component expresses. They are asked for
 * even when constraints are violated, so that all problems are said at once: components that must not be null can be.
 */
public interface Checked {

    /** Returns the violations of the rules over several components; empty when there are none. */
    List<Problem> problems();
}
