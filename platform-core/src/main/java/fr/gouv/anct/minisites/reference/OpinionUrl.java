package fr.gouv.anct.minisites.reference;

import java.util.regex.Pattern;

/**
 * Address of a form of « Je donne mon avis », the service by which users rate the public services of the State: {@code
 * https://jedonnemonavis.numerique.gouv.fr/Demarches/avis/{form}?button={button}}. Nothing else is accepted, because
 * buttons that lead there have the name of that service.
 */
public final class OpinionUrl {

    private static final Pattern FORM = Pattern.compile(
            "https://jedonnemonavis\\.numerique\\.gouv\\.fr/Demarches/avis/[0-9]{1,10}\\?button=[0-9]{1,10}");

    private OpinionUrl() {}

    /** Whether the text is such an address. */
    public static boolean valid(String text) {
        return FORM.matcher(text).matches();
    }
}
