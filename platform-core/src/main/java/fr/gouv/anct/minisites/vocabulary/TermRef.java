package fr.gouv.anct.minisites.vocabulary;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import fr.gouv.anct.minisites.validation.EnumCode;
import java.util.Comparator;
import java.util.Optional;

/**
 * A reference of content to a term, stored as {@code theme:TOWN_CENTRES}. It stays valid when the term is renamed, and
 * stands for the other term when the term is replaced.
 */
public record TermRef(Vocabulary vocabulary, String code) implements Comparable<TermRef> {

    /** The form of a code; also a constraint of the database. */
    static final String CODE = "[A-Za-z0-9_-]{1,60}";

    private static final Comparator<TermRef> ORDER =
            Comparator.comparing(TermRef::vocabulary).thenComparing(TermRef::code);

    /** @throws IllegalArgumentException when the code has another form */
    public TermRef {
        if (!code.matches(CODE)) {
            throw new IllegalArgumentException("Not the code of a term: " + code);
        }
    }

    /**
     * Parses the stored form.
     *
     * @throws IllegalArgumentException when it is not one
     */
    @JsonCreator
    public static TermRef of(String stored) {
        return find(stored).orElseThrow(() -> new IllegalArgumentException("Not a term: " + stored));
    }

    /** Parses the stored form; empty when it is not one. */
    public static Optional<TermRef> find(String stored) {
        int colon = stored.indexOf(':');
        return colon < 0 || !stored.substring(colon + 1).matches(CODE)
                ? Optional.empty()
                : EnumCode.find(Vocabulary.class, stored.substring(0, colon))
                        .map(vocabulary -> new TermRef(vocabulary, stored.substring(colon + 1)));
    }

    @Override
    public int compareTo(TermRef other) {
        return ORDER.compare(this, other);
    }

    @JsonValue
    @Override
    public String toString() {
        return vocabulary.code() + ":" + code;
    }
}
