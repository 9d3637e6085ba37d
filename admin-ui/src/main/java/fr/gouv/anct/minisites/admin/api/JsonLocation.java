package fr.gouv.anct.minisites.admin.api;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Where a value stands in a document, linked to the value that holds it. A document of a megabyte has as many values, of which
 * few are found wrong: only for these the names on the way are put together.
 *
 * @param holder none: the document itself
 * @param token name of a member or index of an element, as it is
 */
record JsonLocation(@Nullable JsonLocation holder, String token) {

    static final JsonLocation ROOT = new JsonLocation(null, "");

    /** Characters of a pointer: the names are the client's, and a document may be one name. */
    private static final int LONGEST = 1_000;

    JsonLocation member(String name) {
        return new JsonLocation(this, name);
    }

    JsonLocation element(int index) {
        return new JsonLocation(this, String.valueOf(index));
    }

    /** The JSON pointer (RFC 6901, 3); of the innermost holder whose pointer has no more than a thousand characters. */
    String pointer() {
        StringBuilder pointer = new StringBuilder();
        for (String token : tokens()) {
            if (pointer.length() + token.length() >= LONGEST) {
                return pointer.toString();
            }
            pointer.append('/').append(token.replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }

    private Deque<String> tokens() {
        Deque<String> tokens = new ArrayDeque<>();
        for (JsonLocation at = this; at.holder != null; at = at.holder) {
            tokens.addFirst(at.token);
        }
        return tokens;
    }
}
