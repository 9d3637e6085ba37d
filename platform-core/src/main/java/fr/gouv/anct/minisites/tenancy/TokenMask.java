package fr.gouv.anct.minisites.tenancy;

import java.util.regex.Pattern;

/**
 * Replaces preview and invitation tokens in request paths, even incomplete ones, by {@code [token]} before a path is
 * logged, stored or displayed. A preview token opens unpublished content, an invitation token grants membership. A path
 * that was mistyped can contain a whole token beside a character too many: the parts of a broken token are masked too.
 */
public final class TokenMask {

    /** The shortest run of characters that is masked as a part of a token. */
    private static final int PART = 20;

    /** Number of characters of a token (see {@link TenantLinkToken}): no shorter path contains one. */
    private static final int TOKEN = 65;

    /**
     * A run of the characters of a token, escaped ones included: a token whose characters are escaped opens the same.
     * The name of a page has neither capitals nor underscores.
     */
    private static final Pattern RUN = Pattern.compile("[A-Za-z0-9_%-]{" + PART + ",}");

    private TokenMask() {}

    /** Returns a path that may contain a token with its tokens masked; paths that are too short are not searched. */
    public static String tokens(String rawPath) {
        return rawPath.length() < TOKEN ? rawPath : parts(rawPath);
    }

    /** Returns a path with tokens and parts of tokens masked. */
    public static String parts(String rawPath) {
        return RUN.matcher(rawPath).replaceAll(run -> isToken(run.group()) ? "[token]" : run.group());
    }

    private static boolean isToken(String run) {
        return run.chars().anyMatch(c -> c == '_' || c == '%' || (c >= 'A' && c <= 'Z'));
    }
}
