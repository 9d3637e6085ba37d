package fr.gouv.anct.minisites.portal.guide;

import fr.gouv.anct.minisites.territory.TerritoryDetails;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The answers of a visitor, as a query states them.
 *
 * @param values by question, in the order of the questions: the code of a choice, the slug of a territory, or
 *     {@link #UNKNOWN}
 * @param place the territory; null where it is not asked, not answered, or unknown
 */
public record GuideAnswers(
        Map<String, String> values, @Nullable TerritoryDetails place) {

    /** Value of « Je ne sais pas ». */
    public static final String UNKNOWN = "je-ne-sais-pas";

    public static final GuideAnswers NONE = new GuideAnswers(Map.of(), null);

    /**
     * Answers as read from a query.
     *
     * @param refused questions whose answer is not one of their choices
     */
    public record Parsed(GuideAnswers answers, List<GuideQuestion> refused) {}

    /**
     * Reads the answers of a query; the territory is looked up by {@link #placeSlug}, and added with {@link #at}.
     *
     * @param value of a query parameter; null where there is none
     */
    public static Parsed parse(PortalGuide guide, UnaryOperator<@Nullable String> value) {
        Map<String, String> values = new LinkedHashMap<>();
        List<GuideQuestion> refused = new ArrayList<>();
        for (GuideQuestion question : guide.questions()) {
            String typed = value.apply(question.code());
            if (typed == null || typed.isEmpty()) {
                continue;
            }
            if (typed.equals(UNKNOWN)
                    || (question.place()
                            ? typed.matches(GuideQuestion.CODE)
                            : question.choice(typed).isPresent())) {
                values.put(question.code(), typed);
            } else {
                refused.add(question);
            }
        }
        return new Parsed(new GuideAnswers(values, null), List.copyOf(refused));
    }

    /** Returns the slug of the territory; null where none is stated. */
    public @Nullable String placeSlug(PortalGuide guide) {
        return guide.questions().stream()
                .filter(GuideQuestion::place)
                .map(question -> values.get(question.code()))
                .filter(value -> value != null && !value.equals(UNKNOWN))
                .findFirst()
                .orElse(null);
    }

    /** Returns a copy with the territory. */
    public GuideAnswers at(TerritoryDetails territory) {
        return new GuideAnswers(values, territory);
    }

    /** Returns a copy with one more answer. */
    public GuideAnswers with(GuideQuestion question, String value) {
        Map<String, String> changed = new LinkedHashMap<>(values);
        changed.put(question.code(), value);
        return new GuideAnswers(changed, place);
    }

    /** Returns a copy without the answer to a question. */
    public GuideAnswers without(GuideQuestion question) {
        Map<String, String> changed = new LinkedHashMap<>(values);
        changed.remove(question.code());
        return new GuideAnswers(changed, question.place() ? null : place);
    }

    /** Whether a question is answered, also by « Je ne sais pas ». */
    public boolean has(GuideQuestion question) {
        return values.containsKey(question.code());
    }

    /** Returns the code of the choice of a question, of that for a territory its kind; null where there is none. */
    @Nullable
    String choice(String question) {
        String value = values.get(question);
        TerritoryDetails at = place;
        return at != null && at.slug().equals(value) ? at.kind().code() : value;
    }

    /** Returns the query, empty without answers. */
    public String query() {
        return values.entrySet().stream()
                .map(answer -> answer.getKey() + "=" + URLEncoder.encode(answer.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
