package fr.gouv.anct.minisites.admin.component;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was answered, section by section. */
public record SummaryList(List<Section> sections) {

    /**
     * Some answers under a title.
     *
     * @param id unique in the page
     * @param changeHref where to change them; none when they cannot be changed any more
     */
    public record Section(String id, String title, @Nullable String changeHref, List<Line> lines) {}

    /**
     * A question and its answer.
     *
     * @param value as it was given; empty when it was not
     * @param problem what is wrong with it
     */
    public record Line(String label, String value, @Nullable String problem) {

        public Line(String label, String value) {
            this(label, value, null);
        }
    }
}
