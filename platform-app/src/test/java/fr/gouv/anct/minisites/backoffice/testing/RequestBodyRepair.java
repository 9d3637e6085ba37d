package fr.gouv.anct.minisites.backoffice.testing;

import fr.gouv.anct.minisites.e2e.testing.TestResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Repairs a body of the documented shape until the API accepts it: removes the values that a refusal names, then
 * replaces them by usual values, then removes them with the list item that holds them. A body refused by validation
 * never reaches the code behind it.
 */
public final class RequestBodyRepair {

    /** Usual values, tried in turn in the place of a required value. */
    static final List<String> OFTEN = List.of(
            "essai-accepte",
            "2026-01-05",
            "essai@exemple.fr",
            "/essai-accepte",
            "https://exemple.fr/",
            "alpha-du-centaure",
            "01 85 58 60 00");

    private static final int ROUNDS = OFTEN.size() + 5;

    private RequestBodyRepair() {}

    /**
     * Repairs the body, round after round.
     *
     * @return the accepted body, or the last refused one
     */
    public static JsonNode of(JsonNode sample, Function<JsonNode, TestResponse> send) {
        JsonNode body = sample.deepCopy();
        Set<String> named = new HashSet<>();
        for (int round = 0; round < ROUNDS; round++) {
            TestResponse response = send.apply(body);
            if (response.status() != 422) {
                return body;
            }
            List<String> pointers = pointers(response);
            for (String pointer : pointers) {
                change(body, JsonPointer.compile(pointer), named.add(pointer) ? 0 : round);
            }
        }
        return body;
    }

    /** Returns the pointers of the refusal, last first, so that indexes in lists stay valid. */
    private static List<String> pointers(TestResponse response) {
        List<String> pointers = new ArrayList<>();
        JsonMapper.shared()
                .readTree(response.text())
                .path("errors")
                .forEach(error -> pointers.add(error.path("pointer").asString("")));
        pointers.removeIf(String::isEmpty);
        pointers.sort(Comparator.<String>naturalOrder().reversed());
        return pointers;
    }

    private static void change(JsonNode body, JsonPointer pointer, int round) {
        JsonNode holder = body.at(pointer.head());
        if (round > OFTEN.size()) {
            leaveOut(body, pointer);
        } else if (holder instanceof ObjectNode object && round == 0) {
            object.remove(pointer.last().getMatchingProperty());
        } else if (holder instanceof ObjectNode object) {
            object.put(pointer.last().getMatchingProperty(), OFTEN.get(round - 1));
        } else if (holder instanceof ArrayNode list && list.has(pointer.last().getMatchingIndex())) {
            list.remove(pointer.last().getMatchingIndex());
        }
    }

    /** Removes the value together with the nearest enclosing list item. */
    private static void leaveOut(JsonNode body, JsonPointer pointer) {
        for (JsonPointer at = pointer; at != null && !at.matches(); at = at.head()) {
            if (body.at(at.head()) instanceof ArrayNode list
                    && list.has(at.last().getMatchingIndex())) {
                list.remove(at.last().getMatchingIndex());
                return;
            }
        }
    }
}
