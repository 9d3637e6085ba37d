package fr.gouv.anct.minisites.admin.component;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Read-only list of labels and values in titled sections, each with an optional link to change them, such as the
 * answers of a request.
 */
public record SummaryList(List<Section> sections) {

    /**
     * A titled section of answers.
     *
     * @param id unique in the page
     * @param changeHref URL of the form to change them; null when they cannot be changed any more
     */
    public record Section(String id, String title, @Nullable String changeHref, List<Line> lines) {}

    /**
     * A question and its answer.
     *
     * @param value as it was given; empty when it was not
     * @param problem with the answer
     */
    public record Line(String label, String value, @Nullable String problem) {

        public Line(String label, String value) {
            this(label, value, null);
        }
    }
}
