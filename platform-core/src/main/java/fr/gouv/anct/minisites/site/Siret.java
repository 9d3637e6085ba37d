package fr.gouv.anct.minisites.site;

import java.util.Optional;

/**
 * Parses the number of an establishment as typed: fourteen digits, with or without spaces, of which the last is the
 * Luhn check digit. The digits of La Poste (SIREN 356 000 000) may sum to a multiple of five instead (INSEE, since
 * 1987).
 */
public final class Siret {

    private static final String LA_POSTE = "356000000";

    private Siret() {}

    /** Returns the digits; empty when the text is not a valid SIRET. */
    public static Optional<String> read(String typed) {
        return Optional.of(typed.replaceAll("[\\s\\u00a0\\u202f]", "")).filter(Siret::valid);
    }

    private static boolean valid(String digits) {
        return digits.matches("[0-9]{14}")
                && (luhn(digits) % 10 == 0
                        || digits.startsWith(LA_POSTE)
                                && digits.chars().map(c -> c - '0').sum() % 5 == 0);
    }

    private static int luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = (digits.charAt(i) - '0') * (i % 2 == 0 ? 2 : 1);
            sum += digit > 9 ? digit - 9 : digit;
        }
        return sum;
    }
}
