package fr.gouv.anct.minisites.admin.routing;

import fr.gouv.anct.minisites.database.CanonicalUuid;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The hidden field of every form: its CSRF token, then after a dot the account that the form was rendered for. A form
 * that outlives its session still tells who typed in it, although another account may have signed in since on the same
 * browser. The account is no proof of anything: only the token is checked.
 */
public final class FormToken {

    /** Name of the field. */
    public static final String FIELD = "_csrf";

    private static final char SEPARATOR = '.';

    private FormToken() {}

    /**
     * Returns the value of the field.
     *
     * @param csrf the token, without dots (Base64 for URLs)
     * @param account null on open pages
     */
    public static String of(String csrf, @Nullable UUID account) {
        return account == null || csrf.isEmpty() ? csrf : csrf + SEPARATOR + account;
    }

    /** Returns the CSRF token of a submitted value. */
    public static String csrf(String value) {
        int end = value.indexOf(SEPARATOR);
        return end < 0 ? value : value.substring(0, end);
    }

    /** Returns the account that submitted fields were rendered for; empty where they name none. */
    static Optional<UUID> account(Map<String, List<String>> fields) {
        return fields.getOrDefault(FIELD, List.of()).stream()
                .findFirst()
                .flatMap(value -> CanonicalUuid.read(value.substring(value.indexOf(SEPARATOR) + 1)));
    }
}
