package fr.gouv.anct.minisites.tenancy;

import java.util.regex.Pattern;

/**
 * Masks tokens in paths that are kept or shown. A preview token opens unpublished content, an invitation token grants
 * membership, and a token opens what it is for also when a character was added by mistake to the path that was kept.
 */
public final class TokenMask {

    /** The shortest run of characters that is masked where a part of a token has to be masked too. */
    private static final int PART = 20;

    private static final int TOKEN = 50;

    /**
     * A run of the characters of a token, escaped ones included: a token whose characters are escaped opens the same.
     * The name of a page has neither capitals nor underscores.
     */
    private static final Pattern RUN = Pattern.compile("[A-Za-z0-9_%-]{" + PART + ",}");

    private TokenMask() {}

    /** Returns the path of a log line with whole tokens masked; short paths contain none and are not matched. */
    public static String tokens(String rawPath) {
        return rawPath.length() <= TOKEN ? rawPath : masked(rawPath, TOKEN);
    }

    /** Returns a path that people read with tokens and parts of tokens masked, such as the halves of a broken one. */
    public static String parts(String rawPath) {
        return masked(rawPath, PART);
    }

    private static String masked(String path, int shortest) {
        return RUN.matcher(path)
                .replaceAll(
                        run -> run.end() - run.start() >= shortest && isToken(run.group()) ? "[token]" : run.group());
    }

    private static boolean isToken(String run) {
        return run.chars().anyMatch(c -> c == '_' || c == '%' || (c >= 'A' && c <= 'Z'));
    }
}
