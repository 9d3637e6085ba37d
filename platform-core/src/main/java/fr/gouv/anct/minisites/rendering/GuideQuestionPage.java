package fr.gouv.anct.minisites.rendering;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question of the guide.
 *
 * @param first whether nothing is answered yet
 * @param action path that the form leads to
 * @param backHref the question before; null on the first one
 * @param answers those given, in their order
 * @param refused whether the query had an answer that the question does not offer
 * @param place the search for a territory; null of a question with choices
 * @param kept answers that the form sends with the new one
 */
public record GuideQuestionPage(
        Shell shell,
        String title,
        boolean first,
        String action,
        @Nullable String backHref,
        Step step,
        List<GuideAnswerView> answers,
        boolean refused,
        Question question,
        @Nullable Place place,
        List<Field> kept)
        implements PageModel.PortalPage {

    @Override
    public String template() {
        return "guide-question";
    }

    /**
     * Where the question is among those that matter.
     *
     * @param number from 1
     * @param next the question after it; null on the last one
     */
    public record Step(int number, int total, @Nullable String next) {}

    /**
     * The question.
     *
     * @param code its query parameter
     * @param choices none for a territory
     */
    public record Question(
            String code, String label, @Nullable String hint, List<Field> choices) {}

    /** A value of a form, with its label where people see it. */
    public record Field(String value, String label) {}

    /**
     * The search for a territory.
     *
     * @param typed null before the first search
     * @param found territories of this name or postcode, or whose names begin so
     * @param named whether these have this name or postcode
     * @param unknownHref the next question, without a territory
     */
    public record Place(@Nullable String typed, List<PageLink> found, boolean named, String unknownHref) {}
}
