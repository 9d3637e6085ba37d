package fr.gouv.anct.minisites.backoffice;

import fr.gouv.anct.minisites.e2e.Answer;
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
 * Makes of a body that has the described shape one that is accepted: what a refusal names is left out, then replaced by what
 * such a value often is, then left out with the part of the list that holds it. What is refused at the door hides what the
 * code behind it does.
 */
final class AcceptedBody {

    /** Tried in turn in the place of a value that is asked for. */
    static final List<String> OFTEN = List.of(
            "essai-accepte",
            "2026-01-05",
            "essai@exemple.fr",
            "/essai-accepte",
            "https://exemple.fr/",
            "alpha-du-centaure",
            "01 85 58 60 00");

    private static final int ROUNDS = OFTEN.size() + 5;

    private AcceptedBody() {}

    /** @return the body that was accepted, or the last one that was not */
    static JsonNode of(JsonNode sample, Function<JsonNode, Answer> send) {
        JsonNode body = sample.deepCopy();
        Set<String> named = new HashSet<>();
        for (int round = 0; round < ROUNDS; round++) {
            Answer answer = send.apply(body);
            if (answer.status() != 422) {
                return body;
            }
            List<String> pointers = pointers(answer);
            for (String pointer : pointers) {
                change(body, JsonPointer.compile(pointer), named.add(pointer) ? 0 : round);
            }
        }
        return body;
    }

    /** The last ones first, so that places in lists stay. */
    private static List<String> pointers(Answer answer) {
        List<String> pointers = new ArrayList<>();
        JsonMapper.shared()
                .readTree(answer.text())
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

    /** With the nearest part of a list. */
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
