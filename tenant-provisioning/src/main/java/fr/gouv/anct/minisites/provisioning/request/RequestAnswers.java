package fr.gouv.anct.minisites.provisioning.request;

import com.fasterxml.jackson.annotation.JsonCreator;
import fr.gouv.anct.minisites.database.Jsonb;
import fr.gouv.anct.minisites.validation.EnumCode;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * The answers of a site request by form field, stored unvalidated as the requester typed them so that a draft can be
 * incomplete.
 *
 * @param typed no entry for a field that was never answered
 */
public record RequestAnswers(Map<RequestField, String> typed) {

    /** Answers of an empty form. */
    public static final RequestAnswers EMPTY = new RequestAnswers(Map.of());

    public RequestAnswers {
        Map<RequestField, String> ordered = new EnumMap<>(RequestField.class);
        ordered.putAll(typed);
        typed = Collections.unmodifiableMap(ordered);
    }

    /** Returns an answer as typed; empty when there is none. */
    public String get(RequestField field) {
        return typed.getOrDefault(field, "");
    }

    /** Returns a copy with the given answers, which take precedence. */
    public RequestAnswers with(Map<RequestField, String> more) {
        Map<RequestField, String> all = new EnumMap<>(RequestField.class);
        all.putAll(typed);
        all.putAll(more);
        return new RequestAnswers(all);
    }

    /**
     * Returns the fields whose answers count and differ from earlier ones, in the order of the form; whitespace around
     * an answer is no difference.
     */
    public List<RequestField> changedSince(RequestAnswers earlier) {
        return Arrays.stream(RequestField.values())
                .filter(field -> !counting(field).equals(earlier.counting(field)))
                .toList();
    }

    /** Returns an answer without surrounding whitespace; empty when another answer makes it irrelevant. */
    private String counting(RequestField field) {
        return AnswerValidation.applies(field, this) ? get(field).strip() : "";
    }

    /** JSON stored in the database: the code of each field and its answer. */
    public String toJson() {
        Map<String, String> stored = new LinkedHashMap<>();
        typed.forEach((field, value) -> stored.put(field.code(), value));
        return Jsonb.write(stored);
    }

    /** Reads {@link #toJson()}; a field that no longer exists is omitted. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static RequestAnswers stored(Map<String, JsonNode> stored) {
        Map<RequestField, String> typed = new EnumMap<>(RequestField.class);
        stored.forEach((code, value) ->
                EnumCode.find(RequestField.class, code).ifPresent(field -> typed.put(field, value.asString(""))));
        return new RequestAnswers(typed);
    }
}
