package fr.gouv.anct.minisites.site;

import java.util.Optional;

/**
 * The number of an establishment, as it is typed: fourteen digits, parted by spaces or not, whose last one is the key of
 * Luhn. Those of La Poste (SIREN 356 000 000) may sum to a multiple of five instead (INSEE, since 1987).
 */
public final class Siret {

    private static final String LA_POSTE = "356000000";

    private Siret() {}

    /** Its digits; empty when what was typed is none. */
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
