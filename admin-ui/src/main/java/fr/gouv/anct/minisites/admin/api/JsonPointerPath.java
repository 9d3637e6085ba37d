package fr.gouv.anct.minisites.admin.api;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Location of a value in a JSON document, linked to that of its container. A document of a megabyte has as many values,
 * few of which are wrong: the pointer is built only for these.
 *
 * @param holder null for the document itself
 * @param token name of a member or index of an element, unescaped
 */
record JsonPointerPath(@Nullable JsonPointerPath holder, String token) {

    static final JsonPointerPath ROOT = new JsonPointerPath(null, "");

    /**
     * Maximum length of a pointer, in characters: names come from the client, and a document may consist of one name.
     */
    private static final int LONGEST = 1_000;

    JsonPointerPath member(String name) {
        return new JsonPointerPath(this, name);
    }

    JsonPointerPath element(int index) {
        return new JsonPointerPath(this, String.valueOf(index));
    }

    /**
     * Returns the JSON pointer (RFC 6901, 3) of the value, or of the innermost container whose pointer has no more than
     * a thousand characters.
     */
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
        for (JsonPointerPath at = this; at.holder != null; at = at.holder) {
            tokens.addFirst(at.token);
        }
        return tokens;
    }
}
